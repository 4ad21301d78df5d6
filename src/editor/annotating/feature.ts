import * as vscode from 'vscode';
import type { Feature } from '../base/feature';
import { requireArticle } from '../articles/feature';

/** A person's decisions on claims. */
export const annotating: Feature = (parts) => {
  const { store, caretClaim } = parts;
  return parts.commands.registerAll({
    'isnad.acceptClaim': (target) => {
      const { article, claim } = caretClaim.resolve(target);
      store.decide(article, { kind: 'acceptClaim', claim: claim.id });
    },
    'isnad.rejectClaim': (target) => {
      const { article, claim } = caretClaim.resolve(target);
      store.decide(article, { kind: 'rejectClaim', claim: claim.id });
    },
    'isnad.undoDecision': () => {
      if (!store.undo(requireArticle(parts))) tell(vscode.l10n.t('Isnad: no decision to undo'));
    },
    'isnad.redoDecision': () => {
      if (!store.redo(requireArticle(parts))) tell(vscode.l10n.t('Isnad: no decision to redo'));
    },
  });
};

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
