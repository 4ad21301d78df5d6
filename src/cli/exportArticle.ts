import { readFile } from 'node:fs/promises';
import { detect } from '../core/detect/detect';
import { Article } from '../core/sidecar/article';
import { decode } from '../core/sidecar/decode';
import { mergeDetection } from '../core/sidecar/merge';
import { readSidecar, type SidecarReading } from '../core/sidecar/read';
import { writeSidecar } from '../core/sidecar/write';
import { messageOf } from './errors';
import { articleName } from './files';
import { lineOf } from './report';
import { backUp, readIfThere, writeWhole } from './sidecarFile';

/** One article's export, as it is handed to a worker. Paths are absolute, `label` is for messages. */
export interface ExportTask {
  readonly article: string;
  readonly label: string;
  /** Where the sidecar goes. */
  readonly sidecar: string;
  /** Whose decisions count where `sidecar` does not exist yet: the one beside the article. */
  readonly beside: string;
  /** False: the text is returned instead. */
  readonly write: boolean;
  /** Write over a damaged sidecar too, after a backup. */
  readonly force: boolean;
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
    const kept = await readKept(task);
    const reading = kept && readSidecar(kept.bytes, article);
    if (kept && reading && !reading.intact && !task.force) return refused(kept.path, reading);
    return await save(task, article, kept, reading);
  } catch (error) {
    return { outcome: 'failed', messages: `${task.label}: error: ${messageOf(error)}\n` };
  }
}

interface Kept {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function readKept({ sidecar, beside }: ExportTask): Promise<Kept | undefined> {
  for (const path of sidecar === beside ? [sidecar] : [sidecar, beside]) {
    const bytes = await readIfThere(path);
    if (bytes) return { path, bytes };
  }
  return undefined;
}

async function save(
  task: ExportTask,
  article: Article,
  kept: Kept | undefined,
  reading: SidecarReading | undefined,
): Promise<ExportResult> {
  const detected = detect(article.text);
  const { annotation, orphans } = reading ?? { annotation: { speakers: [], claims: [] }, orphans: [] };
  const merged = mergeDetection(annotation, detected, { orphans });
  const previous = kept && reading?.intact ? decode(kept.bytes)?.text : undefined;
  const text = writeSidecar(merged, article, { previous, orphans });
  const messages = (reading?.problems ?? [])
    .filter(({ severity }) => severity !== 'information')
    .map((problem) => lineOf(kept?.path ?? '', problem))
    .join('');
  if (!task.write) return { outcome: 'printed', text, messages };
  if (text === previous && kept?.path === task.sidecar) return { outcome: 'unchanged', messages };
  const damaged = kept?.path === task.sidecar && !reading?.intact;
  const backup = damaged
    ? `${task.sidecar}: the damaged file is kept as ${await backUp(task.sidecar)}\n`
    : '';
  await writeWhole(task.sidecar, text);
  return { outcome: 'written', messages: messages + backup };
}

function refused(path: string, { problems }: SidecarReading): ExportResult {
  const lines = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => lineOf(path, problem));
  const hint = `${path}: not written over; correct it, or use --force, which keeps a backup\n`;
  return { outcome: 'failed', messages: lines.join('') + hint };
}
