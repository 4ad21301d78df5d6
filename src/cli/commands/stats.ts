import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Cell } from '../../core/agreement/table';
import { detect } from '../../core/detect/detect';
import { csvText } from '../../core/formats/csv';
import { CLAIM_KINDS, STANCES, STATUSES } from '../../core/model';
import { countAnnotation, countSidecar, type CountedArticle } from '../../core/overview/counted';
import { overviewOf, type Overview } from '../../core/overview/overview';
import { share, speakerTable } from '../../core/overview/table';
import { Article } from '../../core/sidecar/article';
import { ownersOf } from '../../core/sidecar/names';
import { columns } from '../columns';
import { UsageError, command, type Io } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { readKept } from '../exportArticle';
import { filesIn, isArticlePath, isSidecarPath } from '../files';
import { annotatorOption, writingOptions } from '../formatOptions';
import { Lexicons, lexiconOf, lexiconOption } from '../lexicons';
import { Progress } from '../progress';
import { sidecarsToRead } from '../work';

export const stats = command({
  name: 'stats',
  operands: 'FILE… | DIR…',
  summary: 'Who has how much of a say: speakers, sources, stances, kinds, relays, labels, review.',
  options: {
    csv: { type: 'boolean', help: 'Only the table of speakers, as CSV.' },
    annotator: writingOptions.annotator,
    lexicon: lexiconOption,
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('of which articles? isnad stats FILE… | DIR…');
    const count = { failed: 0 };
    const articles: (readonly [string, CountedArticle])[] = [];
    const progress = new Progress(io, null, 'articles');
    const annotator = annotatorOption(values.annotator);
    const lexicons = new Lexicons(io, values.lexicon);
    for await (const counted of countAll(paths, lexicons, annotator, io, count)) {
      articles.push(counted);
      progress.step();
    }
    progress.end();
    const overview = overviewOf(articles);
    io.out(values.csv ? csvText(speakerTable(overview)) : report(overview));
    return count.failed > 0 ? 1 : 0;
  },
});

/** Each article once: as its sidecar says, else as it is detected. */
async function* countAll(
  paths: readonly string[],
  lexicons: Lexicons,
  annotator: string,
  io: Io,
  count: { failed: number },
): AsyncGenerator<readonly [string, CountedArticle]> {
  const seen = new Set<string>();
  const wanted = (name: string) => isSidecarPath(name) || isArticlePath(name);
  for await (const { path } of filesIn(paths, io.cwd, wanted)) {
    const [owner = { article: path, annotator: '' }] = ownersOf(path);
    const { article } = owner;
    const absolute = resolve(io.cwd, article);
    if (seen.has(absolute) || !['', annotator].includes(owner.annotator)) continue;
    seen.add(absolute);
    try {
      const bytes = (await readKept(sidecarsToRead(absolute, annotator)))?.bytes;
      const counted = bytes ? countSidecar(bytes, article) : await countDetected(absolute, article, lexicons);
      if (!counted) throw new Error('not a sidecar of Isnad');
      yield [article, counted];
    } catch (error) {
      count.failed++;
      io.err(`${path}: error: ${messageOf(error)}\n`);
    }
  }
}

async function countDetected(file: string, path: string, lexicons: Lexicons): Promise<CountedArticle> {
  const { text } = Article.fromBytes(path, await readFile(file));
  return countAnnotation(detect(text, lexiconOf(await lexicons.for(file))), text, path);
}

function report(overview: Overview): string {
  const { articles, claims, words, first, last } = overview;
  const dates = first === '' ? '' : `, ${first} – ${last}`;
  const head = `${articles} articles${dates}: ${claims} claims, ${words} words in them`;
  const sections = SECTIONS.flatMap(([title, section]) => {
    const rows = section(overview);
    return rows.length > 1 ? ['', title, ...columns(rows, 1).map((line) => `  ${line}`)] : [];
  });
  return `${[head, ...sections].join('\n')}\n`;
}

type Rows = readonly (readonly Cell[])[];

const SECTIONS: readonly (readonly [title: string, section: (overview: Overview) => Rows])[] = [
  ['Speakers', speakers],
  ['Sources', ({ sources, claims, words }) => tallies(sources, { claims, words })],
  ['Kinds of claim', ({ kinds, claims, words }) => tallies(kinds, { claims, words }, CLAIM_KINDS)],
  ['Stance of the cues', ({ stances, claims }) => counts(stances, claims, STANCES)],
  ['Review', ({ statuses }) => counts(statuses, sum(Object.values(statuses)), STATUSES)],
  ['Who relays whom', relays],
  ['Labels', labels],
];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function speakers(overview: Overview): Rows {
  const head = ['speaker', 'kind', 'articles', 'claims', 'words', 'share of words', 'to review'];
  const rows = overview.speakers.map((row): readonly Cell[] => [
    row.name,
    row.kind,
    row.articles,
    row.claims,
    row.words,
    { real: share(row.words, overview.words) },
    row.toReview,
  ]);
  return [head, ...rows];
}

function tallies(
  of: Readonly<Record<string, Overview['sources']['person']>>,
  whole: Pick<Overview, 'claims' | 'words'>,
  keys: readonly string[] = Object.keys(of),
): Rows {
  const rows = keys.flatMap((key) => {
    const { claims, words } = of[key] ?? { claims: 0, words: 0 };
    if (claims === 0) return [];
    return [[key, claims, { real: share(claims, whole.claims) }, words, { real: share(words, whole.words) }]];
  });
  return [['', 'claims', 'share', 'words', 'share'], ...rows];
}

function counts(of: Readonly<Record<string, number>>, whole: number, keys: readonly string[]): Rows {
  const rows = keys.flatMap((key) => {
    const claims = of[key] ?? 0;
    return claims === 0 ? [] : [[key, claims, { real: share(claims, whole) }]];
  });
  return [['', 'claims', 'share'], ...rows];
}

function relays({ relays: steps, speakers: rows }: Overview): Rows {
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const name = (key: string | null): string => (key === null ? '–' : (names.get(key) ?? key));
  return [
    ['relayed by ← said by', 'claims'],
    ...steps.map(({ by, of, claims }) => [`${name(by)} ← ${name(of)}`, claims]),
  ];
}

function labels({ labels: rows }: Overview): Rows {
  const head = ['label', 'claims', 'words', 'articles', 'speakers'];
  return [head, ...rows.map((row) => [row.label, row.claims, row.words, row.articles, row.speakers])];
}
