import * as vscode from 'vscode';
import type { Claim, Speaker, Status } from '../../core/model';
import type { ArticleStore } from '../articles/articleStore';
import { claimsOf, placeOf } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { numberSign, speakerSlots } from '../articles/speakerSlots';
import { commandFor } from '../base/commands';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { kindName, statusName } from '../base/names';
import { textOf } from '../base/spans';
import { claimTooltip, speakerTooltip } from './claimDetails';
import { claimIcon, speakerIcon } from './icons';

/** A row of the tree: a speaker (null: claims whose speaker nobody found) or one of the claims. */
export type Row = SpeakerRow | ClaimRow;

/** Rows are commands' targets too: a context menu hands the row to its command. */
interface SpeakerRow {
  readonly kind: 'speaker';
  readonly open: OpenArticle;
  /** The article's key and the speaker's id, as commands take them. */
  readonly article: string;
  readonly speaker: string;
  readonly record: Speaker | null;
}

interface ClaimRow {
  readonly kind: 'claim';
  readonly open: OpenArticle;
  readonly article: string;
  readonly claim: string;
  readonly record: Claim;
}

/** Longest label of a claim, in characters: a row too narrow for its label hides the beginning of Arabic text. */
const LABEL = 30;

/** A claim's status at the left of its row, where the eye starts. */
const STATUS_SIGNS: { readonly [K in Status]: string } = {
  suggested: '',
  accepted: '✓',
  edited: '✎',
  added: '+',
  rejected: '✗',
};

/** The side bar's tree: the speakers of the article that is shown, and under each what they said. */
export class SpeakersTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly store: ArticleStore) {
    this.owned.add(store.onDidChangeActive(() => this.changed.fire(undefined)));
    this.owned.add(
      store.onDidChange((change) => {
        if (change.article === store.active && change.kind !== 'moved' && change.kind !== 'saved')
          this.changed.fire(undefined);
      }),
    );
  }

  getChildren(row?: Row): Row[] {
    if (row?.kind === 'claim') return [];
    if (row) return claimsUnder(row.open, row.record).map((claim) => claimRow(row.open, claim));
    const article = this.store.active;
    if (!article) return [];
    const speakers: (Speaker | null)[] = article.annotation.speakers.filter(
      (speaker) => speaker.status !== 'rejected' && claimsOf(article.annotation, speaker.id).length > 0,
    );
    if (claimsUnder(article, null).length > 0) speakers.push(null);
    return speakers.map((speaker) => speakerRow(article, speaker));
  }

  getParent(row: Row): Row | undefined {
    if (row.kind === 'speaker') return undefined;
    const speaker = row.open.annotation.speakers.find((s) => s.id === row.record.speaker);
    return speakerRow(row.open, speaker ?? null);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.kind === 'speaker' ? speakerItem(row.open, row.record) : claimItem(row.open, row.record);
  }

  dispose(): void {
    this.owned.dispose();
  }
}

export function claimRow(article: OpenArticle, claim: Claim): Row {
  return { kind: 'claim', open: article, article: article.key, claim: claim.id, record: claim };
}

function speakerRow(article: OpenArticle, speaker: Speaker | null): Row {
  return {
    kind: 'speaker',
    open: article,
    article: article.key,
    speaker: speaker?.id ?? '',
    record: speaker,
  };
}

function claimsUnder(article: OpenArticle, speaker: Speaker | null): readonly Claim[] {
  if (speaker) return claimsOf(article.annotation, speaker.id);
  const known = new Set(article.annotation.speakers.map((s) => s.id));
  return article.annotation.claims.filter((claim) => claim.speaker === null || !known.has(claim.speaker));
}

function speakerItem(article: OpenArticle, speaker: Speaker | null): vscode.TreeItem {
  const count = claimsUnder(article, speaker).filter((claim) => claim.status !== 'rejected').length;
  const name = speaker?.name ?? vscode.l10n.t('Nobody found');
  const slot = speaker ? speakerSlots(article.annotation).get(speaker.id) : undefined;
  const label = slot ? `${numberSign(slot.number, false)} ${name}` : name;
  const item = new vscode.TreeItem(isolate(label), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${article.key}#${speaker?.id ?? ''}`;
  item.description = String(count);
  item.contextValue = speaker ? `speaker.${speaker.status}` : 'nobody';
  item.iconPath = speaker
    ? speakerIcon(speaker.kind, slot && `isnad.speaker${slot.color}.foreground`)
    : new vscode.ThemeIcon('circle-slash');
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, claims: {1}', name, count) };
  if (speaker) {
    item.tooltip = speakerTooltip(speaker, count);
    const target = { article: article.key, speaker: speaker.id };
    item.command = commandFor('isnad.revealSpeaker', vscode.l10n.t('Go to Speaker'), target);
  }
  return item;
}

function claimItem(article: OpenArticle, claim: Claim): vscode.TreeItem {
  const place = placeOf(claim);
  const words = place ? textOf(article.document, place).replace(/\s+/gu, ' ') : '';
  const label = words.length > LABEL ? `${words.slice(0, words.lastIndexOf(' ', LABEL))}…` : words;
  const item = new vscode.TreeItem(isolate(label || vscode.l10n.t('(deleted words)')));
  item.id = `${article.key}#${claim.speaker ?? ''}#${claim.id}`;
  item.iconPath = claimIcon(claim);
  item.description = STATUS_SIGNS[claim.status];
  item.tooltip = claimTooltip(article, claim);
  item.contextValue = `claim.${claim.status}`;
  item.accessibilityInformation = {
    label: `${words}, ${kindName(claim.kind)}, ${statusName(claim.status)}`,
  };
  const target = { article: article.key, claim: claim.id };
  item.command = commandFor('isnad.revealClaim', vscode.l10n.t('Go to Claim'), target);
  return item;
}
