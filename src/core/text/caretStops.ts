import bidiFactory from 'bidi-js';
import { addresses } from './addresses';
import { isRightToLeftLetter } from './direction';

const bidi = bidiFactory();

export type Direction = 'ltr' | 'rtl';

/** Marks, joiners and the second half of a pair stand with the character before them: no caret between. */
const ATTACHED = /[\p{M}\u200C\u200D]/u;

const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu;

const LEFT_TO_RIGHT = /[\p{L}\p{Nd}]/u;

/** Whether a line laid out in this direction has runs of the other: words or figures that are read the other way. */
export function hasOtherRuns(line: string, base: Direction): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code < 0x30) continue;
    const letter = isRightToLeftLetter(line, i);
    if (base === 'ltr' ? letter : !letter && LEFT_TO_RIGHT.test(line.charAt(i))) return true;
  }
  return false;
}

/** Longest stretch that is looked at, to either side. */
const STRETCH = 2000;

/** What stands around an offset between letters of the line's own direction: the words and figures that are read the other way. */
export function otherStretch(
  line: string,
  offset: number,
  base: Direction,
): { readonly start: number; readonly end: number } {
  const isOwn = (at: number) => {
    const rightToLeft = isRightToLeftLetter(line, at);
    return base === 'rtl' ? rightToLeft : !rightToLeft && /\p{L}/u.test(line.charAt(at));
  };
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < STRETCH && !isOwn(start - 1)) start--;
  while (end < line.length && end - offset < STRETCH && !isOwn(end)) end++;
  return { start, end };
}

/**
 * Where the caret can stand in a line of both directions, from left to right, as VS Code draws it. Offsets count the line's UTF-16 units.
 *
 * Order: the Unicode bidirectional algorithm (UAX #9, by bidi-js) on each row of the wrapped line by itself, as VS Code lays rows out; the
 * rows follow each other in the line's direction, from right to left in an Arabic one. An offset between two runs belongs to two places; VS Code draws its caret at
 * the left one of them (measured in 1.139), so that no offset is shown at the right end of a run against the line's direction.
 */
export class CaretStops {
  /** By place, the offsets whose caret is drawn there. Place n is left of the nth character on screen; empty: no caret stands there. */
  private readonly offsets: number[][] = [];
  /** By offset, its place; -1 within a character. */
  private readonly places: Int32Array;
  /** Places where a word ends for who moves left (its left edge), and for who moves right. */
  private readonly edges: { readonly left: boolean[]; readonly right: boolean[] };

  /** `isWord`: whether a character belongs to words, not between them. `rows`: where further rows of the line begin, in order. */
  constructor(
    readonly line: string,
    readonly base: Direction,
    isWord: (character: string) => boolean,
    readonly rows: readonly number[] = [],
  ) {
    const { levels, onScreen } = layOut(asDrawn(line, base), base, rows);
    this.places = placesOf(line, levels, onScreen, new Set(rows));
    for (let place = 0; place <= line.length; place++) this.offsets.push([]);
    this.places.forEach((place, offset) => place >= 0 && this.offsets[place]?.push(offset));
    const words = onScreen.map((at) => isWord(line.charAt(at)) || isAttached(line, at));
    this.edges = this.edgesOf(words);
  }

  /** The offset one character further left or right as seen; undefined: the caret leaves the line. */
  step(offset: number, to: 'left' | 'right'): number | undefined {
    const place = this.next(this.placeOf(offset), to);
    return place === undefined ? undefined : this.nearest(place, offset);
  }

  /** The offset at the far edge of the next word further left or right as seen; undefined: there is none in the line. */
  stepWord(offset: number, to: 'left' | 'right'): number | undefined {
    let from = offset;
    for (let place = this.next(this.placeOf(offset), to); place !== undefined; place = this.next(place, to)) {
      from = this.nearest(place, from);
      if (this.edges[to][place]) return from;
    }
    return undefined;
  }

  /** The one of two offsets that is drawn further left, or right. */
  outer(one: number, other: number, to: 'left' | 'right'): number {
    const oneIsLeft = this.placeOf(one) <= this.placeOf(other);
    return oneIsLeft === (to === 'left') ? one : other;
  }

