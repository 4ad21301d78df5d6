import search from 'approx-string-match';
import { fold } from '../../text/fold';
import { AMBIGUOUS, LOST, found, type Anchoring } from './anchoring';
import type { Places } from './places';
import { commonEnd, commonStart, type Query } from './query';
import { toWholeWords, wordsIn } from './words';

/** The weights that Hypothesis gives to the parts of a match (hypothesis/client, src/annotator/anchoring/match-quote.ts). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Least score, of 1, and least lead over the next best place elsewhere. */
const LEAST = 0.65;
const LEAD = 0.1;
/** The share of a quote's characters that may differ. */
const ERRORS = 0.35;
/** Quotes shorter than this are compared word by word instead. */
export const SHORT = 12;
/** Characters to either side in which an end of a match may be put right; and how many must agree there, and count at most. */
const EDGE = 48;
const EDGE_LEAST = 5;
const EDGE_MOST = 12;
/** Characters around the old place in which the text of short quotes is looked for. */
const WINDOW = 60;

/** The place whose text is most like the quote, its surroundings most like the context. `near`: look around the old place only. */
export function similarPlace(query: Query, text: string, places: Places, near: boolean): Anchoring {
  if (query.quote.length < SHORT) return sameLetters(query, text, places);
  const [from, to] = near ? windowAround(query, text, places, 3 * WINDOW) : [0, text.length];
  const best = bestMatch(query, text, places, from, to);
  if (!best || best.score < LEAST) return LOST;
  const others = [
    bestMatch(query, text, places, from, best.start),
    bestMatch(query, text, places, best.end, to),
  ];
  if (others.some((other) => other && best.score - other.score < LEAD)) return AMBIGUOUS;
  const [start, end] = toWholeWords(text, ...withEdges(query, text, best));
  return end > start ? found('approximate', 'similar', start, end - start) : LOST;
}

/**
 * The match with its ends where the quote's own first or last words stand, or right at the old surroundings: the fewest errors may
 * lie with a start behind words that were put in.
 */
function withEdges({ quote, before, after }: Query, text: string, match: Scored): readonly [number, number] {
  const edge = (at: number, strength: (at: number) => number) => {
    let best = at;
    for (const [start, end] of wordsIn(text, Math.max(0, at - EDGE), Math.min(text.length, at + EDGE))) {
      for (const place of [start, end])
        if (strength(place) > Math.max(strength(best), EDGE_LEAST)) best = place;
    }
    return best;
  };
  const most = (n: number) => Math.min(n, EDGE_MOST);
  const start = edge(
    match.start,
    (at) => most(commonEnd(text, at, before)) + most(commonStart(text, at, quote)),
  );
  const end = edge(match.end, (at) => most(commonEnd(text, at, quote)) + most(commonStart(text, at, after)));
  return start < end ? [start, end] : [match.start, match.end];
}

interface Scored {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

function bestMatch(query: Query, text: string, places: Places, from: number, to: number): Scored | undefined {
  const { quote } = query;
  if (to - from < quote.length * (1 - ERRORS)) return undefined;
  let best: Scored | undefined;
  for (const match of search(text.slice(from, to), quote, Math.floor(quote.length * ERRORS)).slice(0, 50)) {
    const start = from + match.start;
    const end = from + match.end;
    const score = scoreOf(query, text, places, start, end, 1 - match.errors / quote.length);
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
}

function scoreOf(
  query: Query,
  text: string,
  places: Places,
  start: number,
  end: number,
  quote: number,
): number {
  const { before, after } = query;
  const prefix = before ? likeness(before, text.slice(Math.max(0, start - before.length), start)) : undefined;
  const suffix = after ? likeness(after, text.slice(end, end + after.length)) : undefined;
  const position = 1 - Math.min(1, places.distance(query.at, start) / Math.max(1, text.length));
  let sum = WEIGHTS.quote * quote + WEIGHTS.position * position;
  let most = WEIGHTS.quote + WEIGHTS.position;
  if (prefix !== undefined) {
    sum += WEIGHTS.prefix * prefix;
    most += WEIGHTS.prefix;
  }
  if (suffix !== undefined) {
    sum += WEIGHTS.suffix * suffix;
    most += WEIGHTS.suffix;
  }
  return sum / most;
}

/** 1: the text holds the pattern; 0: nothing of it. */
function likeness(pattern: string, text: string): number {
  const [match] = search(text, pattern, pattern.length);
  return match ? 1 - match.errors / pattern.length : 0;
}

/** A word or two, typed otherwise (hamza, vowel marks), near where they stood. */
function sameLetters(query: Query, text: string, places: Places): Anchoring {
  const letters = fold(query.quote);
  const count = wordsIn(query.quote, 0, query.quote.length).length;
  if (count === 0) return LOST;
  const [from, to] = windowAround(query, text, places, WINDOW);
  const words = wordsIn(text, from, to);
  const matches = words.flatMap(([start], i) => {
    const end = words[i + count - 1]?.[1];
    if (end === undefined || fold(text.slice(start, end)) !== letters) return [];
    return { start, end, far: places.distance(query.at, start) };
  });
  const [first, second] = matches.sort((a, b) => a.far - b.far);
  if (!first) return LOST;
  if (second && second.far < 4 * first.far + 20) return AMBIGUOUS;
  return found('approximate', 'similar', first.start, first.end - first.start);
}

function windowAround(query: Query, text: string, places: Places, width: number): readonly [number, number] {
  const expected = places.expected(query.at);
  const from = Math.max(0, Math.min(...expected) - width);
  const to = Math.min(text.length, Math.max(...expected) + query.quote.length + width);
  return [Math.min(from, text.length), Math.max(from, to)];
}
