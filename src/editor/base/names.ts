import * as l10n from '@vscode/l10n';
import type { Claim, ClaimKind, SpeakerKind, Stance, Status } from '../../core/model';
import type { Part } from '../../core/sidecar/stored';

/** The model's terms as a person reads them. */

export function kindName(kind: ClaimKind): string {
  switch (kind) {
    case 'direct':
      return l10n.t('direct');
    case 'indirect':
      return l10n.t('indirect');
    case 'mixed':
      return l10n.t('mixed');
    case 'nominal':
      return l10n.t('nominal');
    case 'according':
      return l10n.t('according to');
    case 'free':
      return l10n.t('free');
  }
}

export function speakerKindName(kind: SpeakerKind): string {
  switch (kind) {
    case 'person':
      return l10n.t('person');
    case 'organisation':
      return l10n.t('organisation');
    case 'group':
      return l10n.t('group');
    case 'unnamed':
      return l10n.t('unnamed source');
  }
}

/** The status of a claim in words, and that its words were found only approximately after the article was edited. */
export function claimStatusName({ status, review }: Claim): string {
  return review ? `${statusName(status)} (${l10n.t('found approximately, to review')})` : statusName(status);
}

export function statusName(status: Status): string {
  switch (status) {
    case 'suggested':
      return l10n.t('suggested');
    case 'accepted':
      return l10n.t('accepted');
    case 'edited':
      return l10n.t('edited');
    case 'added':
      return l10n.t('added');
    case 'rejected':
      return l10n.t('rejected');
  }
}

export function stanceName(stance: Stance): string {
  switch (stance) {
    case 'neutral':
      return l10n.t('neutral');
    case 'assert':
      return l10n.t('assertion');
    case 'claim':
      return l10n.t('allegation');
    case 'doubt':
      return l10n.t('doubt');
    case 'deny':
      return l10n.t('denial');
    case 'warn':
      return l10n.t('warning');
    case 'hope':
      return l10n.t('hope');
    case 'demand':
      return l10n.t('demand');
    case 'predict':
      return l10n.t('prediction');
  }
}

export function partName(part: Part): string {
  switch (part) {
    case 'cue':
      return l10n.t('cue');
    case 'mention':
      return l10n.t('name');
    case 'content':
      return l10n.t('content');
  }
}
