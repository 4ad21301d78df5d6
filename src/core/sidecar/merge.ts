import { isDecided, type Annotation, type Claim, type Span, type Speaker } from '../model';
import { Covered } from './overlaps';
import { pairClaims, pairSpeakers, type Pairing } from './same';
import type { Orphan } from './stored';

/** Ids that are taken though they are not in the annotation: those of orphans. */
export interface MergeOptions {
  readonly orphans?: readonly Orphan[];
}

/**
 * A new detection under what a person decided. Everything decided stays as it is, rejected suggestions included, and no suggestion
 * comes up that is the same claim as one of these. Suggestions nobody decided on are those of the new detection; where one is the same
 * claim (or speaker) as an earlier suggestion, it keeps its id. An id that was in use is not given to another.
 */
export function mergeDetection(
  kept: Annotation,
  detected: Annotation,
  options: MergeOptions = {},
): Annotation {
  const speakers = mergeSpeakers(kept, detected, options.orphans ?? []);
  const claims = mergeClaims(kept, detected, speakers, options.orphans ?? []);
  const used = new Set(
    claims.flatMap(({ speaker, via }) => [...(speaker === null ? [] : [speaker]), ...via]),
  );
  for (const { speaker, via } of orphanedClaims(options.orphans ?? [])) {
    for (const id of [...(speaker === null ? [] : [speaker]), ...via]) used.add(id);
  }
  const stays = ({ id, status }: Speaker) => isDecided(status) || speakers.found.has(id) || used.has(id);
  return { speakers: withMentions(speakers.all.filter(stays), claims), claims };
}

interface MergedSpeakers {
  readonly all: readonly Speaker[];
  /** Ids of the suggestions that the new detection has again. */
  readonly found: ReadonlySet<string>;
  /** From a detected speaker's id to the merged one's. */
  readonly ids: ReadonlyMap<string, string>;
}

function mergeSpeakers(kept: Annotation, detected: Annotation, orphans: readonly Orphan[]): MergedSpeakers {
  const pairs = matchSpeakers(kept.speakers, detected.speakers);
  const next = counter('s', [
    ...kept.speakers.map(({ id }) => id),
    ...orphanedClaims(orphans).flatMap(({ speaker, via }) => [speaker ?? '', ...via]),
  ]);
  const ids = new Map<string, string>();
  const all = [...kept.speakers];
  const found = new Set<string>();
  const taken = new Set<number>();
  detected.speakers.forEach((speaker, j) => {
    const at = pairs.get(j);
    const old = at === undefined ? undefined : kept.speakers[at];
    const id = old ? old.id : next();
    ids.set(speaker.id, id);
    found.add(id);
    if (at === undefined || !old) all.push({ ...speaker, id });
    else if (!taken.has(at)) all[at] = refreshed(old, speaker);
    if (at !== undefined) taken.add(at);
  });
  return { all, found, ids };
}

/** Detected to kept, by index. A speaker that a person decided on takes in several: two that were merged stay one. */
function matchSpeakers(kept: readonly Speaker[], detected: readonly Speaker[]): Map<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of pairSpeakers(kept, detected)) {
    const old = kept[pair.kept] as Speaker;
    if (matched.has(pair.detected)) continue;
    const mentions = detected[pair.detected]?.mentions ?? [];
    const within = 2 * Math.floor(pair.likeness) > mentions.length;
    if (taken.has(pair.kept) && !(isDecided(old.status) && within)) continue;
    matched.set(pair.detected, pair.kept);
    taken.add(pair.kept);
  }
  return matched;
}

/** The kept speaker, its suggestion (or, of an accepted one, its mentions) brought up to date. */
function refreshed(old: Speaker, now: Speaker): Speaker {
  if (!isDecided(old.status)) return { ...now, id: old.id };
  return old.status === 'accepted' ? { ...old, mentions: union(old.mentions, now.mentions) } : old;
}

