import * as vscode from 'vscode';
import type { Claim } from '../../core/model';
import type { ClaimTarget, CommandTypes } from '../base/contributions';

/** The commands that take a claim as their target. */
export type ClaimCommand = {
  [K in keyof CommandTypes]: CommandTypes[K] extends (target?: ClaimTarget) => unknown
    ? [] extends Parameters<CommandTypes[K]>
      ? ClaimTarget extends NonNullable<Parameters<CommandTypes[K]>[0]>
        ? K
        : never
      : never
    : never;
}[keyof CommandTypes];

export interface ClaimAction {
  readonly command: ClaimCommand;
  readonly title: string;
}

/** What can be done with a claim, as hovers and code actions offer it, the most likely first. */
export function claimActions(claim: Claim): ClaimAction[] {
  const actions: ClaimAction[] = [];
  if (claim.status === 'suggested' || claim.status === 'rejected')
    actions.push({ command: 'isnad.acceptClaim', title: vscode.l10n.t('Accept Claim') });
  if (claim.status !== 'rejected')
    actions.push({ command: 'isnad.rejectClaim', title: vscode.l10n.t('Reject Claim') });
  return actions;
}
