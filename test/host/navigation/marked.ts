import * as vscode from 'vscode';
import type { OpenArticle } from '../../../src/editor/articles/openArticle';
import type { Parts } from '../../../src/editor/base/feature';
import { marked, sidecarOf } from '../../support/marked';
import { isnad, openArticle, until, writeFile } from '../support';

/** Two speakers, one of them named in three ways; c3 waits for a decision. */
export const TWO_SPEAKERS = `<cue c1>كشف</cue> <mention s1 c1>وزير الخارجية الروسي سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان التزامهما</content>.
<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف الليبي مع الجانب التركي</content>.
<cue c3>وقال</cue> <mention s1 c3>الوزير</mention> إن <content c3 s1 indirect suggested>العالم فشل في توحيد صفوفه</content>.
<cue c4>وأكد</cue> <mention s2 c4>جاويش أوغلو</mention> أن <content c4 s2 indirect>أنقرة تسعى إلى رفع التبادل التجاري</content>.
`;

export async function parts(): Promise<Parts> {
  return (await isnad()).exports as Parts;
}

/** Opens a marked text as an article with its sidecar, and waits until it is analysed. */
export async function openMarked(name: string, source = TWO_SPEAKERS): Promise<OpenArticle> {
  const article = marked(source);
  await writeFile(`${name}.isnad.yaml`, sidecarOf(marked(source.replaceAll(' suggested>', '>')), name));
  const { document } = await openArticle(name, article.text);
  const { store } = await parts();
  const open = await until(`${name} is analysed`, () => {
    const found = store.find(document.uri);
    return found?.upToDate ? found : undefined;
  });
  // A suggestion that the analysis does not make is not kept: so it becomes one again now.
  for (const { id, status } of article.annotation.claims)
    if (status === 'suggested') store.decide(open, { kind: 'resetClaim', claim: id });
  return open;
}

/** Where the words stand in the document; the `nth` time, from 1. */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Range {
  let at = -1;
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not in the article.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** A place within the words. */
export function within(document: vscode.TextDocument, words: string, nth = 1): vscode.Position {
  return rangeOf(document, words, nth).start.translate(0, 1);
}

/** Puts the caret there and waits until the extension knows. */
export async function caretAt(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) throw new Error('The article is not in the active editor.');
  const { caretClaim, store } = await parts();
  const { claimAt } = await import('../../../src/editor/articles/lookup');
  editor.selection = new vscode.Selection(position, position);
  await until('the caret is there', () => {
    const article = store.get(document);
    const wanted = article && claimAt(article.annotation, document.offsetAt(position));
    return caretClaim.current?.claim === wanted && editor.selection.active.isEqual(position);
  });
}
