import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commandFor } from '../../base/commands';

/** How far a review has come, in the status bar; a click leaves it. */
export class Progress implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'isnad.review',
    vscode.StatusBarAlignment.Left,
    100,
  );
  private most = 0;

  constructor() {
    this.item.name = l10n.t('Isnad: review');
    this.item.command = commandFor('isnad.leaveReview', l10n.t('Leave review'));
    this.item.tooltip = l10n.t(
      'A: accept, R: reject, S: change speaker, U: undo, N: next, P: previous, Escape: leave',
    );
  }

  start(): void {
    this.most = 0;
  }

  /** How many claims are left; undefined: no review is shown. */
  show(left: number | undefined): void {
    if (left === undefined) return this.item.hide();
    this.most = Math.max(this.most, left);
    const text = l10n.t('Review: {0} decided, {1} left', this.most - left, left);
    this.item.text = `$(checklist) ${text}`;
    this.item.accessibilityInformation = { label: text };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
