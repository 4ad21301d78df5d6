import * as vscode from 'vscode';
import { groupBy } from './groupBy';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { toRange } from '../base/spans';
import { labelColor } from './labels';

/** Labelled claims in the text: a bar of the label's colour where the claim begins, and one in the overview ruler. */
export class LabelMarks implements vscode.Disposable {
  private readonly owned = new Disposables();
  private types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
  ) {
    const draw = () => this.draw();
    this.owned.add(vscode.window.onDidChangeVisibleTextEditors(draw));
    this.owned.add(store.onDidChange(draw));
    this.owned.add(
      settings.onDidChange(['labels'], () => {
        this.clear();
        this.draw();
      }),
    );
    draw();
  }

  dispose(): void {
    this.clear();
    this.owned.dispose();
  }

  private clear(): void {
    for (const type of this.types.values()) type.dispose();
    this.types.clear();
  }

  private draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = this.store.get(editor.document);
      if (!article) continue;
      const claims = article.annotation.claims.filter(({ status }) => status !== 'rejected');
      const labelled = groupBy(claims, (claim) => claim.labels[0]);
      for (const label of labelled.keys()) this.typeFor(label, editor.document);
      for (const [label, type] of this.types) {
        const spans = (labelled.get(label) ?? []).flatMap((claim) => claim.content[0] ?? []);
        editor.setDecorations(
          type,
          spans.filter(({ start, end }) => end > start).map((span) => toRange(editor.document, span)),
        );
      }
    }
  }

  private typeFor(label: string, scope: vscode.TextDocument): vscode.TextEditorDecorationType {
    const known = this.types.get(label);
    if (known) return known;
    const color = labelColor(label, this.settings.get('labels', scope));
    // Borders do not part the words of a right-to-left line, as text before them would.
    const type = vscode.window.createTextEditorDecorationType({
      borderStyle: 'solid',
      borderWidth: '0 4px 0 0',
      borderColor: color,
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    });
    this.types.set(label, type);
    return type;
  }
}
