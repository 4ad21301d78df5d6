import * as l10n from '@vscode/l10n';
import { needsReview, type Claim } from '../../core/model';
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

/** What a person decides on a claim, the most likely first: hovers and code actions offer it. */
export function decisionsOn(claim: Claim): ClaimAction[] {
  const actions: ClaimAction[] = [];
  if (claim.status === 'rejected' || needsReview(claim))
    actions.push({ command: 'isnad.acceptClaim', title: l10n.t('Accept Claim') });
  if (claim.status !== 'rejected')
    actions.push({ command: 'isnad.rejectClaim', title: l10n.t('Reject Claim') });
  actions.push({ command: 'isnad.changeSpeaker', title: l10n.t('Change Speaker…') });
  return actions;
}

/** What can be corrected of a claim; a rejected one is left alone. `isLast`: no claim follows it. */
export function correctionsOf(claim: Claim, isLast: boolean): ClaimAction[] {
  if (claim.status === 'rejected') return [];
  const actions: ClaimAction[] = [
    { command: 'isnad.changeKind', title: l10n.t('Change Kind…') },
    { command: 'isnad.extendEndToSentence', title: l10n.t('Extend End to the Sentence') },
    { command: 'isnad.extendStartToSentence', title: l10n.t('Extend Start to the Sentence') },
  ];
  if (!isLast) actions.push({ command: 'isnad.mergeWithNext', title: l10n.t('Merge Claim with the Next') });
  return actions;
}
