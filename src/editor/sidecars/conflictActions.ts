import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import { conflictsIn, resolveConflict, type OpenConflict, type Side } from '../../core/sidecar/resolve';
import { commonEnd, commonStart } from '../../core/text/common';
import { isolate } from '../base/isolate';
import { said } from '../base/language';

/** The ways out of a conflict that a merge left in a sidecar: ours or theirs, in one step of the editor's undo. */
export function offerConflictActions(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: `**/*${SIDECAR_ENDING}` },
    {
      provideCodeActions(document, range, { diagnostics }) {
        const text = document.getText();
        // The editor asks at every move of the caret: most sidecars have none, and need not be parsed.
        if (!text.includes('conflicts')) return [];
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        return conflictsIn(text)
          .filter(({ start, end }) => start <= to && from <= end)
          .flatMap((conflict) =>
            (['ours', 'theirs'] as const).flatMap(
              (side) => actionFor(document, text, conflict, side, diagnostics) ?? [],
            ),
          );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionFor(
  document: vscode.TextDocument,
  text: string,
  conflict: OpenConflict,
  side: Side,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction | undefined {
  const resolved = resolveConflict(text, conflict.index, side);
  if (resolved === undefined) return undefined;
  const action = new vscode.CodeAction(said(titleOf(conflict, side)), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, ...changeBetween(document, text, resolved));
  action.diagnostics = diagnostics.filter(
    ({ code, range }) => code === 'conflict' && document.offsetAt(range.start) === conflict.start,
  );
  return action;
}

function titleOf({ of, field, ...values }: OpenConflict, side: Side): string {
  const value = values[side];
  if (field === 'deleted')
    return value === null ? l10n.t('Delete {0}', isolate(of)) : l10n.t('Keep {0}', isolate(of));
  const shown = isolate(value ?? '–');
  return side === 'ours' ? l10n.t('Keep ours: {0}', shown) : l10n.t('Take theirs: {0}', shown);
}

/** Where two texts differ, and what stands there in the new one. */
function changeBetween(document: vscode.TextDocument, before: string, after: string): [vscode.Range, string] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - end));
  return [range, after.slice(start, after.length - end)];
}
