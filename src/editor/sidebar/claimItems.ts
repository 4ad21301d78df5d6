import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { needsReview, type Status } from '../../core/model';
import { labelColor } from '../annotating/labels';
import { placeOf } from '../articles/lookup';
import { beginning } from '../base/beginning';
import { commandFor } from '../base/commands';
import { isolate } from '../base/isolate';
import { claimStatusName, kindName } from '../base/names';
import { textOf } from '../base/spans';
import { claimTooltip } from './claimDetails';
import { claimIcon } from './icons';
import type { ClaimRow } from './rows';

/** Longest label of a claim or a speaker, in characters: about what a side bar has room for (rightToLeftCss.ts cuts the end off in a narrower one). */
export const LABEL = 30;

/** A claim's status at the left of its row, where the eye starts. */
const STATUS_SIGNS: { readonly [K in Status]: string } = {
  suggested: '',
  accepted: '✓',
  edited: '✎',
  added: '+',
  rejected: '✗',
};

/** Its words were found only approximately after the article was edited. */
export const APPROXIMATE = '≈';

/** The row of a claim: the beginning of its words, status, labels; the rest is in its tooltip. */
export function claimItem(row: ClaimRow, colors: Readonly<Record<string, string>>): vscode.TreeItem {
  const { open: article, record: claim } = row;
  const place = placeOf(claim);
  const words = place ? textOf(article.document, place).replace(/\s+/gu, ' ') : '';
  const label = beginning(words, LABEL);
  const item = new vscode.TreeItem(isolate(label || l10n.t('(deleted words)')));
  item.id = `${row.under.article}#${row.under.by}#${row.under.id}#${claim.id}`;
  const icon = claimIcon(claim);
  const first = claim.labels[0];
  const tinted = first !== undefined && claim.status !== 'rejected';
  item.iconPath = tinted ? new vscode.ThemeIcon(icon.id, labelColor(first, colors)) : icon;
  const labels = claim.labels.map((name) => isolate(`#${name}`));
  item.description = [STATUS_SIGNS[claim.status], claim.review ? APPROXIMATE : '', ...labels]
    .filter(Boolean)
    .join(' ');
  item.tooltip = claimTooltip(article, claim);
  item.contextValue = `claim.${needsReview(claim) ? 'suggested' : claim.status}`;
  item.accessibilityInformation = {
    label: [words, kindName(claim.kind), claimStatusName(claim), ...claim.labels].join(', '),
  };
  const target = { article: article.key, claim: claim.id };
  item.command = commandFor('isnad.revealClaim', l10n.t('Go to Claim'), target);
  return item;
}
