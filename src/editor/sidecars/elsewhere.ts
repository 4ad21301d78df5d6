import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import { isolate } from '../base/isolate';
import { articleOf, fileName, saveSidecar, withoutLost } from './sidecarFiles';
import { warn } from '../base/say';

/** Whether files of the article's kind cannot be written at all: a read-only file system. */
export function isReadOnly(article: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(article.scheme) === false;
}

/** Whether a write failed because the folder takes no files. */
export function isRefused(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}

/** Says that no sidecar can be written beside the article, and saves both where the person says. */
export async function offerElsewhere(article: OpenArticle): Promise<void> {
  const save = l10n.t('Save a Copy with Its Sidecar…');
  const choice = await warn(
    l10n.t(
      '{0} is in a place that cannot be written to. Isnad remembers your decisions on it; to have them in a sidecar, save a copy of the article elsewhere.',
      isolate(fileName(article.document.uri)),
    ),
    save,
  );
  if (choice !== save) return;
  const target = await vscode.window.showSaveDialog({ title: save });
  if (target) await saveCopy(article, target);
}

/** Writes the article and beside it a sidecar with all decisions, and opens the copy. */
export async function saveCopy(article: OpenArticle, target: vscode.Uri): Promise<void> {
  const { document, annotation, orphans } = article;
  const { fs } = vscode.workspace;
  // The bytes as they are where the text is theirs: encoding and line ends too.
  const bytes = document.isDirty
    ? new TextEncoder().encode(document.getText())
    : await fs.readFile(document.uri);
  await fs.writeFile(target, bytes);
  await saveSidecar({
    uri: target,
    article: await articleOf(target, document.getText()),
    annotation: withoutLost(annotation),
    orphans,
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), { preview: false });
}
