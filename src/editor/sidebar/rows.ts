import type { Claim, Speaker } from '../../core/model';
import type { Orphan } from '../../core/sidecar/stored';
import type { OpenArticle } from '../articles/openArticle';
import type { Group, Grouping } from './treeModel';

/** A row of the tree: a group of claims (of a speaker, a paragraph …) or one claim. Commands take rows as their targets. */
export type Row = GroupRow | ClaimRow | OrphansRow | OrphanRow;

export interface GroupRow {
  readonly kind: 'group';
  readonly open: OpenArticle;
  /** The article's key. */
  readonly article: string;
  readonly by: Grouping;
  /** The speaker's id, the paragraph's start, the status or the label; '': nobody, or no label. */
  readonly id: string;
  /** The speaker's id, where claims are grouped by speaker. */
  readonly speaker?: string;
  readonly record?: Speaker;
  /** Ids of the claims under it, and the claims. */
  readonly claims: readonly string[];
  readonly group: Group;
}

export interface ClaimRow {
  readonly kind: 'claim';
  readonly open: OpenArticle;
  readonly article: string;
  readonly claim: string;
  readonly record: Claim;
  /** The group it stands under: with labels, a claim can be in several. */
  readonly under: GroupRow;
}

/** Claims, and single spans of what a person decided on, that the sidecar holds and whose words are no longer in the text. */
export interface OrphansRow {
  readonly kind: 'orphans';
  readonly open: OpenArticle;
}

export interface OrphanRow {
  readonly kind: 'orphan';
  readonly open: OpenArticle;
  readonly article: string;
  /** Its `orphanKey`. */
  readonly orphan: string;
  readonly record: Orphan;
}

export function groupRow(article: OpenArticle, group: Group): GroupRow {
  return {
    kind: 'group',
    open: article,
    article: article.key,
    by: group.by,
    id: group.id,
    ...(group.by === 'speaker' ? { speaker: group.id } : {}),
    ...(group.speaker ? { record: group.speaker } : {}),
    claims: group.claims.map((claim) => claim.id),
    group,
  };
}

export function claimRow(under: GroupRow, claim: Claim): ClaimRow {
  return { kind: 'claim', open: under.open, article: under.article, claim: claim.id, record: claim, under };
}
