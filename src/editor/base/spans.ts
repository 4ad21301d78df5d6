import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { utf16 } from '../../core/text/offsets';

/** The one place where core spans and VS Code's ranges meet; both count UTF-16 units of the document's text. */

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: utf16(document.offsetAt(range.start)), end: utf16(document.offsetAt(range.end)) };
}

export function textOf(document: vscode.TextDocument, span: Span): string {
  return document.getText(toRange(document, span));
}

/** Makes a text editor of the document the active one: one that shows it already, if there is any. */
export async function showInText(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  const shown = visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(
    document,
    shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn },
  );
}

/** Opens the document and selects the words; scrolls only when they are out of sight. */
export async function reveal(
  document: vscode.TextDocument,
  span: Span,
  preserveFocus = false,
): Promise<void> {
  const selection = toRange(document, span);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    selection,
    preserveFocus,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
