import type * as vscode from 'vscode';
import type { Parts } from '../base/feature';
import { canHaveSidecar } from './sidecarFiles';

/** Keeps the text of an article whenever its sidecar is of that very text: it may be edited where nobody sees it. */
export function keepTexts({ store, oldTexts, log }: Parts): vscode.Disposable {
  return store.onDidChange(({ kind, article }) => {
    if (kind !== 'loaded' && kind !== 'saved') return;
    const { document, source } = article;
    if (source === '' || document.isDirty || !canHaveSidecar(document.uri)) return;
    oldTexts.keep(document.uri, source).catch((error) => log.error(String(error)));
  });
}
