import * as vscode from 'vscode';
import { claimAt } from '../articles/lookup';
import { commandFor } from '../base/commands';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { claimActions } from './claimActions';
import { PROBLEM_CODES } from './diagnostics';

const KIND = vscode.CodeActionKind.Refactor.append('claim');

/** The lightbulb: what can be done with the claim at the caret, and ways out of problems. */
export const codeActions: Feature = ({ store }) =>
  vscode.languages.registerCodeActionsProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideCodeActions(document, range, context) {
        const article = store.get(document);
        if (!article) return [];
        const actions: vscode.CodeAction[] = [];
        for (const diagnostic of context.diagnostics) {
          if (diagnostic.code !== PROBLEM_CODES.sidecarMismatch) continue;
          const open = vscode.l10n.t('Open Sidecar');
          actions.push(
            action(open, vscode.CodeActionKind.QuickFix, commandFor('isnad.openSidecar', open), diagnostic),
          );
        }
        const claim = claimAt(article.annotation, document.offsetAt(range.start));
        if (!claim) return actions;
        const problem = context.diagnostics.find(({ code }) => code === PROBLEM_CODES.claimWithoutSpeaker);
        for (const { command, title } of claimActions(claim)) {
          const target = { article: article.key, claim: claim.id };
          const kind = problem ? vscode.CodeActionKind.QuickFix : KIND;
          actions.push(action(title, kind, commandFor(command, title, target), problem));
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, KIND] },
  );

function action(
  title: string,
  kind: vscode.CodeActionKind,
  command: vscode.Command,
  diagnostic: vscode.Diagnostic | undefined,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = command;
  if (diagnostic) made.diagnostics = [diagnostic];
  return made;
}
