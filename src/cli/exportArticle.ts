import { readFile, stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { detect } from '../core/detect/detect';
import { EMPTY_ANNOTATION, type Annotation } from '../core/model';
import { Article } from '../core/sidecar/article';
import { decode } from '../core/sidecar/decode';
import { mergeDetection } from '../core/sidecar/merge';
import type { SidecarReading } from '../core/sidecar/read';
import { writeSidecar } from '../core/sidecar/write';
import { messageOf } from '../core/text/messageOf';
import { articleName } from './files';
import { lexiconOf, type TaskLexicon } from './lexicons';
import { lineOf } from './report';
import { readAgainst } from './oldText';
import { backUp, readIfThere, writeWhole } from './sidecarFile';

/** One article's export, as it is handed to a worker. Paths are absolute, `label` is for messages. */
export interface ExportTask {
  readonly kind: 'sidecar';
  readonly article: string;
  readonly label: string;
  /** Where the sidecar goes. */
  readonly sidecar: string;
  /** Whose decisions count where `sidecar` does not exist yet, the first that is there: the ones beside the article. */
  readonly beside: readonly string[];
  /** False: the text is returned instead. */
  readonly write: boolean;
  /** Write over a damaged sidecar too, after a backup. */
  readonly force: boolean;
  /** Pass by an article whose sidecar this very program wrote for this very text. */
  readonly resume: boolean;
  readonly lexicon?: TaskLexicon | undefined;
}

export interface ExportResult {
  readonly outcome: 'written' | 'unchanged' | 'printed' | 'failed';
  /** The sidecar, when it is not written to disk. */
  readonly text?: string;
  /** Lines for stderr. */
  readonly messages: string;
}

/** Detects, keeps a person's decisions, writes. Never throws: what goes wrong is in the result. */
export async function exportArticle(task: ExportTask): Promise<ExportResult> {
  try {
    const article = Article.fromBytes(articleName(task.sidecar, task.article), await readFile(task.article));
    const kept = await readKept([task.sidecar, ...task.beside]);
    if (task.resume && kept?.path === task.sidecar && (await isDone(task, kept.bytes, article)))
      return { outcome: 'unchanged', messages: '' };
    const reading = kept && (await readAgainst(kept.bytes, article, task.article));
    if (kept && reading && !reading.intact && !task.force) return refused(kept.path, reading);
    return await save(task, article, kept, reading);
  } catch (error) {
    return { outcome: 'failed', messages: `${task.label}: error: ${messageOf(error)}\n` };
  }
}

/**
 * Whether a sidecar says that this program made it of this text, and the lexicon is not newer. Read without a YAML parser: that would
 * take longer than to do it again.
 */
async function isDone(
  { sidecar, lexicon }: ExportTask,
  bytes: Uint8Array,
  { sha256 }: Article,
): Promise<boolean> {
  if (lexicon && lexicon.changed > (await stat(sidecar)).mtimeMs) return false;
  const head = new TextDecoder().decode(bytes.subarray(0, 2000));
  return head.includes(`\n  sha256: "${sha256}"`) && head.includes(`\ngenerator: "isnad ${version}"`);
}

interface Kept {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first of the sidecars that is there. */
export async function readKept(sidecars: readonly string[]): Promise<Kept | undefined> {
  for (const path of sidecars) {
    const bytes = await readIfThere(path);
    if (bytes) return { path, bytes };
  }
  return undefined;
}

/** A new detection under what the sidecar holds. */
export function annotate(
  article: Article,
  reading: SidecarReading | undefined,
  lexicon: TaskLexicon | undefined,
): Annotation {
  const { annotation, orphans } = reading ?? { annotation: EMPTY_ANNOTATION, orphans: [] };
  return mergeDetection(annotation, detect(article.text, lexiconOf(lexicon)), { orphans });
}

/** What a person should know of a sidecar that was read. */
export function messagesOf(path: string, reading: SidecarReading | undefined): string {
  return (reading?.problems ?? [])
    .filter(({ severity }) => severity !== 'information')
    .map((problem) => lineOf(path, problem))
    .join('');
}

async function save(
  task: ExportTask,
  article: Article,
  kept: Kept | undefined,
  reading: SidecarReading | undefined,
): Promise<ExportResult> {
  const previous = kept && reading?.intact ? decode(kept.bytes)?.text : undefined;
  const text = writeSidecar(annotate(article, reading, task.lexicon), article, {
    previous,
    orphans: reading?.orphans ?? [],
  });
  const messages = messagesOf(kept?.path ?? '', reading);
  if (!task.write) return { outcome: 'printed', text, messages };
  if (text === previous && kept?.path === task.sidecar) return { outcome: 'unchanged', messages };
  const damaged = kept?.path === task.sidecar && !reading?.intact;
  const backup = damaged
    ? `${task.sidecar}: the damaged file is kept as ${await backUp(task.sidecar)}\n`
    : '';
  await writeWhole(task.sidecar, text);
  return { outcome: 'written', messages: messages + backup };
}

export function refused(path: string, { problems }: SidecarReading): ExportResult {
  const lines = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => lineOf(path, problem));
  const hint = `${path}: not written over; correct it, or use --force, which keeps a backup\n`;
  return { outcome: 'failed', messages: lines.join('') + hint };
}
