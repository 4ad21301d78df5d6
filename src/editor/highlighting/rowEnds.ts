import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { LineLayout } from './lineLayout';
import { lineEnd, RIGHT_TO_LEFT_MARK } from './textFeatures';

/**
 * VS Code reckons from the left in a row without an Arabic letter, and «(2024).» alone in the last row of its line is read from the right: boxes
 * on it would not be drawn. Only hints are part of the row for VS Code, so a hint with a mark stands behind the full stop.
 */
export class RowEnds implements vscode.InlayHintsProvider, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;

  constructor(private readonly layout: LineLayout) {
    this.owned.add(vscode.languages.registerInlayHintsProvider({ language: ARTICLE_LANGUAGE }, this));
    this.owned.add(layout.onDidSwitch(() => this.changed.fire()));
  }

  provideInlayHints(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.InlayHint[] {
    const hints: vscode.InlayHint[] = [];
    for (let line = start.line; line <= Math.min(end.line, document.lineCount - 1); line++) {
      if (this.layout.directionAt(document, line) !== 'rtl') continue;
      const at = lineEnd(document.lineAt(line).text);
      if (at !== undefined)
        hints.push(new vscode.InlayHint(new vscode.Position(line, at), RIGHT_TO_LEFT_MARK));
    }
    return hints;
  }

  dispose(): void {
    this.owned.dispose();
  }
}
