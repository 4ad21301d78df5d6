import { lineAround } from '../../core/annotate/words';
import { matches } from '../../core/annotate/nearness';
import {
  needsReview,
  STATUSES,
  type Annotation,
  type Claim,
  type ClaimKind,
  type Speaker,
  type Status,
} from '../../core/model';

/** What the tree shows of an annotation, and how; no `vscode`. */

export const GROUPINGS = ['speaker', 'paragraph', 'status', 'label'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const ORDERS = ['place', 'count'] as const;
export type Order = (typeof ORDERS)[number];

/** Confidence of suggestions: from … up to, below 1.01. */
export const BANDS = [
  { from: 0, to: 0.5 },
  { from: 0.5, to: 0.8 },
  { from: 0.8, to: 1.01 },
] as const;

/** An empty list (or text) lets everything pass. */
export interface TreeFilter {
  /** Words of the content, the speaker or the note; hamza and tashkeel aside. */
  readonly text: string;
  readonly statuses: readonly Status[];
  readonly kinds: readonly ClaimKind[];
  readonly labels: readonly string[];
  /** Indices of BANDS. */
  readonly bands: readonly number[];
}

export const NO_FILTER: TreeFilter = { text: '', statuses: [], kinds: [], labels: [], bands: [] };

export function isFiltering(filter: TreeFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    [filter.statuses, filter.kinds, filter.labels, filter.bands].some((list) => list.length > 0)
  );
}

/** A row with claims under it. */
export interface Group {
  readonly by: Grouping;
  /** The speaker's id, the paragraph's start, the status or the label; '': claims of nobody, or with no label. */
  readonly id: string;
  readonly speaker?: Speaker;
  readonly claims: readonly Claim[];
}

export interface TreeOptions {
  readonly filter: TreeFilter;
  readonly grouping: Grouping;
  readonly order: Order;
}

/** The groups that have a claim the filter lets pass, in the order asked for; claims stand in text order. */
export function groupsOf(annotation: Annotation, text: string, options: TreeOptions): readonly Group[] {
  const speakers = new Map(annotation.speakers.map((speaker) => [speaker.id, speaker]));
  const { claims } = filtered(annotation, text, options.filter);
  const groups = new Map<string, Claim[]>(firstGroups(annotation, options.grouping).map((id) => [id, []]));
  for (const claim of claims)
    for (const id of groupIds(claim, speakers, text, options.grouping)) {
      const group = groups.get(id);
      if (group) group.push(claim);
      else groups.set(id, [claim]);
    }
  const result = [...groups].flatMap(([id, inside]): Group[] => {
    const speaker = options.grouping === 'speaker' ? speakers.get(id) : undefined;
    if (inside.length === 0) return [];
    return [{ by: options.grouping, id, claims: inside, ...(speaker ? { speaker } : {}) }];
  });
  if (options.order === 'count') return result.sort((a, b) => weight(b) - weight(a));
  // Claims of nobody, or with no label, come last.
  return result.sort((a, b) => Number(a.id === '') - Number(b.id === ''));
}

/** The annotation with the claims alone that the filter lets pass. */
export function filtered(annotation: Annotation, text: string, filter: TreeFilter): Annotation {
  const speakers = new Map(annotation.speakers.map((speaker) => [speaker.id, speaker]));
  return {
    ...annotation,
    claims: annotation.claims.filter((claim) => passes(claim, speakers, text, filter)),
  };
}

/** Claims that are not rejected. */
export function weight(group: Group): number {
  return group.claims.filter(({ status }) => status !== 'rejected').length;
}

/** Groups whose order is not that of their first claims. */
function firstGroups(annotation: Annotation, grouping: Grouping): readonly string[] {
  if (grouping === 'speaker') return annotation.speakers.map(({ id }) => id);
  return grouping === 'status' ? STATUSES : [];
}

function groupIds(
  claim: Claim,
  speakers: ReadonlyMap<string, Speaker>,
  text: string,
  grouping: Grouping,
): readonly string[] {
  switch (grouping) {
    case 'speaker':
      return [claim.speaker !== null && speakers.has(claim.speaker) ? claim.speaker : ''];
    case 'paragraph':
      return [String(lineAround(text, (claim.content[0] ?? claim.cue[0])?.start ?? 0).start)];
    case 'status':
      return [claim.status];
    case 'label':
      return claim.labels.length > 0 ? claim.labels : [''];
  }
}

function passes(
  claim: Claim,
  speakers: ReadonlyMap<string, Speaker>,
  text: string,
  filter: TreeFilter,
): boolean {
  const { statuses, kinds, labels, bands } = filter;
  // What was found only approximately waits for a person as a suggestion does, whatever was decided on it before.
  const isStatus = statuses.includes(claim.status) || (needsReview(claim) && statuses.includes('suggested'));
  if (statuses.length > 0 && !isStatus) return false;
  if (kinds.length > 0 && !kinds.includes(claim.kind)) return false;
  if (labels.length > 0 && !labels.some((label) => claim.labels.includes(label))) return false;
  if (bands.length > 0 && !bands.some((band) => inBand(claim, band))) return false;
  if (filter.text.trim() === '') return true;
  const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
  const words = claim.content.map(({ start, end }) => text.slice(start, end));
  const cues = claim.cue.map(({ start, end }) => text.slice(start, end));
  const all = [
    ...cues,
    ...words,
    speaker?.name ?? '',
    speaker?.role ?? '',
    claim.note ?? '',
    ...claim.labels,
  ];
  return matches(filter.text.trim(), all.join(' '));
}

function inBand({ confidence }: Claim, index: number): boolean {
  const band = BANDS[index];
  return band !== undefined && confidence !== undefined && confidence >= band.from && confidence < band.to;
}
