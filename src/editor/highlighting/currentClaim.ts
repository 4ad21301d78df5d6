import * as vscode from 'vscode';
import type { CaretClaim } from '../articles/caretClaim';
import type { Annotation, Span } from '../../core/model';
import { utf16 } from '../../core/text/offsets';
import { mentionsOf, speakerOf, spansOf } from '../articles/lookup';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { toRange } from '../base/spans';

/** How much of other claims' ink is left: read with ease still. */
const BACK = '0.8';

/** The claim at the caret and all mentions of its speaker stand out, by frames that need no colour of their own; other claims step back, but not in high contrast. */
export class CurrentClaimPainter implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly claim = this.frame('currentClaim.border', 2);
  private readonly mention = this.frame('currentSpeaker.border', 1);
  private readonly back = this.owned.add(
    vscode.window.createTextEditorDecorationType({
      opacity: BACK,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  private last: vscode.TextEditor | undefined;

  constructor(
    private readonly caretClaim: CaretClaim,
    private readonly settings: Settings,
  ) {
    this.owned.add(caretClaim.onDidChange(() => this.paint()));
    // Another editor may show the same article, with its caret in the same claim.
    this.owned.add(vscode.window.onDidChangeActiveTextEditor(() => this.paint()));
    this.owned.add(settings.onDidChange(['marks.currentClaim'], () => this.paint()));
    this.owned.add(vscode.window.onDidChangeActiveColorTheme(() => this.paint()));
  }

  dispose(): void {
    this.owned.dispose();
  }

  /** Around the box, but its left side in it: behind a content the full stop stands there. */
  private frame(border: string, width: number): vscode.TextEditorDecorationType {
    const around = `-${width}px`;
    const left = `inset ${width}px 0 var(--vscode-isnad-${border.replace('.', '-')})`;
    return this.owned.add(
      vscode.window.createTextEditorDecorationType({
        outline: `${width}px solid; clip-path: inset(${around} ${around} ${around} 0); box-shadow: ${left}`,
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
    if (this.last && this.last !== editor) this.set(this.last, [], [], []);
    this.last = editor;
    if (!editor) return;
    if (!at || at.article.document !== editor.document) return this.set(editor, [], [], []);
    const ranges = (spans: readonly Parameters<typeof toRange>[1][]) =>
      spans.filter((span) => span.end > span.start).map((span) => toRange(editor.document, span));
    const { annotation } = at.article;
    const speaker = speakerOf(annotation, at.claim);
    const claim = [...at.claim.cue, ...at.claim.content];
    const mentions = speaker ? mentionsOf(annotation, speaker) : [];
    this.set(
      editor,
      ranges(claim),
      ranges(mentions),
      isHighContrast() ? [] : ranges(spansApart(annotation, [...claim, ...mentions])),
    );
  }

  private set(
    editor: vscode.TextEditor,
    claim: vscode.Range[],
    mentions: vscode.Range[],
    others: vscode.Range[],
  ): void {
    editor.setDecorations(this.back, others);
    editor.setDecorations(this.claim, claim);
    editor.setDecorations(this.mention, mentions);
  }
}

/** Who wants high contrast wants nothing faint. */
function isHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

/** The marked words of all claims without those in the spans given, each once. */
function spansApart(annotation: Annotation, inside: readonly Span[]): Span[] {
  const edges: [offset: number, all: number, kept: number][] = [];
  for (const { start, end } of annotation.claims.flatMap(spansOf)) edges.push([start, 1, 0], [end, -1, 0]);
  for (const { start, end } of inside) edges.push([start, 0, 1], [end, 0, -1]);
  edges.sort(([a], [b]) => a - b);
  const apart: Span[] = [];
  let [all, kept] = [0, 0];
  edges.forEach(([offset, more, keep], i) => {
    all += more;
    kept += keep;
    const next = edges[i + 1]?.[0] ?? offset;
    if (all > 0 && kept === 0 && next > offset) apart.push({ start: utf16(offset), end: utf16(next) });
  });
  return apart;
}
