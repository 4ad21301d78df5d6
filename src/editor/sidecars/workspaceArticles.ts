import * as vscode from 'vscode';
import { isMostlyArabic } from '../../core/text/direction';

/** Files of the article language are articles whatever they hold, the others when they are mostly Arabic. */
const ENDINGS = ['maqal', 'article', 'txt', 'md'];
const FILES = `**/*.{${ENDINGS.join(',')}}`;
const OWN_ENDING = /\.(maqal|article)$/u;

/** The workspace's files that may be articles, in the order of their paths. */
export async function articleFiles(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(FILES, undefined, undefined, token);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file may be an article, by its name. */
export function mayBeArticle({ path }: vscode.Uri): boolean {
  return ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}

/** Whether a file of {@link articleFiles} with this text is one. */
export function isArticleFile(file: vscode.Uri, text: string): boolean {
  return OWN_ENDING.test(file.path) || isMostlyArabic(text);
}
