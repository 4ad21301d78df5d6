import { createWriteStream, type WriteStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, dirname, join, resolve, relative } from 'node:path';
import type { Format, FormatDocument, WriteOptions } from '../core/formats/format';
import { UsageError, type ExitCode, type Io } from './command';
import { messageOf } from '../core/text/messageOf';
import { isMissing } from './errors';
import { Failures } from './failures';
import { writeFiles, type FormatResult, type FormatTask } from './formatArticle';
import { formatNamed, writeOptions, type FormatValues } from './formatOptions';
import { articlesIn } from './files';
import { performAll } from './pool';
import { Progress } from './progress';
import { takes } from './shard';
import { countArticles, sidecarsToRead, summary, type Work } from './work';

/** Which articles a folder of exports holds already: one JSON line for each, its path and the hash of what was exported. */
const DONE = '.isnad-done.jsonl';

interface Values extends FormatValues {
  readonly format: string;
  readonly out?: string | undefined;
}

/** `isnad export --format`: files into a folder, or one file for all. */
export async function exportFormat(values: Values, work: Work, io: Io): Promise<ExitCode> {
  const format = formatNamed(values.format);
  const options = writeOptions(values);
  if (work.resume && format.scope === 'collection')
    throw new UsageError(
      `--resume is for formats that write a file for each article; ${format.id} writes one for all.`,
    );
  const { folder, name } = placeOf(format, resolve(io.cwd, values.out ?? `isnad-${format.id}`));
  const sink = sinkFor(format, folder, name, options, work);
  const count = { written: 0, unchanged: 0, failed: 0 };
  const failures = new Failures();
  const progress = new Progress(io, await countArticles(work, io), 'articles');
  try {
    await sink.begin();
    const tasks = tasksFor({ format, folder, options, done: sink.done }, work, io);
    for await (const [task, result] of performAll(tasks, work.jobs)) {
      count[result.outcome]++;
      if (result.messages !== '') io.err(result.messages);
      if (result.outcome === 'failed') failures.add(task.label, result.messages);
      else await sink.take(task, result);
      progress.step();
    }
    progress.end();
    await sink.end(count.failed > 0);
  } catch (error) {
    await sink.abort();
    if (error instanceof UsageError) throw error;
    io.err(`isnad: ${messageOf(error)}\n`);
    return 1;
  }
  if (work.report !== undefined) await writeFile(resolve(io.cwd, work.report), failures.text());
  if (values.out === undefined && count.written > 0) io.err(`in ${relative(io.cwd, folder)}\n`);
  io.err(work.others.text() + summary(count));
  return count.failed > 0 ? 1 : 0;
}

/** The folder, and for collections the file's name without its ending: `--out corpus.csv` or `--out DIR`. */
function placeOf(format: Format, out: string): { readonly folder: string; readonly name: string } {
  if (format.scope === 'collection' && out.endsWith(format.ending))
    return { folder: dirname(out), name: basename(out).slice(0, -format.ending.length) };
  return { folder: out, name: 'isnad' };
}

interface Plan {
  readonly format: Format;
  readonly folder: string;
  readonly options: WriteOptions;
  readonly done: ReadonlyMap<string, string>;
}

async function* tasksFor(
  { format, folder, options, done }: Plan,
  work: Work,
  io: Io,
): AsyncGenerator<FormatTask> {
  const owners = new Map<string, string>();
  for await (const { path, below } of articlesIn(work.paths, io.cwd, work.others.see)) {
    if (!takes(work.shard, below)) continue;
    const article = resolve(io.cwd, path);
    const owner = owners.get(below);
    if (owner === article) continue;
    if (owner !== undefined && format.scope === 'article')
      throw new UsageError(`${path} and ${owner} would be the same file in ${format.id}`);
    if (work.paths.length > 1) owners.set(below, article);
    yield {
      kind: 'format',
      format: format.id,
      article,
      label: path,
      below: below.replaceAll('\\', '/'),
      sidecars: sidecarsToRead(article, work.annotator),
      out: folder,
      options,
      force: work.force || work.resume,
      done: done.get(below),
      lexicon: await work.lexicons.for(article),
    };
  }
}