  private placeOf(offset: number): number {
    let at = Math.min(Math.max(offset, 0), this.line.length);
    while (at > 0 && (this.places[at] ?? 0) < 0) at--;
    return this.places[at] ?? 0;
  }

  private next(place: number, to: 'left' | 'right'): number | undefined {
    const by = to === 'left' ? -1 : 1;
    for (let at = place + by; at >= 0 && at <= this.line.length; at += by)
      if (this.offsets[at]?.length) return at;
    return undefined;
  }

  /** Of the offsets drawn at a place, the one in the text next to where the caret comes from. */
  private nearest(place: number, from: number): number {
    const [first = from, ...others] = this.offsets[place] ?? [];
    return others.reduce((best, at) => (Math.abs(at - from) < Math.abs(best - from) ? at : best), first);
  }

  /** `words`: by place on screen, whether the character right of it belongs to a word. */
  private edgesOf(words: readonly boolean[]): { left: boolean[]; right: boolean[] } {
    const left: boolean[] = [];
    const right: boolean[] = [];
    let start = 0;
    for (let place = 0; place <= words.length; place++) {
      const before = words[place - 1] ?? false;
      const after = words[place] ?? false;
      if (!before && after) left[(start = place)] = true;
      // Where no caret stands at a word's right edge, who moves right stops before it.
      if (before && !after) right[this.offsets[place]?.length ? place : start] = true;
    }
    return { left, right };
  }
}

/** A line as long, with the direction that VS Code's has on screen. */
function asDrawn(line: string, base: Direction): string {
  // bidi-js takes the halves of a pair for letters: stand-ins for emoji and other signs.
  const signs = line.replace(ASTRAL, (pair) => (/[\p{L}\p{N}]/u.test(pair) ? 'aa' : '••'));
  // VS Code draws spaces as no-break ones, which join two figures to one; on right-to-left lines Isnad parts them, and gives every sign of
  // an address the direction of its letters (textPainter.ts).
  if (base === 'ltr') return signs.replaceAll(' ', '\u00A0');
  let drawn = '';
  let from = 0;
  for (const { start, end } of addresses(line)) {
    drawn += signs.slice(from, start) + 'a'.repeat(end - start);
    from = end;
  }
  return drawn + signs.slice(from);
}

/** The level of each character, and the characters from left to right; one row after the other in the line's direction. */
function layOut(
  drawn: string,
  base: Direction,
  rows: readonly number[],
): { readonly levels: Uint8Array; readonly onScreen: readonly number[] } {
  const levels = new Uint8Array(drawn.length);
  const inRows = [0, ...rows].map((start, row) => {
    const part = drawn.slice(start, rows[row]);
    const embedding = bidi.getEmbeddingLevels(part, base);
    levels.set(embedding.levels, start);
    return bidi.getReorderedIndices(part, embedding).map((at) => at + start);
  });
  return { levels, onScreen: (base === 'rtl' ? inRows.reverse() : inRows).flat() };
}

function placesOf(
  line: string,
  levels: Uint8Array,
  onScreen: readonly number[],
  rows: ReadonlySet<number>,
): Int32Array {
  const screenIndex = new Int32Array(line.length);
  onScreen.forEach((at, index) => (screenIndex[at] = index));
  const isOdd = (at: number) => ((levels[at] ?? 0) & 1) === 1;
  const places = new Int32Array(line.length + 1).fill(-1);
  for (let offset = 0; offset <= line.length; offset++) {
    if (offset < line.length && isAttached(line, offset)) continue;
    const sides: number[] = [];
    const before = offset - 1;
    if (offset < line.length) sides.push((screenIndex[offset] ?? 0) + (isOdd(offset) ? 1 : 0));
    // Between two rows the caret is drawn in the second.
    if (offset > 0 && !rows.has(offset)) sides.push((screenIndex[before] ?? 0) + (isOdd(before) ? 0 : 1));
    places[offset] = sides.length === 0 ? 0 : Math.min(...sides);
  }
  return places;
}

function isAttached(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0;
  return code >= 0x300 && ATTACHED.test(line.charAt(at)) && at > 0;
}
