import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { requireArticle } from '../articles/feature';
import type { Parts } from '../base/feature';
import { counted } from '../base/counted';
import { isolate } from '../base/isolate';
import { offerBackup, prepare, type SidecarSaver } from './saving';
import { isThere, sidecarsToRead, sidecarUri } from './annotator';
import { fileName } from './sidecarFiles';
import { UserError } from '../base/commands';
import { tell } from '../base/say';

/** “Export Sidecar”: writes the active article's sidecar, with a person's decisions and the suggestions as they are now. */
export async function exportArticle(parts: Parts, saver: SidecarSaver): Promise<void> {
  const article = requireArticle(parts);
  await prepare(article);
  parts.store.detectNow(article);
  try {
    await saver.save(article);
  } catch (error) {
    if (!(await offerBackup(article.document.uri, error))) return;
    await saver.save(article, true);
  }
  const name = isolate(fileName(sidecarUri(article.document.uri)));
  tell(l10n.t('Isnad: {0} written, {1}', name, counted('claims', article.annotation.claims.length)), 5);
}

/** “Open Sidecar”: beside the article. */
export async function openSidecar(parts: Parts): Promise<void> {
  for (const sidecar of sidecarsToRead(requireArticle(parts).document.uri)) {
    if (!(await isThere(sidecar))) continue;
    await vscode.window.showTextDocument(sidecar, { viewColumn: vscode.ViewColumn.Beside });
    return;
  }
  throw new UserError(l10n.t('This article has no sidecar yet. “Isnad: Export Sidecar” writes it.'));
}
