import type { Claim, Span, Speaker } from '../model';
import { fold } from '../text/fold';
import { overlapping } from './overlaps';

/** Characters that both lists of spans cover; the spans of a list do not overlap. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * How much two claims are one and the same, 0 to 2. The same cue, or half of both contents together, makes them one;
 * claims that lie in each other share content but not the cue.
 */
function claimLikeness(a: Claim, b: Claim): number {
  const common = overlap(a.content, b.content);
  if (common === 0) return 0;
  const share = common / (size(a.content) + size(b.content) - common);
  if (overlap(a.cue, b.cue) > 0) return 1 + share;
  const cueless = a.cue.length === 0 || b.cue.length === 0;
  return share >= (cueless ? 0.5 : 0.8) ? share : 0;
}

export interface Pairing {
  readonly kept: number;
  readonly detected: number;
  readonly likeness: number;
}

/** All pairs of claims that are alike, best first; of equals, those that come first in the text. */
export function pairClaims(kept: readonly Claim[], detected: readonly Claim[]): Pairing[] {
  const contents = (claims: readonly Claim[]) => claims.map(({ content }) => content);
  return bestFirst(
    overlapping(contents(kept), contents(detected)).map(({ a, b }) => ({
      kept: a,
      detected: b,
      likeness: claimLikeness(kept[a] as Claim, detected[b] as Claim),
    })),
  );
}

/** All pairs of speakers that are alike, by the number of the detected one's mentions that they share (and half for the name), best first. */
export function pairSpeakers(kept: readonly Speaker[], detected: readonly Speaker[]): Pairing[] {
  const mentions = (speakers: readonly Speaker[]) => speakers.map((speaker) => speaker.mentions);
  const named = new Map<string, number[]>();
  kept.forEach(({ name }, i) => {
    const same = named.get(fold(name));
    if (same) same.push(i);
    else named.set(fold(name), [i]);
  });
  const pairs = new Map<string, Pairing>();
  for (const { a, b, spans } of overlapping(mentions(kept), mentions(detected)))
    pairs.set(`${a} ${b}`, { kept: a, detected: b, likeness: spans });
  detected.forEach(({ name }, b) => {
    for (const a of named.get(fold(name)) ?? []) {
      const likeness = (pairs.get(`${a} ${b}`)?.likeness ?? 0) + 0.5;
      pairs.set(`${a} ${b}`, { kept: a, detected: b, likeness });
    }
  });
  return bestFirst([...pairs.values()]);
}

function bestFirst(pairs: readonly Pairing[]): Pairing[] {
  return pairs
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.kept - b.kept || a.detected - b.detected);
}
