import * as vscode from 'vscode';
import { quotationsOf } from '../../core/navigation/quotations';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { toRange } from '../base/spans';

/**
 * Frames quotation marks without a partner. A quotation may run over several lines, so the whole text is looked at: when an analysis
 * ends, as for the Problems panel, not with each key; until then VS Code moves the frames with the text.
 */
export function unbalancedMarks({ store, settings }: Parts): vscode.Disposable {
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
  const paint = (editors: readonly vscode.TextEditor[]) => {
    for (const editor of editors) {
      const { document } = editor;
      const shown = store.get(document) !== undefined && settings.get('text.quotations', document);
      const marks = shown ? quotationsOf(document.getText()).unbalanced : [];
      editor.setDecorations(
        frame,
        marks.map((mark) => toRange(document, mark)),
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
