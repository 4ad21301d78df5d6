// npm run bench -- overview [ARTICLES]: the overview over so many sidecars (5,000), made of arabicSource()'s articles with numbers of
// their own in text and names. Reads each from disk, counts it, folds all. Prints a table and, last, a JSON line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect } from '../../src/core/detect/detect';
import { countSidecar, type CountedArticle } from '../../src/core/overview/counted';
import { overviewOf } from '../../src/core/overview/overview';
import { selects } from '../../src/core/overview/selection';
import { Article } from '../../src/core/sidecar/article';
import { parseSidecar } from '../../src/core/sidecar/parse';
import { writeSidecar } from '../../src/core/sidecar/write';
import { arabicSource } from './texts';

const many = Number(process.argv[3] ?? 5000);
/** Paragraphs of an article, and articles whose sidecars are made; the others are these with other names. */
const PARAGRAPHS = 12;
const MADE = 200;

const { gc } = globalThis as { gc?: () => void };
const heap = (): number => {
  gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
}

function makeSidecars(folder: string): readonly string[] {
  const { paragraphs } = arabicSource();
  const made = Array.from({ length: Math.min(MADE, many) }, (_, i) => {
    const own = Array.from(
      { length: PARAGRAPHS },
      (_, k) => paragraphs[(i * PARAGRAPHS + k) % paragraphs.length],
    );
    const text = own.join('\n');
    return writeSidecar(detect(text), Article.fromText(`${i}.txt`, text));
  });
  return Array.from({ length: many }, (_, i) => {
    const file = join(folder, `2024-0${1 + (i % 9)}-1${i % 10}-${i}.txt.isnad.yaml`);
    const round = Math.floor(i / MADE);
    // From the second round on, half the speakers are new ones.
    const source = (made[i % MADE] as string).replaceAll(/ {2}name: "([^"]*)"/gu, (line, name: string) =>
      round > 0 && name.length % 2 === 0 ? `  name: "${name} ${round}"` : line,
    );
    writeFileSync(file, source);
    return file;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-overview-'));
try {
  const files = makeSidecars(folder);
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const before = heap();
  const [articles, reading] = timed(() =>
    files.map(
      (file) =>
        [file, JSON.parse(JSON.stringify(countSidecar(readFileSync(file), file))) as CountedArticle] as const,
    ),
  );
  const kept = heap() - before;
  const folds = [1, 2, 3].map(() => timed(() => overviewOf(articles)));
  const overview = overviewOf(articles);
  const folding = folds.map(([, milliseconds]) => milliseconds).sort((a, b) => a - b)[1] ?? 0;
  const [first] = overview.speakers;
  const [found, selecting] = timed(() =>
    articles.flatMap(([, article]) =>
      article.claims.filter((claim) => selects({ speaker: first?.key ?? null }, article, claim)),
    ),
  );
  const sample = files.slice(0, 100);
  const [, careful] = timed(() => sample.forEach((file) => parseSidecar(readFileSync(file))));
  const [, quick] = timed(() => sample.forEach((file) => countSidecar(readFileSync(file), file)));
  const result = {
    articles: many,
    megabytes: Number((bytes / 2 ** 20).toFixed(1)),
    claims: overview.claims,
    speakers: overview.speakers.length,
    readingSeconds: Number((reading / 1000).toFixed(2)),
    perSidecarMs: Number((reading / many).toFixed(2)),
    carefulOverQuick: Number((careful / quick).toFixed(1)),
    foldMs: Math.round(folding),
    selectMs: Math.round(selecting),
    selected: found.length,
    keptMegabytes: Number(kept.toFixed(1)),
    keptBytesAnArticle: Math.round((kept * 2 ** 20) / many),
    modelMegabytes: Number((JSON.stringify(overview).length / 2 ** 20).toFixed(1)),
  };
  console.table(result);
  console.log(JSON.stringify(result));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
