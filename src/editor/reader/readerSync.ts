import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import type { ToReader } from '../../webview/reader/protocol';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { toRange } from '../base/spans';

/** After one side moved the other, what moves there in this time, in milliseconds, is only the answer. */
const QUIET = 300;

/** Keeps the view and the text editors of its document at one place: the caret, the current claim, what is in sight. */
export class ReaderSync implements vscode.Disposable {
  private readonly owned = new Disposables();
  private quietUntil = 0;

  constructor(
    private readonly parts: Parts,
    private readonly document: vscode.TextDocument,
    private readonly post: (message: ToReader) => void,
  ) {
    const { caretClaim } = parts;
    this.owned.add(caretClaim.onDidChange(() => this.showCurrent(false)));
    this.owned.add(
      parts.caret.onDidGo((place) => {
        if (place.document !== document) return;
        this.showCurrent(true);
        this.select(place.span);
      }),
    );
    this.owned.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== document || textEditor !== vscode.window.activeTextEditor) return;
        // Where the caret has gone the editor scrolls too: the caret counts.
        this.quiet();
        this.showCurrent(true);
      }),
    );
    this.owned.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [first] = visibleRanges;
        if (textEditor.document !== document || !first || !this.linked || this.isQuiet) return;
        this.quiet();
        post({ kind: 'scroll', to: document.offsetAt(first.start) });
      }),
    );
  }

  /** The view is new: where the text editor is, it is too. */
  begin(): void {
    const [first] = this.editors[0]?.visibleRanges ?? [];
    if (first && first.start.line > 0 && this.linked)
      this.post({ kind: 'scroll', to: this.document.offsetAt(first.start) });
    this.showCurrent(false);
  }

  /** Marks the current claim in the view; `reveal`: goes where the caret is. */
  showCurrent(reveal: boolean): void {
    const { caret, caretClaim } = this.parts;
    const at = caret.offsetIn(this.document);
    if (at === undefined) return;
    const current = caretClaim.current;
    const claim = current?.article.document === this.document ? current.claim.id : '';
    this.post({ kind: 'current', claim, at, reveal });
  }

  /** The person scrolled in the view. */
  scrolled(to: number): void {
    if (!this.linked) return;
    this.quiet();
    const at = this.document.positionAt(to);
    for (const editor of this.editors)
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /** Selects the words in the text editors that are in sight; the view keeps the focus. */
  select(span: Span): void {
    this.quiet();
    const range = toRange(this.document, span);
    for (const editor of this.editors) {
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private get editors(): readonly vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter((editor) => editor.document === this.document);
  }

  private get linked(): boolean {
    return this.parts.settings.get('reader.scrollWithEditor', this.document);
  }

  private get isQuiet(): boolean {
    return Date.now() < this.quietUntil;
  }

  private quiet(): void {
    this.quietUntil = Date.now() + QUIET;
  }
}
