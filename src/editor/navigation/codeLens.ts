import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { outlineOf, type ParagraphNode } from '../../core/navigation/outline';
import { needsReview, type Claim } from '../../core/model';
import type { OpenArticle } from '../articles/openArticle';
import { commandFor } from '../base/commands';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { isolate, isolateIn } from '../base/isolate';
import { said, shownLanguage } from '../base/language';
import { toRange } from '../base/spans';
import { counted } from '../base/counted';

/** On right-to-left lines the lenses end under the scroll bar: the words of the last one stand clear of it. VS Code cuts bare spaces off. */
const MARGIN = isolateIn('ltr', '\u2003');

/** Above each paragraph with claims: how many, whose, and how many wait for a decision (setting `isnad.codeLens`). */
export const codeLens: Feature = ({ store, settings }) => {
  const owned = new Disposables();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(store.onDidChange(({ kind }) => kind !== 'moved' && kind !== 'saved' && changed.fire()));
  owned.add(settings.onDidChange(['codeLens'], () => changed.fire()));
  owned.add(
    vscode.languages.registerCodeLensProvider(
      { language: ARTICLE_LANGUAGE },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          const article = store.get(document);
          if (!article || !settings.get('codeLens', document)) return [];
          return outlineOf(document.getText(), article.annotation).flatMap((node) => lenses(article, node));
        },
      },
    ),
  );
  return owned;
};

function lenses(article: OpenArticle, node: ParagraphNode): vscode.CodeLens[] {
  const claims: Claim[] = [];
  const names = new Set<string>();
  const visit = (speakers: ParagraphNode['children']): void => {
    for (const { speaker, children } of speakers) {
      names.add(speaker?.name || l10n.t('Nobody found'));
      for (const child of children) {
        claims.push(child.claim);
        visit(child.children);
      }
    }
  };
  visit(node.children);
  const [first] = claims;
  if (!first) return [];
  const { document, key } = article;
  const at = toRange(document, node.span);
  const whose = isolate([...names].join('، '));
  const waiting = claims.filter(needsReview);
  const titles: [string, Claim][] = [
    [`${counted('claims', claims.length)} — ${whose}`, first],
    waiting[0] ? [counted('claimsToReview', waiting.length), waiting[0]] : [l10n.t('all reviewed'), first],
  ];
  // VS Code puts them beside each other from left to right.
  if (shownLanguage() === 'ar') titles.reverse();
  return titles.map(([title, claim], i) => {
    const shown = said(title) + (i === titles.length - 1 ? MARGIN : '');
    return new vscode.CodeLens(at, commandFor('isnad.revealClaim', shown, { article: key, claim: claim.id }));
  });
}
