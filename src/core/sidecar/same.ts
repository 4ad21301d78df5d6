import type { Claim, Span, Speaker } from '../model';
import { fold } from '../text/fold';

/** Characters that both lists of spans cover; the spans of a list do not overlap. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
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
export function claimLikeness(a: Claim, b: Claim): number {
  const common = overlap(a.content, b.content);
  if (common === 0) return 0;
  const share = common / (size(a.content) + size(b.content) - common);
  if (overlap(a.cue, b.cue) > 0) return 1 + share;
  const cueless = a.cue.length === 0 || b.cue.length === 0;
  return share >= (cueless ? 0.5 : 0.8) ? share : 0;
}

/** How much two speakers are one and the same: mentions they share, and the name; 0: they are two. */
export function speakerLikeness(a: Speaker, b: Speaker): number {
  const shared = b.mentions.filter((mention) => overlap(a.mentions, [mention]) > 0).length;
  const named = fold(a.name) === fold(b.name);
  return shared + (named ? 0.5 : 0);
}

export interface Pairing {
  readonly kept: number;
  readonly detected: number;
  readonly likeness: number;
}

/** All pairs that are alike, best first; of equals, those that come first in the text. */
export function pairings<T>(
  kept: readonly T[],
  detected: readonly T[],
  likeness: (kept: T, detected: T) => number,
): Pairing[] {
  const pairs = kept.flatMap((k, i) =>
    detected.flatMap((d, j) => {
      const value = likeness(k, d);
      return value > 0 ? { kept: i, detected: j, likeness: value } : [];
    }),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness || a.kept - b.kept || a.detected - b.detected);
}
