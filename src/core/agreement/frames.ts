import type { Annotation, Claim, Span } from '../model';
import { SAME_CLAIM } from './agreement';
import { mapSpeakers, pairClaims, wordClaims, type WordClaim } from './pairing';
import { iou, meets, wordsOf } from './words';

export const SLOTS = ['content', 'speaker', 'cue', 'kind', 'labels'] as const;
export type Slot = (typeof SLOTS)[number];

/** One claim as several annotators have it. */
export interface Frame {
  /** For each annotator, in their order; undefined: they do not have it. */
  readonly versions: readonly (Claim | undefined)[];
  /** The slots in which those who have it differ. */
  readonly slots: readonly Slot[];
}

/** Whether all have the claim, with the same slots. */
export function isAgreed({ versions, slots }: Frame): boolean {
  return slots.length === 0 && versions.every((claim) => claim !== undefined);
}

/**
 * The claims of two or more annotators of one article, paired, in text order. Claims are paired as agreement is measured; those left over
 * are paired where their contents share most of their words or they have the same cue, so that other borders are one difference, not two.
 */
export function framesOf(text: string, annotations: readonly Annotation[]): readonly Frame[] {
  const words = wordsOf(text);
  const people = annotations.map((annotation) => wordClaims(text, words, annotation));
  const sameSpeaker = speakerTest(people);
  const frames: (WordClaim | undefined)[][] = [];
  people.forEach((claims, person) => {
    const known = frames.map((frame) => frame.find((claim) => claim !== undefined) as WordClaim);
    const paired = pairFrames(known, claims);
    claims.forEach((claim, i) => {
      const frame = frames[paired.get(i) ?? -1] ?? [];
      if (!paired.has(i)) frames.push(frame);
      frame[person] = claim;
    });
  });
  return frames
    .map((own) => people.map((_, person) => own[person]))
    .map((versions) => ({
      versions: versions.map((version) => version?.claim),
      slots: differing(versions, sameSpeaker),
    }))
    .sort((a, b) => startOf(a) - startOf(b));
}

/** Right to left: each pair closest first, then what is alike enough, in text order. */
function pairFrames(left: readonly WordClaim[], right: readonly WordClaim[]): ReadonlyMap<number, number> {
  const paired = new Map(pairClaims(left, right, SAME_CLAIM).map(([i, j]) => [j, i]));
  const taken = new Set(paired.values());
  left.forEach((claim, i) => {
    if (taken.has(i)) return;
    const j = right.findIndex((other, k) => !paired.has(k) && alikeEnough(claim, other));
    if (j >= 0) paired.set(j, i);
  });
  return paired;
}

function alikeEnough(a: WordClaim, b: WordClaim): boolean {
  return iou(a.content, b.content) >= 0.5 || (meets(a.cue, b.cue) && meets(a.content, b.content));
}

type SpeakerTest = (a: WordClaim, left: number, b: WordClaim, right: number) => boolean;

/** Speakers have ids of their own in each annotation: those of each two are mapped by the claims that both have. */
function speakerTest(people: readonly (readonly WordClaim[])[]): SpeakerTest {
  const maps = new Map<string, ReadonlyMap<string, string>>();
  people.forEach((a, i) =>
    people.slice(i + 1).forEach((b, j) => {
      maps.set(`${i} ${i + 1 + j}`, mapSpeakers(a, b, pairClaims(a, b, SAME_CLAIM)));
    }),
  );
  return (a, left, b, right) => {
    if (!a.entity || !b.entity) return !a.entity && !b.entity;
    return maps.get(`${left} ${right}`)?.get(a.entity.id) === b.entity.id || sharesName(a, b);
  };
}

/** Speakers of claims that were paired loosely have no mapping: their names decide. */
function sharesName(a: WordClaim, b: WordClaim): boolean {
  const name = ({ entity }: WordClaim): string => entity?.names[0]?.join(' ') ?? '';
  return name(a) !== '' && name(a) === name(b);
}

function differing(versions: readonly (WordClaim | undefined)[], sameSpeaker: SpeakerTest): readonly Slot[] {
  const found = new Set<Slot>();
  versions.forEach((a, i) =>
    versions.forEach((b, j) => {
      if (!a || !b || i >= j) return;
      if (iou(a.content, b.content) < 1) found.add('content');
      if (!sameSpeaker(a, i, b, j)) found.add('speaker');
      if (a.cue.size + b.cue.size > 0 && !meets(a.cue, b.cue)) found.add('cue');
      if (a.claim.kind !== b.claim.kind) found.add('kind');
      if (labelsOf(a.claim) !== labelsOf(b.claim)) found.add('labels');
    }),
  );
  return SLOTS.filter((slot) => found.has(slot));
}

const labelsOf = ({ labels }: Claim): string => [...new Set(labels)].sort().join('\n');

function startOf({ versions }: Frame): number {
  return Math.min(...versions.map((claim) => claim?.content[0]?.start ?? Infinity));
}

/** The frame that each claim of the outcome came from, by the words of its content (rejected claims too); undefined: none. */
export function framesOfOutcome(
  text: string,
  frames: readonly Frame[],
  outcome: Annotation,
): ReadonlyMap<string, Frame> {
  const words = wordsOf(text);
  const wordsOfClaim = (claim: Claim): WordClaim | undefined =>
    wordClaims(text, words, { speakers: [], claims: [{ ...claim, status: 'accepted' }] })[0];
  const versions = frames.flatMap((frame) =>
    frame.versions.flatMap((claim) => {
      const own = claim && wordsOfClaim(claim);
      return own ? [{ frame, own }] : [];
    }),
  );
  const found = new Map<string, Frame>();
  for (const claim of outcome.claims) {
    const own = wordsOfClaim(claim);
    if (!own) continue;
    let best = 0;
    for (const version of versions) {
      // Of equals, the one with the same cue: a content may be in two frames.
      const close = iou(own.content, version.own.content);
      const score = close + (meets(own.cue, version.own.cue) ? 0.1 : 0);
      if (close < 0.5 || score <= best) continue;
      best = score;
      found.set(claim.id, version.frame);
    }
  }
  return found;
}

/** The words of spans, parts joined. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
