import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { formatById } from '../core/formats/all';
import { toFormatDocument } from '../core/formats/article';
import { lossText } from '../core/formats/features';
import type { Format, FormatDocument, FormatId, OutputFile, WriteOptions } from '../core/formats/format';
import { exportDocuments, prepareFor } from '../core/formats/prepare';
import { Article } from '../core/sidecar/article';
import { messageOf } from '../core/text/messageOf';
import { annotate, messagesOf, readKept, refused } from './exportArticle';
import type { TaskLexicon } from './lexicons';
import { readAgainst } from './oldText';
import { readIfThere, writeWhole } from './sidecarFile';

/** One article's export in an exchange format, as it is handed to a worker. Paths are absolute. */
export interface FormatTask {
  readonly kind: 'format';
  readonly format: FormatId;
  readonly article: string;
  readonly label: string;
  /** The article's path within the folder asked for: its name in the format. */
  readonly below: string;
  /** The sidecars looked for, in this order; without one, what is detected is exported. */
  readonly sidecars: readonly string[];
  /** The folder that files go to, or a file of the whole collection (written by others). */
  readonly out: string;
  readonly options: WriteOptions;
  /** Write over files that differ. */
  readonly force: boolean;
  /** The hash of this task when it was last done; the same again is passed by. */
  readonly done?: string | undefined;
  readonly lexicon?: TaskLexicon | undefined;
}

export interface FormatResult {
  readonly outcome: 'written' | 'unchanged' | 'failed';
  readonly messages: string;
  /** What was exported: the article's bytes, its sidecar's, the program, format and options. */
  readonly hash?: string;
  /** Collections: what to write for this article. */
  readonly lines?: string;
  readonly document?: FormatDocument;
}

/** Reads the annotation, writes the format's files. Never throws: what goes wrong is in the result. */
export async function formatArticle(task: FormatTask): Promise<FormatResult> {
  try {
    const format = formatById(task.format);
    if (!format) throw new Error(`there is no format “${task.format}”`);
    const bytes = await readFile(task.article);
    const kept = await readKept(task.sidecars);
    const hash = hashOf(task, bytes, kept?.bytes);
    if (hash === task.done) return { outcome: 'unchanged', messages: '', hash };
    const article = Article.fromBytes(task.below, bytes);
    const reading = kept && (await readAgainst(kept.bytes, article, task.article));
    if (kept && reading && !reading.intact) return refusedToFormat(kept.path, reading);
    const document = toFormatDocument(article, annotate(article, reading, task.lexicon), task.below);
    const result = await (format.scope === 'article' ? writeArticle : forCollection)(format, document, task);
    return { ...result, messages: messagesOf(kept?.path ?? '', reading) + result.messages, hash };
  } catch (error) {
    return { outcome: 'failed', messages: `${task.label}: error: ${messageOf(error)}\n` };
  }
}

function refusedToFormat(path: string, reading: Parameters<typeof refused>[1]): FormatResult {
  const { messages } = refused(path, reading);
  const lines = messages.split('\n').slice(0, -2).join('\n');
  return { outcome: 'failed', messages: `${lines}\n${path}: not exported; correct it first\n` };
}

function hashOf(task: FormatTask, article: Uint8Array, sidecar: Uint8Array | undefined): string {
  const hash = createHash('sha256').update(
    JSON.stringify([version, task.format, task.options, task.lexicon?.text ?? null]),
  );
  return hash
    .update(article)
    .update('\0')
    .update(sidecar ?? '')
    .digest('hex');
}

async function writeArticle(
  format: Format,
  document: FormatDocument,
  task: FormatTask,
): Promise<FormatResult> {
  const { files, losses } = await exportDocuments(format, [document], task.options);
  const messages = losses
    .flatMap((own) => own.losses.map((loss) => `${task.label}: ${lossText(loss)}\n`))
    .join('');
  const own = files.find(({ name }) => resolve(task.out, name) === task.article);
  if (own && Buffer.compare(Buffer.from(own.data), await readFile(task.article)) !== 0)
    throw new Error(`${own.name} would be written over the article; choose another folder with --out`);
  const written = await writeFiles(task.out, files, task.force);
  return { outcome: written > 0 ? 'written' : 'unchanged', messages };
}

/** What the one who writes the collection needs. */
async function forCollection(
  format: Format,
  document: FormatDocument,
  task: FormatTask,
): Promise<FormatResult> {
  const { annotation, losses } = prepareFor(format, document, task.options);
  const messages = losses.map((loss) => `${task.label}: ${lossText(loss)}\n`).join('');
  const prepared = { ...document, annotation };
  if (format.lines) return { outcome: 'written', messages, lines: format.lines.of(prepared) };
  return { outcome: 'written', messages, document: prepared };
}

/** Writes files whole, those that are there already only if told to. Returns how many were written. */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<number> {
  const todo: OutputFile[] = [];
  for (const file of files) {
    const there = await readIfThere(join(folder, file.name));
    const same = there && Buffer.compare(there, Buffer.from(file.data)) === 0;
    if (same) continue;
    if (there && !force)
      throw new Error(`${resolve(folder, file.name)} is there and differs; --force writes over it`);
    todo.push(file);
  }
  for (const { name, data } of todo) await writeWhole(join(folder, name), data);
  return todo.length;
}
