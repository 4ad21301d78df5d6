import type { Annotation, Claim, Span, Speaker } from '../model';
import { SAME_CLAIM } from './agreement';
import { mapSpeakers, pairClaims, wordClaims, type WordClaim } from './pairing';
import { iou, meets, wordsOf } from './words';

export const SLOTS = ['content', 'speaker', 'cue', 'kind', 'labels'] as const;
export type Slot = (typeof SLOTS)[number];

/** One claim as two annotators have it. */
export type Comparison =
  | { readonly sort: 'same'; readonly mine: Claim; readonly theirs: Claim }
  /** The same claim with other slots: «same claim, other speaker» is one small decision. */
  | {
      readonly sort: 'differs';
      readonly mine: Claim;
      readonly theirs: Claim;
      readonly slots: readonly Slot[];
    }
  | { readonly sort: 'mine only'; readonly mine: Claim }
  | { readonly sort: 'theirs only'; readonly theirs: Claim };

/**
 * Two annotations of one article, claim by claim, in text order. Claims are paired as agreement is measured; those left over are
 * paired where their contents share most of their words or they have the same cue, so that other borders are one difference, not two.
 */
export function compare(text: string, mine: Annotation, theirs: Annotation): readonly Comparison[] {
  const words = wordsOf(text);
  const [left, right] = [wordClaims(text, words, mine), wordClaims(text, words, theirs)];
  const close = pairClaims(left, right, SAME_CLAIM);
  const mapped = mapSpeakers(left, right, close);
  const paired = new Map(close);
  const taken = new Set(paired.values());
  left.forEach((claim, i) => {
    if (paired.has(i)) return;
    const j = right.findIndex((other, k) => !taken.has(k) && alikeEnough(claim, other));
    if (j < 0) return;
    paired.set(i, j);
    taken.add(j);
  });
  const both = left.map((a, i): Comparison => {
    const b = right[paired.get(i) ?? -1];
    if (!b) return { sort: 'mine only', mine: a.claim };
    const slots = differences(a, b, mapped);
    const pair = { mine: a.claim, theirs: b.claim };
    return slots.length === 0 ? { sort: 'same', ...pair } : { sort: 'differs', ...pair, slots };
  });
  const others = right
    .filter((_, j) => !taken.has(j))
    .map(({ claim }): Comparison => ({ sort: 'theirs only', theirs: claim }));
  return [...both, ...others].sort((a, b) => startOf(a) - startOf(b));
}

const alikeEnough = (a: WordClaim, b: WordClaim): boolean =>
  iou(a.content, b.content) >= 0.5 || (meets(a.cue, b.cue) && meets(a.content, b.content));

function differences(a: WordClaim, b: WordClaim, mapped: ReadonlyMap<string, string>): readonly Slot[] {
  const [x, y] = [a.claim, b.claim];
  const sameSpeaker =
    a.entity && b.entity
      ? mapped.get(a.entity.id) === b.entity.id || sharesName(a, b)
      : !a.entity && !b.entity;
  const found: Readonly<Record<Slot, boolean>> = {
    content: iou(a.content, b.content) < 1,
    speaker: !sameSpeaker,
    cue: a.cue.size + b.cue.size > 0 && !meets(a.cue, b.cue),
    kind: x.kind !== y.kind,
    labels: [...new Set(x.labels)].sort().join('\n') !== [...new Set(y.labels)].sort().join('\n'),
  };
  return SLOTS.filter((slot) => found[slot]);
}

/** Speakers of claims that were paired loosely have no mapping: their names decide. */
function sharesName(a: WordClaim, b: WordClaim): boolean {
  const name = ({ entity }: WordClaim): string => entity?.names[0]?.join(' ') ?? '';
  return name(a) !== '' && name(a) === name(b);
}

function startOf(comparison: Comparison): number {
  const claim = comparison.sort === 'theirs only' ? comparison.theirs : comparison.mine;
  return claim.content[0]?.start ?? 0;
}

export type Choice = 'mine' | 'theirs' | 'both' | 'neither';

/**
 * The annotation `into` after one decision: of the claim as I have it, as they have it, both, or none. What stays is a
 * person's decision; a claim that goes is rejected, so that it is not suggested again. A reason goes into the note.
 */
export function decideBetween(
  into: Annotation,
  theirs: Annotation,
  comparison: Comparison,
  choice: Choice,
  reason?: string,
): Annotation {
  const own = comparison.sort === 'theirs only' ? undefined : comparison.mine;
  const other = comparison.sort === 'mine only' ? undefined : comparison.theirs;
  const keepsMine = choice === 'mine' || choice === 'both';
  const takesTheirs = choice === 'theirs' || choice === 'both';
  const claims = into.claims.map((claim): Claim => {
    if (claim.id !== own?.id) return claim;
    return noted({ ...settled(claim), status: keepsMine ? decided(claim) : 'rejected' }, reason);
  });
  const after = { ...into, claims };
  return other && takesTheirs ? adopt(after, theirs, other, reason) : after;
}

/** A decision has no probability. */
function settled(claim: Claim): Claim {
  const copy: { -readonly [K in keyof Claim]: Claim[K] } = { ...claim };
  delete copy.confidence;
  return copy;
}

const decided = ({ status }: Claim): Claim['status'] =>
  status === 'suggested' || status === 'rejected' ? 'accepted' : status;

function noted(claim: Claim, reason: string | undefined): Claim {
  if (reason === undefined || reason === '') return claim;
  return { ...claim, note: claim.note === undefined ? reason : `${claim.note}\n${reason}` };
}

/** Their claim with its speakers: those of the same name are mine, the others come along. */
function adopt(into: Annotation, theirs: Annotation, claim: Claim, reason: string | undefined): Annotation {
  const speakers = [...into.speakers];
  const ids = new Map<string, string>();
  const person = (id: string): string | null => {
    const known = ids.get(id);
    const speaker = theirs.speakers.find((one) => one.id === id);
    if (known !== undefined || !speaker) return known ?? null;
    const mine = speakers.find(({ name, status }) => name === speaker.name && status !== 'rejected');
    const next = mine?.id ?? freeId('s', speakers);
    if (!mine) speakers.push({ ...speaker, id: next, status: 'added' } satisfies Speaker);
    ids.set(id, next);
    return next;
  };
  const taken: Claim = {
    ...settled(claim),
    id: freeId('c', into.claims),
    status: 'added',
    speaker: claim.speaker === null ? null : person(claim.speaker),
    via: claim.via.flatMap((id) => person(id) ?? []),
  };
  const claims = [...into.claims, noted(taken, reason)];
  return { speakers, claims: claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)) };
}

function freeId(letter: string, items: readonly { readonly id: string }[]): string {
  const used = new Set(items.map(({ id }) => id));
  let n = items.length + 1;
  while (used.has(`${letter}${n}`)) n++;
  return `${letter}${n}`;
}

/** The words of spans, parts joined. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