/** Where results go. */
interface Sink {
  readonly done: ReadonlyMap<string, string>;
  begin(): Promise<void>;
  take(task: FormatTask, result: FormatResult): Promise<void>;
  end(failed: boolean): Promise<void>;
  abort(): Promise<void>;
}

function sinkFor(format: Format, folder: string, name: string, options: WriteOptions, work: Work): Sink {
  if (format.scope === 'article') return new FolderSink(format, folder, work);
  return format.lines
    ? new LineSink(format, join(folder, `${name}${format.ending}`), options, work)
    : new CollectionSink(format, folder, name, options, work);
}

/** A file for each article, written by the workers; here only what is done is noted. */
class FolderSink implements Sink {
  readonly done = new Map<string, string>();

  constructor(
    private readonly format: Format,
    private readonly folder: string,
    private readonly work: Work,
  ) {}

  async begin(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFiles(this.folder, this.format.common ?? [], this.work.force || this.work.resume);
    const path = join(this.folder, DONE);
    if (!this.work.resume) return rm(path, { force: true });
    const lines = await readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return '';
      throw error;
    });
    for (const line of lines.split('\n')) {
      try {
        const { article, hash } = JSON.parse(line) as { article: string; hash: string };
        this.done.set(article, hash);
      } catch {
        // The last line of a run that was killed may be cut: that article is done again.
      }
    }
  }

  async take({ below }: FormatTask, { hash }: FormatResult): Promise<void> {
    if (hash === undefined || this.done.get(below) === hash) return;
    await appendFile(join(this.folder, DONE), `\n${JSON.stringify({ article: below, hash })}\n`);
  }

  async end(): Promise<void> {}
  async abort(): Promise<void> {}
}

/** One file for all, written line by line beside its place and renamed when it is whole. */
class LineSink implements Sink {
  readonly done = new Map<string, string>();
  private stream: WriteStream | null = null;

  constructor(
    private readonly format: Format,
    private readonly path: string,
    private readonly options: WriteOptions,
    private readonly work: Work,
  ) {}

  async begin(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await refuseIfThere(this.path, this.work.force);
    this.stream = createWriteStream(`${this.path}.part`);
    await this.write(this.format.lines?.head(this.options) ?? '');
  }

  async take(_: FormatTask, { lines }: FormatResult): Promise<void> {
    await this.write(lines ?? '');
  }

  private async write(text: string): Promise<void> {
    if (this.stream && text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    this.stream?.end();
    if (this.stream) await once(this.stream, 'finish');
    await rename(`${this.path}.part`, this.path);
  }

  async abort(): Promise<void> {
    this.stream?.destroy();
    await rm(`${this.path}.part`, { force: true });
  }
}

/** One file for all that can only be written whole: every article is held until the end. */
class CollectionSink implements Sink {
  readonly done = new Map<string, string>();
  private readonly documents: FormatDocument[] = [];

  constructor(
    private readonly format: Format,
    private readonly folder: string,
    private readonly name: string,
    private readonly options: WriteOptions,
    private readonly work: Work,
  ) {}

  async begin(): Promise<void> {
    await refuseIfThere(join(this.folder, `${this.name}${this.format.ending}`), this.work.force);
  }

  take(_: FormatTask, { document }: FormatResult): Promise<void> {
    if (document) this.documents.push(document);
    return Promise.resolve();
  }

  async end(): Promise<void> {
    const files = await this.format.write(this.documents, this.options, this.name);
    await writeFiles(this.folder, [...files, ...(this.format.common ?? [])], true);
  }

  async abort(): Promise<void> {}
}

async function refuseIfThere(path: string, force: boolean): Promise<void> {
  if (force) return;
  const there = await readFile(path).then(
    () => true,
    () => false,
  );
  if (there) throw new UsageError(`${path} is there already; --force writes over it`);
}
