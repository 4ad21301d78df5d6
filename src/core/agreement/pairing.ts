import type { Annotation, Claim, Span, Speaker } from '../model';
import { fold } from '../text/fold';
import { iou, meets, wordSet } from './words';

/** Who says it, as far as two annotators’ speakers can be compared. */
export interface Entity {
  readonly id: string;
  readonly names: readonly (readonly string[])[];
  readonly mentions: ReadonlySet<number>;
}

/** A claim by its words. Rejected claims and claims without words are none. */
export interface WordClaim {
  readonly claim: Claim;
  readonly entity: Entity | null;
  readonly content: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
}

export function wordClaims(
  text: string,
  words: readonly Span[],
  annotation: Annotation,
): readonly WordClaim[] {
  const live = annotation.claims.filter(({ status }) => status !== 'rejected');
  const entities = new Map(
    annotation.speakers.map((speaker) => {
      const own = live.flatMap((claim) =>
        claim.speaker === speaker.id && claim.mention ? [claim.mention] : [],
      );
      const mentions = wordSet(text, words, [...speaker.mentions, ...own]);
      return [speaker.id, { id: speaker.id, names: namesOf(speaker), mentions }] as const;
    }),
  );
  return live
    .map((claim) => ({
      claim,
      entity: claim.speaker === null ? null : (entities.get(claim.speaker) ?? null),
      content: wordSet(text, words, claim.content),
      cue: wordSet(text, words, claim.cue),
    }))
    .filter(({ content }) => content.size > 0);
}

/** The name's words as a reader compares them: folded, without the article; the role’s where there is no name. */
function namesOf({ name, role }: Speaker): readonly (readonly string[])[] {
  const words = (text: string): readonly string[] =>
    fold(text)
      .replace(/[\p{P}\p{S}]/gu, ' ')
      .toLowerCase()
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => word.replace(/^(?:ال|وال|بال|لل|كال|فال)(?=..)/u, ''));
  return [words(name), ...(name === '' ? [words(role ?? '')] : [])].filter((one) => one.length > 0);
}

export type Pair = readonly [left: number, right: number];

/**
 * Claims paired one to one by the words of their contents, best first: intersection over union at least `least`
 * (1: the same words). Of equals, those whose speakers could be one come first.
 */
export function pairClaims(
  left: readonly WordClaim[],
  right: readonly WordClaim[],
  least: number,
): readonly Pair[] {
  const candidates: {
    readonly score: number;
    readonly i: number;
    readonly j: number;
    readonly alike: number;
  }[] = [];
  left.forEach((a, i) =>
    right.forEach((b, j) => {
      const score = iou(a.content, b.content);
      if (score >= least && score > 0)
        candidates.push({ score, i, j, alike: alike(a.entity, b.entity) ? 1 : 0 });
    }),
  );
  candidates.sort((a, b) => b.score - a.score || b.alike - a.alike);
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ i, j }): readonly Pair[] => {
    if (lefts.has(i) || rights.has(j)) return [];
    lefts.add(i);
    rights.add(j);
    return [[i, j]];
  });
}

/** Whether two speakers could be one: a mention in common, or one’s name within the other’s. */
export function alike(a: Entity | null, b: Entity | null): boolean {
  if (!a || !b) return false;
  if (meets(a.mentions, b.mentions)) return true;
  const within = (x: readonly string[], y: readonly string[]): boolean => x.every((word) => y.includes(word));
  return a.names.some((x) => b.names.some((y) => within(x, y) || within(y, x)));
}

/** Speakers mapped one to one, left to right, those with most paired claims first. */
export function mapSpeakers(
  left: readonly WordClaim[],
  right: readonly WordClaim[],
  pairs: readonly Pair[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, { readonly a: string; readonly b: string; count: number }>();
  for (const [i, j] of pairs) {
    const [a, b] = [left[i]?.entity ?? null, right[j]?.entity ?? null];
    if (!a || !b || !alike(a, b)) continue;
    const key = `${a.id}\t${b.id}`;
    const vote = votes.get(key) ?? { a: a.id, b: b.id, count: 0 };
    vote.count++;
    votes.set(key, vote);
  }
  const mapped = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...votes].sort(([x, a], [y, b]) => b.count - a.count || (x < y ? -1 : 1));
  for (const [, { a, b }] of sorted) {
    if (mapped.has(a) || taken.has(b)) continue;
    mapped.set(a, b);
    taken.add(b);
  }
  return mapped;
}
