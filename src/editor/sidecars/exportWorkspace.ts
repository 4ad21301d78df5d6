import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { NotTextError } from '../../core/sidecar/article';
import { DamagedSidecarError } from '../../core/sidecar/write';
import type { Parts } from '../base/feature';
import { annotationOfClosed } from './closedArticle';
import type { SidecarSaver } from './saving';
import { articleOf, fileName, saveSidecar } from './sidecarFiles';
import { counted } from '../base/counted';
import { tellOutcome } from '../base/say';
import { throughAllShown } from '../base/throughAll';
import { articleFiles, isArticleFile } from './workspaceArticles';

interface Outcome {
  written: number;
  unchanged: number;
  readonly failed: string[];
}

/** “Export Sidecars for Workspace”: every article of the workspace, with progress; can be cancelled between two articles. */
export async function exportWorkspace(parts: Parts, saver: SidecarSaver): Promise<void> {
  const outcome: Outcome = { written: 0, unchanged: 0, failed: [] };
  await throughAllShown({
    title: l10n.t('Exporting sidecars'),
    items: articleFiles,
    nameOf: fileName,
    one: (file) => exportOne(parts, saver, file, outcome),
  });
  const { written, unchanged, failed } = outcome;
  const done = `${counted('sidecarsWritten', written)} ${l10n.t('Unchanged: {0}.', unchanged)}`;
  tellOutcome(parts.log, done, failed, counted('articlesNotExported', failed.length));
}

async function exportOne(
  parts: Parts,
  saver: SidecarSaver,
  file: vscode.Uri,
  outcome: Outcome,
): Promise<void> {
  try {
    const changed = await exportFile(parts, saver, file);
    if (changed !== undefined) outcome[changed ? 'written' : 'unchanged']++;
  } catch (error) {
    if (error instanceof NotTextError) return;
    const why = error instanceof DamagedSidecarError ? l10n.t('the sidecar is damaged') : String(error);
    outcome.failed.push(`${vscode.workspace.asRelativePath(file)}: ${why}`);
  }
}

/** Whether the sidecar changed; undefined: the file is no article. */
async function exportFile(parts: Parts, saver: SidecarSaver, file: vscode.Uri): Promise<boolean | undefined> {
  const open = parts.store.find(file);
  if (open && !open.document.isDirty) {
    parts.store.detectNow(open);
    return saver.save(open);
  }
  const article = await articleOf(file);
  if (!isArticleFile(file, article.text)) return undefined;
  const { annotation, orphans } = await annotationOfClosed(parts, file, article);
  return (await saveSidecar({ uri: file, article, annotation, orphans })).changed;
}
