import * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import type { Parts } from '../base/feature';
import { saveAsHtml, writePage } from './saveAsHtml';

/** The system's browser opens a file only on the machine that the window itself is on. */
function opensFiles(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

/**
 * Opens the annotated page in the system's browser, which asks for a printer. In a browser's or a remote window, where the browser does not
 * see the extension's files, the page is saved instead where the person says.
 */
export async function printArticle(parts: Parts, article: OpenArticle): Promise<void> {
  if (!opensFiles()) return saveAsHtml(parts, article);
  const folder = vscode.Uri.joinPath(parts.extension.globalStorageUri, 'print');
  // Nothing of an article stays there longer than until the next is printed.
  await Promise.resolve(vscode.workspace.fs.delete(folder, { recursive: true })).catch(() => undefined);
  const name = article.document.uri.path.split('/').pop() ?? 'article';
  const page = vscode.Uri.joinPath(folder, `${name}.html`);
  await writePage(parts, article, page, true);
  if (!(await vscode.env.openExternal(page))) await saveAsHtml(parts, article);
}
