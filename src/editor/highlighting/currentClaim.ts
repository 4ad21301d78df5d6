import * as vscode from 'vscode';
import type { CaretClaim } from '../articles/caretClaim';
import { mentionsOf, speakerOf } from '../articles/lookup';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { toRange } from '../base/spans';

/** The claim at the caret and all mentions of its speaker stand out, by frames: they need no colour of their own. */
export class CurrentClaimPainter implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly claim = this.frame('currentClaim.border', '2px solid');
  private readonly mention = this.frame('currentSpeaker.border', '1px solid');
  private last: vscode.TextEditor | undefined;

  constructor(
    private readonly caretClaim: CaretClaim,
    private readonly settings: Settings,
  ) {
    this.owned.add(caretClaim.onDidChange(() => this.paint()));
    this.owned.add(settings.onDidChange(['marks.currentClaim'], () => this.paint()));
  }

  dispose(): void {
    this.owned.dispose();
  }

  private frame(border: string, line: string): vscode.TextEditorDecorationType {
    return this.owned.add(
      vscode.window.createTextEditorDecorationType({
        outline: line,
        outlineColor: new vscode.ThemeColor(`isnad.${border}`),
        overviewRulerColor: new vscode.ThemeColor(`isnad.${border}`),
        overviewRulerLane: vscode.OverviewRulerLane.Center,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
  }

  private paint(): void {
    const editor = vscode.window.activeTextEditor;
    const at = this.settings.get('marks.currentClaim') ? this.caretClaim.current : undefined;
    if (this.last && this.last !== editor) this.set(this.last, [], []);
    this.last = editor;
    if (!editor) return;
    if (!at || at.article.document !== editor.document) return this.set(editor, [], []);
    const ranges = (spans: readonly Parameters<typeof toRange>[1][]) =>
      spans.filter((span) => span.end > span.start).map((span) => toRange(editor.document, span));
    const { annotation } = at.article;
    const speaker = speakerOf(annotation, at.claim);
    this.set(
      editor,
      ranges([...at.claim.cue, ...at.claim.content]),
      ranges(speaker ? mentionsOf(annotation, speaker) : []),
    );
  }

  private set(editor: vscode.TextEditor, claim: vscode.Range[], mentions: vscode.Range[]): void {
    editor.setDecorations(this.claim, claim);
    editor.setDecorations(this.mention, mentions);
  }
}
