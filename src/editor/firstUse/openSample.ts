import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { readIfThere } from '../sidecars/sidecarFiles';

const SAMPLE = 'lavrov.txt';

/**
 * Opens the sample article: a copy in the extension's own storage, so that decisions, sidecars and exports work as with any article, in no
 * project, without trust and in the browser. It is copied once: what the person did to it stays.
 */
export async function openSample({
  extensionUri,
  globalStorageUri,
}: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>): Promise<void> {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(globalStorageUri, 'samples');
  const copy = vscode.Uri.joinPath(folder, SAMPLE);
  if (!(await readIfThere(copy))) {
    await fs.createDirectory(folder);
    await fs.writeFile(copy, await fs.readFile(vscode.Uri.joinPath(extensionUri, 'samples', SAMPLE)));
  }
  const document = await vscode.workspace.openTextDocument(copy);
  // Whatever the setting `isnad.articles.fromLanguages` says of other texts.
  const article =
    document.languageId === ARTICLE_LANGUAGE
      ? document
      : await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  await vscode.window.showTextDocument(article, { preview: false });
}
