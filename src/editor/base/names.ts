import * as vscode from 'vscode';
import type { ClaimKind, SpeakerKind, Status } from '../../core/model';

/** The model's terms as a person reads them. */

export function kindName(kind: ClaimKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('direct');
    case 'indirect':
      return vscode.l10n.t('indirect');
    case 'mixed':
      return vscode.l10n.t('mixed');
    case 'nominal':
      return vscode.l10n.t('nominal');
    case 'according':
      return vscode.l10n.t('according to');
    case 'free':
      return vscode.l10n.t('free');
  }
}

export function speakerKindName(kind: SpeakerKind): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organisation':
      return vscode.l10n.t('organisation');
    case 'group':
      return vscode.l10n.t('group');
    case 'unnamed':
      return vscode.l10n.t('unnamed source');
  }
}

export function statusName(status: Status): string {
  switch (status) {
    case 'suggested':
      return vscode.l10n.t('suggested');
    case 'accepted':
      return vscode.l10n.t('accepted');
    case 'edited':
      return vscode.l10n.t('edited');
    case 'added':
      return vscode.l10n.t('added');
    case 'rejected':
      return vscode.l10n.t('rejected');
  }
}
