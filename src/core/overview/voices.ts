import { OffsetMap, utf16 } from '../text/offsets';

/** A stretch of an article with its words. Offsets in any one unit, UTF-16 or code points. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What white space separates, from its first letter or digit on: «روسيا and روسيا begin at one place. Marks alone are no word. */
const WORD = /[^\s\uFEFF\p{P}\p{S}\p{Cf}][^\s\uFEFF]*/gu;

/**
 * How many words of the article each claim has, from the contents of all. A word that several contents hold is the innermost's: of
 * «[قال أوغلو إن [المبادرة بدأت]]» the last two are the inner claim's and not the outer one's. So words add up over claims.
 */
export function wordsByClaim(contents: readonly (readonly TextSpan[])[]): readonly number[] {
  const owner = new Map<number, number>();
  const order = contents.map((content, claim) => ({ content, claim, size: sizeOf(content) }));
  // The larger ones first: a smaller one inside takes its words over. Of equals the later one, as contents nest in text order.
  order.sort((a, b) => b.size - a.size || a.claim - b.claim);
  for (const { content, claim } of order)
    for (const span of content) for (const place of wordPlaces(span)) owner.set(place, claim);
  const counts = contents.map(() => 0);
  for (const claim of owner.values()) counts[claim] = (counts[claim] ?? 0) + 1;
  return counts;
}

function sizeOf(content: readonly TextSpan[]): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Where the words of a span begin, in the unit of its offsets. */
function wordPlaces({ start, end, text }: TextSpan): readonly number[] {
  const places = Array.from(text.matchAll(WORD), ({ index }) => index);
  if (end - start === text.length) return places.map((at) => start + at);
  const points = new OffsetMap(text);
  return places.map((at) => start + points.toCodePoint(utf16(at)));
}
