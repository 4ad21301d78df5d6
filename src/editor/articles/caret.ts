import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { Disposables } from '../base/disposables';
import { toSpan } from '../base/spans';

/**
 * Where the person is in an article: the selection of the active text editor, or that of a view of another kind (the reading view) while
 * it is the active editor. Commands ask here, so that they work in both.
 */
export class Caret implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  private readonly sent = this.owned.add(
    new vscode.EventEmitter<{ readonly document: vscode.TextDocument; readonly span: Span }>(),
  );
  private view: { readonly document: vscode.TextDocument; readonly span: Span } | undefined;

  /** The selection moved, in whichever editor, or a view became the active editor or is so no more. */
  readonly onDidChange = this.changed.event;

  /** A command went to words of the document in a view, which shows them. */
  readonly onDidGo = this.sent.event;

  constructor() {
    this.owned.add(vscode.window.onDidChangeTextEditorSelection(() => this.changed.fire()));
    this.owned.add(vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()));
  }

  /** The selection in the document, where that is what the person works on; a caret is an empty span. */
  selectionIn(document: vscode.TextDocument): Span | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor) return editor.document === document ? toSpan(document, editor.selection) : undefined;
    return this.view?.document === document ? this.view.span : undefined;
  }

  /** Its end that moves. */
  offsetIn(document: vscode.TextDocument): number | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document === document) return document.offsetAt(editor.selection.active);
    return this.selectionIn(document)?.start;
  }

  /** The document that a view shows which is the active editor. */
  get viewed(): vscode.TextDocument | undefined {
    return vscode.window.activeTextEditor ? undefined : this.view?.document;
  }

  /** A view is the active editor, or something was selected in it. */
  inView(document: vscode.TextDocument, span: Span): void {
    this.view = { document, span };
    this.changed.fire();
  }

  /** Goes to the words where a view is what the person works in; false: it is none, and a text editor is to show them. */
  goInView(document: vscode.TextDocument, span: Span): boolean {
    if (this.viewed !== document) return false;
    this.inView(document, span);
    this.sent.fire({ document, span });
    return true;
  }

  leaveView(document: vscode.TextDocument): void {
    if (this.view?.document !== document) return;
    this.view = undefined;
    this.changed.fire();
  }

  dispose(): void {
    this.owned.dispose();
  }
}
