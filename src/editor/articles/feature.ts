import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { UserError } from '../base/commands';
import { needsReview } from '../../core/model';
import { Disposables } from '../base/disposables';
import type { Feature, Parts } from '../base/feature';
import { ArticleLanguage } from './articleLanguage';
import type { OpenArticle } from './openArticle';
import { counted } from '../base/counted';
import { tell } from '../base/say';

/** The active article. Throws a UserError where there is none. */
export function requireArticle(parts: Pick<Parts, 'store'>): OpenArticle {
  const article = parts.store.active;
  if (article) return article;
  throw new UserError(
    l10n.t('The active editor shows no Arabic article. “Isnad: Treat as Arabic Article” makes it one.'),
  );
}

/** Which documents are articles, detection by command, and the context keys of the active one. */
export const articles: Feature = (parts) => {
  const owned = new Disposables();
  const { store, contextKeys, caret, caretClaim } = parts;
  const language = owned.add(new ArticleLanguage(parts.settings));
  owned.add(
    parts.commands.registerAll({
      'isnad.treatAsArticle': () => language.treatAsArticle(),
      'isnad.detect': () => {
        const article = requireArticle(parts);
        store.detectNow(article);
        const { claims, speakers } = article.annotation;
        tell(
          l10n.t('Isnad: {0}, {1}', counted('claims', claims.length), counted('speakers', speakers.length)),
          5,
        );
      },
    }),
  );
  const update = () => {
    const document = vscode.window.activeTextEditor?.document ?? caret.viewed;
    contextKeys.set('isnad.isArticle', document !== undefined && store.get(document) !== undefined);
    contextKeys.set('isnad.hasArticle', store.active !== undefined);
    contextKeys.set('isnad.unsaved', store.active?.unsaved ?? false);
    contextKeys.set('isnad.canUndo', store.active?.canUndo ?? false);
    contextKeys.set('isnad.canRedo', store.active?.canRedo ?? false);
  };
  owned.add(store.onDidChange(update));
  owned.add(store.onDidChangeActive(update));
  owned.add(caret.onDidChange(update));
  owned.add(
    caretClaim.onDidChange((at) => {
      contextKeys.set('isnad.inClaim', at !== undefined);
      contextKeys.set(
        'isnad.claimStatus',
        !at ? 'none' : needsReview(at.claim) ? 'suggested' : at.claim.status,
      );
    }),
  );
  update();
  return owned;
};
