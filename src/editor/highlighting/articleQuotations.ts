import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { quotationsOf, type ArticleQuotations } from '../../core/navigation/quotations';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { toRange } from '../base/spans';

const NONE: ArticleQuotations = { quotations: [], unbalanced: [] };

/**
 * Frames quotation marks without a partner, and highlights the quotations that run over several lines (those of one line: TextPainter). The
 * whole text is looked at: when an analysis ends, as for the Problems panel, not with each key; until then VS Code moves them with the text.
 */
export function articleQuotations({ store, settings }: Parts): vscode.Disposable {
  const owned = new Disposables();
  const color = new vscode.ThemeColor('isnad.unbalanced.border');
  const frame = owned.add(
    vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderColor: color,
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    }),
  );
  const long = owned.add(
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor('isnad.quotation.foreground'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const paint = (editors: readonly vscode.TextEditor[]) => {
    for (const editor of editors) {
      const { document } = editor;
      const shown = store.get(document) !== undefined && settings.get('text.quotations', document);
      const { quotations, unbalanced } = shown ? quotationsOf(document.getText()) : NONE;
      const ranges = (spans: readonly Span[]) => spans.map((span) => toRange(document, span));
      editor.setDecorations(frame, ranges(unbalanced));
      editor.setDecorations(
        long,
        ranges(quotations).filter(({ isSingleLine }) => !isSingleLine),
      );
    }
  };
  const paintAll = () => paint(vscode.window.visibleTextEditors);
  owned.add(vscode.window.onDidChangeVisibleTextEditors(paint));
  owned.add(
    store.onDidChange(({ kind, article }) => {
      if (kind === 'opened' || kind === 'detected' || kind === 'closed')
        paint(vscode.window.visibleTextEditors.filter(({ document }) => document === article.document));
    }),
  );
  owned.add(settings.onDidChange(['text.quotations'], paintAll));
  paintAll();
  return owned;
}
