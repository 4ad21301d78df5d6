import * as vscode from 'vscode';
import { wordsIn } from '../../core/annotate/words';
import type { Span } from '../../core/model';
import { groupBy } from './groupBy';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { toRange } from '../base/spans';
import { labelColorId } from './labels';

/** Labelled claims in the text: a bar where the claim begins, in the colours of all its labels, and one of the first's in the overview ruler. */
export class LabelMarks implements vscode.Disposable {
  private readonly owned = new Disposables();
  /** By the labels, as JSON. */
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
      const labelled = groupBy(claims, ({ labels }) =>
        labels.length > 0 ? JSON.stringify(labels) : undefined,
      );
      for (const labels of labelled.keys()) this.typeFor(labels, editor.document);
      const text = labelled.size > 0 ? editor.document.getText() : '';
      for (const [labels, type] of this.types) {
        const spans = (labelled.get(labels) ?? []).flatMap(({ content }) => beginningOf(text, content[0]));
        editor.setDecorations(
          type,
          spans.map((span) => toRange(editor.document, span)),
        );
      }
    }
  }

  private typeFor(key: string, scope: vscode.TextDocument): vscode.TextEditorDecorationType {
    const known = this.types.get(key);
    if (known) return known;
    const settings = this.settings.get('labels', scope);
    const colors = (JSON.parse(key) as readonly string[]).map((label) => labelColorId(label, settings));
    const first = colors[0] === undefined ? undefined : new vscode.ThemeColor(colors[0]);
    // Borders do not part the words of a right-to-left line, as text before them would.
    const type = vscode.window.createTextEditorDecorationType({
      borderStyle: colors.length > 1 ? `solid; border-image: ${striped(colors)} 1` : 'solid',
      borderWidth: '0 4px 0 0',
      ...(first ? { borderColor: first, overviewRulerColor: first } : {}),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    });
    this.types.set(key, type);
    return type;
  }
}

/** The claim's first word: a bar on all of it would stand in each of its rows. */
function beginningOf(text: string, content: Span | undefined): Span[] {
  return content ? wordsIn(text, content).slice(0, 1) : [];
}

/** One theme colour above the other, in equal parts. */
function striped(colors: readonly string[]): string {
  const share = 100 / colors.length;
  const stops = colors.map((color, i) => `${variableOf(color)} ${i * share}% ${(i + 1) * share}%`);
  return `linear-gradient(to bottom, ${stops.join(', ')})`;
}

/** As VS Code names a theme's colour in its style sheets. */
function variableOf(color: string): string {
  return `var(--vscode-${color.replaceAll('.', '-')})`;
}
