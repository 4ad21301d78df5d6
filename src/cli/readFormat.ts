import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { FORMATS } from '../core/formats/all';
import { formatText } from '../core/formats/article';
import { FormatError, type Format, type FormatDocument, type InputFile } from '../core/formats/format';
import { isMeaning, type LabelCount, type LabelTable } from '../core/formats/labels';
import { problemText } from '../core/formats/problems';
import { Article, NotTextError } from '../core/sidecar/article';
import { UsageError, type Io } from './command';
import { isMissing } from './errors';
import { articlesIn, filesIn } from './files';
import { formatNamed } from './formatOptions';

/** The options of commands that read an exchange format. */
export const readOptions = {
  format: { type: 'string', short: 'f', value: 'F', help: 'The format of the files (by their ending).' },
  labels: {
    type: 'string',
    value: 'FILE',
    help: 'What the labels mean (YAML); proposed there if it is not there yet.',
  },
  articles: {
    type: 'string',
    value: 'DIR',
    help: 'The articles, for formats without their text (beside the files).',
  },
} as const;

export interface ReadValues {
  readonly format?: string | undefined;
  readonly labels?: string | undefined;
  readonly articles?: string | undefined;
}

export interface ReadFiles {
  readonly documents: readonly FormatDocument[];
  /** The folder of the first file: where articles go if nobody says otherwise. */
  readonly folder: string;
  readonly failed: number;
}

/** Reads files and folders of one format. What is wrong with a file goes to stderr, the others are read all the same. */
export async function readFormat(values: ReadValues, paths: readonly string[], io: Io): Promise<ReadFiles> {
  const format = values.format === undefined ? guess(paths) : formatNamed(values.format);
  if (!format.read) throw new UsageError(`${format.id} can only be written`);
  const folder = await folderOf(paths[0] as string, io.cwd);
  const labels = values.labels === undefined ? undefined : await readLabels(resolve(io.cwd, values.labels));
  const articles = await readArticles(values.articles ?? folder, io);
  const documents: FormatDocument[] = [];
  const met = new Map<string, LabelCount>();
  let failed = 0;
  for await (const files of inputsOf(format, paths, folder, io)) {
    try {
      const result = format.read(files, { articles, ...(labels ? { labels } : {}) });
      documents.push(...result.documents);
      for (const problem of result.problems) io.err(`${problem.file}: ${problemText(problem)}\n`);
      failed += result.problems.filter(({ code }) => code === 'no-text').length;
      for (const label of result.labels) met.set(label.label, label);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      io.err(`${error.message}\n`);
      failed++;
    }
  }
  if (values.labels !== undefined && labels === undefined)
    await propose(values.labels, [...met.values()], io);
  return { documents, folder, failed };
}

async function folderOf(path: string, cwd: string): Promise<string> {
  const absolute = resolve(cwd, path);
  const stats = await stat(absolute).catch(() => null);
  if (!stats) throw new UsageError(`${path}: no such file or folder`);
  return stats.isDirectory() ? absolute : dirname(absolute);
}

function guess(paths: readonly string[]): Format {
  const format = FORMATS.find(({ read, ending }) => read && paths.some((path) => path.endsWith(ending)));
  if (!format) throw new UsageError('which format? give it with --format');
  return format;
}

/** The files, one at a time; brat's with the text beside each. Names are from the folder. */
async function* inputsOf(
  format: Format,
  paths: readonly string[],
  folder: string,
  io: Io,
): AsyncGenerator<readonly InputFile[]> {
  const endings = [format.ending, ...(OTHER_ENDINGS[format.id] ?? [])];
  for await (const { path } of filesIn(paths, io.cwd, (name) =>
    endings.some((ending) => name.endsWith(ending)),
  )) {
    const absolute = resolve(io.cwd, path);
    const name = relative(folder, absolute).replaceAll('\\', '/');
    const file = { name, data: new Uint8Array(await readFile(absolute)) };
    const text = absolute.replace(/\.ann$/u, '.txt');
    const beside = text === absolute ? null : await readFile(text).catch(() => null);
    yield beside ? [file, { name: name.replace(/\.ann$/u, '.txt'), data: new Uint8Array(beside) }] : [file];
  }
}

/** Endings under which other tools write the format. */
const OTHER_ENDINGS: Readonly<Partial<Record<string, readonly string[]>>> = {
  w3c: ['.json'],
  citron: ['.json'],
  'label-studio': ['.json'],
};

/** Articles of a folder by their names, for formats that only refer to them. */
async function readArticles(folder: string, io: Io): Promise<ReadonlyMap<string, string>> {
  const articles = new Map<string, string>();
  for await (const { path, below } of articlesIn([folder], io.cwd)) {
    try {
      const article = Article.fromBytes(below, await readFile(resolve(io.cwd, path)));
      articles.set(below.replaceAll('\\', '/'), formatText(article));
    } catch (error) {
      if (!(error instanceof NotTextError)) throw error;
    }
  }
  return articles;
}

/** The table; undefined where there is none yet. Throws UsageError for what is no table. */
async function readLabels(path: string): Promise<LabelTable | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const table: unknown = parse(text);
  const entries = Object.entries(typeof table === 'object' && table !== null ? table : {});
  const wrong = entries.find(([, meaning]) => meaning !== null && !isMeaning(meaning));
  if (wrong || entries.length === 0)
    throw new UsageError(
      `${path}: ${wrong ? `“${wrong[0]}” has no meaning of the known kind` : 'no table of labels'}`,
    );
  return Object.fromEntries(entries.filter(([, meaning]) => meaning !== null)) as LabelTable;
}

/** Writes the labels met, those without a meaning as null, for a person to fill in. */
async function propose(path: string, labels: readonly LabelCount[], io: Io): Promise<void> {
  const table = Object.fromEntries(labels.map(({ label, meaning }) => [label, meaning]));
  await writeFile(resolve(io.cwd, path), stringify(table));
  const open = labels.filter(({ meaning }) => meaning === null).length;
  io.err(`${path}: what ${labels.length} labels mean, ${open} of them to be filled in; then import again\n`);
}
