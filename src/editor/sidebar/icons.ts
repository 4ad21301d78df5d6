import * as vscode from 'vscode';
import type { Claim, ClaimKind, SpeakerKind } from '../../core/model';

const CLAIM_ICONS: { readonly [K in ClaimKind]: string } = {
  direct: 'quote',
  indirect: 'comment',
  mixed: 'comment-discussion',
  nominal: 'symbol-constant',
  according: 'references',
  free: 'whole-word',
};

const SPEAKER_ICONS: { readonly [K in SpeakerKind]: string } = {
  person: 'person',
  organisation: 'briefcase',
  group: 'organization',
  unnamed: 'question',
};

/** By kind; a rejected claim shows that it is out. */
export function claimIcon(claim: Claim): vscode.ThemeIcon {
  if (claim.status === 'rejected')
    return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  return new vscode.ThemeIcon(CLAIM_ICONS[claim.kind]);
}

export function speakerIcon(kind: SpeakerKind, color: string | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(
    SPEAKER_ICONS[kind],
    color === undefined ? undefined : new vscode.ThemeColor(color),
  );
}
