import { AMBIGUOUS, LOST, found, type Anchoring, type Reason } from './anchoring';
import type { Places } from './places';
import { agreement, type Query } from './query';
import { insideWord, occurrences } from './words';

/** A text this long that the article has once is the one meant. */
const LONG = 25;
/** Characters that a neighbour may be off its place: line ends and rare letters count differently in the two units. */
const SLACK = 3;
/** A place this far from the old one is no longer near. */
const NEAR = 40;

/** A place where the text stands, and the share of the known surroundings that stands around it. */
export interface Candidate {
  readonly at: number;
  readonly agrees: number;
}

/** Where the very text stands. */
export function candidatesFor(query: Query, text: string): Candidate[] {
  const { quote } = query;
  const cutsWords = insideWord(`${query.before.slice(-1)}${quote}`, query.before.slice(-1).length);
  return occurrences(text, quote, !cutsWords).map((at) => ({
    at,
    agrees: agreement(query, text, at, at + quote.length),
  }));
}

/** The place that text and context alone make sure; undefined: not sure. */
export function surePlace(query: Query, candidates: readonly Candidate[]): Anchoring | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.agrees - a.agrees);
  if (!best) return undefined;
  const { length } = query.quote;
  if (!second && length >= LONG) return exactly(query, best, 'unique text');
  const known = query.before.length + query.after.length;
  const sure = known >= 16 && best.agrees >= 0.5 && best.agrees - (second?.agrees ?? 0) >= 0.3;
  return sure ? exactly(query, best, 'context') : undefined;
}

/** The place among those of the same text that lies right to the spans found already. */
export function likelyPlace(query: Query, candidates: readonly Candidate[], places: Places): Anchoring {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, far: places.distance(query.at, candidate.at) }))
    .sort((a, b) => a.far - b.far);
  const [first, second] = ranked;
  if (!first) return LOST;
  if (first.far <= SLACK) return exactly(query, first, 'place');
  const agreeing = ranked.filter(({ agrees }) => agrees >= 0.25);
  if (agreeing.length === 1 && agreeing[0]) return exactly(query, agreeing[0], 'context');
  const { length } = query.quote;
  if (!places.keepsOrder(query.at, first.at)) return AMBIGUOUS;
  const clear = first.far <= NEAR && (second?.far ?? Infinity) >= 4 * first.far + 20;
  if (clear) return found('approximate', 'nearest', first.at, length);
  if (!second && length >= LONG / 2) return found('approximate', 'unique text', first.at, length);
  return AMBIGUOUS;
}

function exactly(query: Query, { at }: Candidate, why: Reason): Anchoring {
  return found('moved', why, at, query.quote.length);
}