function mergeClaims(
  kept: Annotation,
  detected: Annotation,
  speakers: MergedSpeakers,
  orphans: readonly Orphan[],
): Claim[] {
  const pairs = pairClaims(kept.claims, detected.claims);
  const { settled, ids } = matchClaims(kept.claims, pairs);
  const next = counter('c', [
    ...kept.claims.map(({ id }) => id),
    ...orphanedClaims(orphans).map(({ id }) => id),
    ...orphans.map((orphan) => (orphan.kind === 'span' ? orphan.of : '')),
  ]);
  const rejected = new Set(speakers.all.filter(({ status }) => status === 'rejected').map(({ id }) => id));
  const idOf = (id: string) => speakers.ids.get(id) ?? id;
  const suggestions = detected.claims.flatMap((claim, j) => {
    const speaker = claim.speaker === null ? null : idOf(claim.speaker);
    if (settled.has(j) || (speaker !== null && rejected.has(speaker))) return [];
    return { ...claim, id: ids.get(j) ?? next(), speaker, via: claim.via.map(idOf) };
  });
  return [...kept.claims.filter(({ status }) => isDecided(status)), ...suggestions].sort(inTextOrder);
}

/** Which detected claims a person settled, and the ids of those that are an earlier suggestion come again (both by index). */
function matchClaims(
  kept: readonly Claim[],
  pairs: readonly Pairing[],
): { settled: Set<number>; ids: Map<number, string> } {
  const settled = new Set<number>();
  const ids = new Map<number, string>();
  const taken = new Set<number>();
  for (const { kept: i, detected: j, likeness } of pairs) {
    const old = kept[i] as Claim;
    if (settled.has(j) || ids.has(j)) continue;
    // With its very cue, a detected claim is the decided one, however often that is matched.
    if (taken.has(i) && !(isDecided(old.status) && likeness > 1)) continue;
    taken.add(i);
    if (isDecided(old.status)) settled.add(j);
    else ids.set(j, old.id);
  }
  return { settled, ids };
}

/** By the start of the content; of those that start together, the outer first. */
export function inTextOrder(a: Claim, b: Claim): number {
  const start = (claim: Claim) => claim.content[0]?.start ?? 0;
  const end = (claim: Claim) => claim.content[claim.content.length - 1]?.end ?? 0;
  return start(a) - start(b) || end(b) - end(a) || compareIds(a.id, b.id);
}

function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** A speaker's claims name it: their mentions are among its own. */
function withMentions(speakers: readonly Speaker[], claims: readonly Claim[]): Speaker[] {
  const named = new Map<string, Span[]>();
  for (const { speaker, mention, status } of claims) {
    if (speaker === null || !mention || status === 'rejected') continue;
    const list = named.get(speaker);
    if (list) list.push(mention);
    else named.set(speaker, [mention]);
  }
  return speakers.map((speaker) => {
    const mentions = named.get(speaker.id);
    return mentions ? { ...speaker, mentions: union(speaker.mentions, mentions) } : speaker;
  });
}

/** The spans of both in text order; where two overlap, that of `first`, or else the earlier one. */
function union(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  const covered = new Covered(first);
  const more = second.filter((span) => !covered.touches(span)).sort((a, b) => a.start - b.start);
  if (more.length === 0) return first;
  const apart: Span[] = [];
  for (const span of more) if (span.start >= (apart[apart.length - 1]?.end ?? 0)) apart.push(span);
  return [...first, ...apart].sort((a, b) => a.start - b.start);
}

function orphanedClaims(orphans: readonly Orphan[]) {
  return orphans.flatMap((orphan) => (orphan.kind === 'claim' ? orphan.claim : []));
}

/** The next id that is in nobody's use: s1, s2 … */
function counter(letter: string, ids: readonly string[]): () => string {
  let last = 0;
  for (const id of ids) {
    const number = id.startsWith(letter) ? /^.(\d{1,9})$/.exec(id)?.[1] : undefined;
    if (number) last = Math.max(last, Number(number));
  }
  return () => `${letter}${++last}`;
}
