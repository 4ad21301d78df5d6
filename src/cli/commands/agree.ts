import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Agreement, type AgreementRow } from '../../core/agreement/agreement';
import { agreementSvg } from '../../core/agreement/plot';
import { agreementTable, csvRow, type Cell } from '../../core/agreement/table';
import { Score, type ScoreRow } from '../../core/agreement/score';
import { differenceText } from '../differences';
import { csvText } from '../../core/formats/csv';
import { Article } from '../../core/sidecar/article';
import { ADJUDICATED, sidecarName } from '../../core/sidecar/names';
import { annotationAt, articleBytes, placesIn, type FoundArticle, type Place } from '../annotators';
import { columns } from '../columns';
import { UsageError, command, type Io } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { readIfThere } from '../sidecarFile';

export const agree = command({
  name: 'agree',
  operands: 'DIR…',
  summary: 'How far annotators agree: one folder each, or one folder with ARTICLE.NAME.isnad.yaml.',
  options: {
    gold: {
      type: 'string',
      value: 'DIR',
      help: 'Score each against these annotations (sidecars or JSON) instead.',
    },
    articles: { type: 'string', value: 'DIR', help: 'Where the articles are (beside the sidecars).' },
    differences: { type: 'boolean', help: 'List where two annotators differ instead, in words.' },
    decided: { type: 'boolean', help: 'Only what a person decided, no suggestions.' },
    csv: { type: 'string', value: 'FILE', help: 'Write the table as CSV too.' },
    svg: { type: 'string', value: 'FILE', help: 'Draw agreement, a line for each measure.' },
  },
  run: async (values, dirs, io) => {
    if (dirs.length === 0) throw new UsageError('whose? isnad agree DIR…');
    const places = await placesIn(dirs, io);
    const annotators = [...new Set([...places.values()].flat().map(({ annotator }) => annotator))].sort();
    const count = { failed: 0 };
    const reader = new Reader(values, io, count);
    if (values.differences) {
      await listDifferences(places, annotators, reader);
      return count.failed > 0 ? 1 : 0;
    }
    if (values.svg !== undefined && values.gold !== undefined)
      throw new UsageError('--svg draws agreement, no scores: leave --gold out');
    const agreed = values.gold === undefined ? await compare(places, annotators, reader) : [];
    const rows =
      values.gold === undefined
        ? agreementTable(agreed)
        : await score(places, annotators, values.gold, reader);
    for (const line of columns(rows, 2)) io.out(`${line}\n`);
    if (values.csv !== undefined) await writeFile(resolve(io.cwd, values.csv), csvText(rows.map(csvRow)));
    if (values.svg !== undefined) await writeFile(resolve(io.cwd, values.svg), agreementSvg(agreed));
    return count.failed > 0 ? 1 : 0;
  },
});

/** Reads annotations, says on stderr what cannot be read, and counts it. */
class Reader {
  constructor(
    private readonly values: {
      readonly articles?: string;
      readonly decided?: boolean;
      readonly gold?: string;
    },
    readonly io: Io,
    private readonly count: { failed: number },
  ) {}

  async article(name: string, places: readonly Place[]): Promise<FoundArticle | null> {
    const own = [this.values.articles, this.values.gold].flatMap((dir) =>
      dir === undefined ? [] : [resolve(this.io.cwd, dir)],
    );
    const found = await articleBytes(name, [...own, ...places.map(({ folder }) => folder)]);
    if (!found) this.fail(`${name}: the article is not there (--articles DIR)`);
    return found && { path: found.path, article: Article.fromBytes(name, found.bytes) };
  }

  async annotation(path: string, of: FoundArticle): ReturnType<typeof annotationAt> {
    return annotationAt(path, of, this.values.decided ?? false, (message) => this.io.err(`${message}\n`));
  }

  fail(message: string): void {
    this.count.failed++;
    this.io.err(`${message}\n`);
  }
}

async function compare(
  places: ReadonlyMap<string, readonly Place[]>,
  annotators: readonly string[],
  reader: Reader,
): Promise<readonly AgreementRow[]> {
  if (annotators.length < 2)
    throw new UsageError('two annotators or more are needed; see isnad agree --help');
  const agreement = new Agreement(annotators);
  for (const [name, own] of places) {
    if (own.length < 2) continue;
    try {
      const found = await reader.article(name, own);
      if (!found) continue;
      const annotations = await Promise.all(
        annotators.map((annotator) => {
          const place = own.find((one) => one.annotator === annotator);
          return place && reader.annotation(place.path, found);
        }),
      );
      agreement.add(found.article.text, annotations);
    } catch (error) {
      reader.fail(`${name}: ${messageOf(error)}`);
    }
  }
  return agreement.rows();
}

/** Article by article, pair by pair: what only one has, and which slots differ. */
async function listDifferences(
  places: ReadonlyMap<string, readonly Place[]>,
  annotators: readonly string[],
  reader: Reader,
): Promise<void> {
  if (annotators.length < 2)
    throw new UsageError('two annotators or more are needed; see isnad agree --help');
  for (const [name, own] of places) {
    try {
      const found = own.length < 2 ? null : await reader.article(name, own);
      if (!found) continue;
      for (const [i, left] of own.entries())
        for (const right of own.slice(i + 1)) {
          const [a, b] = [
            await reader.annotation(left.path, found),
            await reader.annotation(right.path, found),
          ];
          reader.io.out(differenceText(name, found.article.text, [left.annotator, a], [right.annotator, b]));
        }
    } catch (error) {
      reader.fail(`${name}: ${messageOf(error)}`);
    }
  }
}

async function score(
  places: ReadonlyMap<string, readonly Place[]>,
  annotators: readonly string[],
  gold: string,
  reader: Reader,
): Promise<readonly (readonly Cell[])[]> {
  const scores = new Map(annotators.map((annotator) => [annotator, new Score()]));
  for (const [name, own] of places) {
    try {
      const found = await reader.article(name, own);
      const path = found && (await goldFile(resolve(reader.io.cwd, gold), name));
      if (!found) continue;
      if (!path) {
        reader.io.err(`${name}: no gold annotation\n`);
        continue;
      }
      const right = await reader.annotation(path, found);
      for (const place of own)
        scores
          .get(place.annotator)
          ?.add(found.article.text, right, await reader.annotation(place.path, found));
    } catch (error) {
      reader.fail(`${name}: ${messageOf(error)}`);
    }
  }
  const line = (annotator: string, articles: number, row: ScoreRow): readonly Cell[] => [
    row.measure,
    annotator,
    articles,
    { real: row.precision },
    { real: row.recall },
    { real: row.f1 },
    row.hits,
    row.gold,
    row.found,
  ];
  const head = ['measure', 'annotator', 'articles', 'precision', 'recall', 'F1', 'hits', 'gold', 'found'];
  return [
    head,
    ...[...scores].flatMap(([annotator, own]) => own.rows().map((row) => line(annotator, own.articles, row))),
  ];
}

/** ARTICLE.json, NAME.json for NAME.txt, the outcome of a comparison, or a sidecar. */
async function goldFile(folder: string, article: string): Promise<string | null> {
  const names = [
    `${article.replace(/\.\w+$/u, '')}.json`,
    `${article}.json`,
    sidecarName(article, ADJUDICATED),
    sidecarName(article),
  ];
  for (const name of names) if (await readIfThere(`${folder}/${name}`)) return `${folder}/${name}`;
  return null;
}
