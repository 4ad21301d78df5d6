import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Claim } from '../../core/model';
import { claimAt } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { commandFor } from '../base/commands';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { isolateIfArabic } from '../base/isolate';
import { correctionsOf, decisionsOn } from './claimActions';
import { PROBLEM_CODES } from './diagnostics';

const KIND = vscode.CodeActionKind.Refactor.append('claim');

/** The lightbulb: what can be done with the claim at the caret, and ways out of problems. */
export const codeActions: Feature = ({ store }) =>
  vscode.languages.registerCodeActionsProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideCodeActions(document, range, { diagnostics }) {
        const article = store.get(document);
        if (!article) return [];
        const actions = wayOut(diagnostics);
        const offset = document.offsetAt(range.start);
        const claim = claimAt(article.annotation, offset);
        if (claim) actions.push(...onClaim(article, claim, diagnostics));
        if (claim && range.isEmpty && canSplit(claim, offset)) {
          const title = l10n.t('Split Claim at the Caret');
          actions.push(action(title, KIND, commandFor('isnad.splitClaim', title)));
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, KIND] },
  );

function wayOut(diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const mismatch = diagnostics.find(({ code }) => code === PROBLEM_CODES.sidecarMismatch);
  if (!mismatch) return [];
  const open = l10n.t('Open Sidecar');
  return [action(open, vscode.CodeActionKind.QuickFix, commandFor('isnad.openSidecar', open), mismatch)];
}

/** A decision is the way out of the problem that nobody was found. */
function onClaim(
  { key, annotation }: OpenArticle,
  claim: Claim,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const nobody = diagnostics.find(({ code }) => code === PROBLEM_CODES.claimWithoutSpeaker);
  const target = { article: key, claim: claim.id };
  const isLast = annotation.claims.at(-1) === claim;
  return [
    ...decisionsOn(claim).map(({ command, title }) =>
      action(
        title,
        nobody ? vscode.CodeActionKind.QuickFix : KIND,
        commandFor(command, title, target),
        nobody,
      ),
    ),
    ...correctionsOf(claim, isLast).map(({ command, title }) =>
      action(title, KIND, commandFor(command, title, target)),
    ),
  ];
}

function canSplit({ content, status }: Claim, offset: number): boolean {
  return status !== 'rejected' && content.some(({ start, end }) => start < offset && offset < end);
}

function action(
  title: string,
  kind: vscode.CodeActionKind,
  command: vscode.Command,
  diagnostic?: vscode.Diagnostic,
): vscode.CodeAction {
  const made = new vscode.CodeAction(isolateIfArabic(title), kind);
  made.command = command;
  if (diagnostic) made.diagnostics = [diagnostic];
  return made;
}
