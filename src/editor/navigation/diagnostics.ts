import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { quotationsOf } from '../../core/navigation/quotations';
import { entryOf } from '../../core/navigation/steps';
import type { Span } from '../../core/model';
import { speakerOf } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { Disposables } from '../base/disposables';
import type { Feature, Parts } from '../base/feature';
import { said } from '../base/language';
import { toRange } from '../base/spans';
import { problemSeverity } from './severity';

/** What a problem is, as its code in the Problems panel; code actions go by it. */
export const PROBLEM_CODES = {
  claimWithoutSpeaker: 'claim-without-speaker',
  unbalancedQuotation: 'unbalanced-quotation',
  sidecarMismatch: 'sidecar-mismatch',
} as const;

type Problem = keyof typeof PROBLEM_CODES;

/** Problems of the open articles, each with a severity by setting. They are looked at when an analysis ends, not with each key. */
export const diagnostics: Feature = ({ store, settings }) => {
  const owned = new Disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('isnad'));
  const update = (article: OpenArticle) =>
    collection.set(article.document.uri, problemsOf(article, settings));
  owned.add(
    store.onDidChange(({ kind, article }) => {
      if (kind === 'closed') collection.delete(article.document.uri);
      else if (kind !== 'moved') update(article);
    }),
  );
  owned.add(
    settings.onDidChange(
      ['problems.claimWithoutSpeaker', 'problems.unbalancedQuotation', 'problems.sidecarMismatch'],
      () => store.all.forEach(update),
    ),
  );
  return owned;
};

function problemsOf(article: OpenArticle, settings: Parts['settings']): vscode.Diagnostic[] {
  // An article just opened has no claims yet, and one under edit is looked at again in a moment.
  if (!article.upToDate) return [];
  const { document } = article;
  return (Object.keys(PROBLEM_CODES) as Problem[]).flatMap((problem) => {
    const severity = problemSeverity(settings.get(`problems.${problem}`, document));
    if (severity === undefined) return [];
    return FINDERS[problem](article).map(({ range, message }) => {
      const diagnostic = new vscode.Diagnostic(range, said(message), severity);
      diagnostic.source = 'Isnad';
      diagnostic.code = PROBLEM_CODES[problem];
      return diagnostic;
    });
  });
}

interface Found {
  readonly range: vscode.Range;
  readonly message: string;
}

const FINDERS: { readonly [K in Problem]: (article: OpenArticle) => Found[] } = {
  claimWithoutSpeaker: ({ annotation, document }) =>
    annotation.claims.flatMap((claim) => {
      const at = entryOf(claim);
      if (!at || claim.status === 'rejected' || speakerOf(annotation, claim)) return [];
      return [found(document, at, l10n.t('Nobody was found who says this.'))];
    }),
  unbalancedQuotation: ({ document }) =>
    quotationsOf(document.getText()).unbalanced.map((mark) =>
      found(document, mark, l10n.t('This quotation mark has no partner.')),
    ),
  sidecarMismatch: ({ document, orphans }) => {
    const claims = orphans.filter(({ kind }) => kind === 'claim').length;
    const spans = orphans.length - claims;
    if (claims + spans === 0) return [];
    const message = l10n.t(
      'The sidecar no longer matches the article: claims not found: {0}, single words not found: {1}. They are kept in it under “orphans”.',
      claims,
      spans,
    );
    return [{ range: document.lineAt(0).range, message }];
  },
};

function found(document: vscode.TextDocument, span: Span, message: string): Found {
  return { range: toRange(document, span), message };
}
