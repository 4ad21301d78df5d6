import { Char, charClass } from './characters';
import { columnOf, type Column } from './columns';

export const enum Kind {
  Word,
  /** Digits, also 1.5, 6:00, 2014-2015. */
  Number,
  /** . ؟ ? ! at the end of a sentence. */
  Stop,
  /** .. or …: a pause, sometimes the end of a sentence. */
  Pause,
  Comma,
  Semicolon,
  Colon,
  Dash,
  /** « ‹ and the like, with { ﴿ of verses. */
  QuoteOpen,
  QuoteClose,
  /** " and curly marks, whose direction is unreliable in Arabic papers. */
  Quote,
  ParenOpen,
  ParenClose,
  Other,
}

/** Words and marks of one paragraph, as parallel columns. Offsets count UTF-16 units from the paragraph's start. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Each a `Kind`. */
  readonly kind: Column;
  readonly start: Column;
  readonly end: Column;
  /** 1 where white space (or the paragraph's start) stands before the token. */
  readonly spaced: Column;
}

const PUNCTUATION = new Map<string, Kind>();
const put = (kind: Kind, characters: string): void => {
  for (const character of characters) PUNCTUATION.set(character, kind);
};
put(Kind.Stop, '.؟?!。۔');
put(Kind.Pause, '…');
put(Kind.Comma, '،,');
put(Kind.Semicolon, '؛;');
put(Kind.Colon, ':：');
put(Kind.Dash, '-–—―');
put(Kind.QuoteOpen, '«‹《{﴿');
put(Kind.QuoteClose, '»›》}﴾');
put(Kind.Quote, '"“”„‟″＂');
put(Kind.ParenOpen, '([');
put(Kind.ParenClose, ')]');

const INSIDE_NUMBER = new Set('.,٫٬/:-'.split(''));
/** Quotation marks that a page left as HTML entities. */
const ENTITY_QUOTE = /&(?:#8220|#8221|#8222|quot|#34|ldquo|rdquo|#171|#187|laquo|raquo);/y;

/** Room for the tokens of a paragraph, used again for the next: four columns that grow anew cost more than the splitting. */
class Room {
  readonly kind: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly spaced: Int32Array;

  constructor(readonly size: number) {
    [this.kind, this.start] = [new Int32Array(size), new Int32Array(size)];
    [this.end, this.spaced] = [new Int32Array(size), new Int32Array(size)];
  }

  /** Twice the room, with what is in this one. */
  grown(): Room {
    const room = new Room(2 * this.size);
    for (const name of ['kind', 'start', 'end', 'spaced'] as const) room[name].set(this[name]);
    return room;
  }
}

const USUAL_ROOM = new Room(4096);

/** Splits a paragraph into words, numbers and marks; linear in its length. */
export function tokenize(text: string): Tokens {
  let room = USUAL_ROOM;
  let count = 0;
  let space = 1;
  for (let i = 0; i < text.length;) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === Char.Space) {
      space = 1;
      i++;
      continue;
    }
    const to = tokenEnd(text, i, cls);
    if (count === room.size) room = room.grown();
    room.kind[count] =
      cls === Char.Digit ? Kind.Number : cls === Char.Punctuation ? markKind(text, i, to) : Kind.Word;
    room.start[count] = i;
    room.end[count] = to;
    room.spaced[count] = space;
    count++;
    space = 0;
    i = to;
  }
  return {
    text,
    count,
    kind: columnOf(room.kind, count),
    start: columnOf(room.start, count),
    end: columnOf(room.end, count),
    spaced: columnOf(room.spaced, count),
  };
}

function tokenEnd(text: string, i: number, cls: Char): number {
  if (cls === Char.Letter || cls === Char.Mark) return wordEnd(text, i);
  return cls === Char.Digit ? numberEnd(text, i) : markEnd(text, i);
}

function wordEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const cls = charClass(text.charCodeAt(i));
    if (cls !== Char.Letter && cls !== Char.Mark) break;
    i++;
  }
  return i;
}

function numberEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === Char.Digit) i++;
    else if (INSIDE_NUMBER.has(text[i] as string)) {
      // «7.‏5»: papers put a direction mark behind the point.
      const next = isDirectionMark(text.charCodeAt(i + 1)) ? i + 2 : i + 1;
      if (next >= text.length || charClass(text.charCodeAt(next)) !== Char.Digit) break;
      i = next + 1;
    } else break;
  }
  return i;
}

const isDirectionMark = (unit: number): boolean => unit === 0x200e || unit === 0x200f;

function markEnd(text: string, from: number): number {
  const first = text[from] as string;
  if (first === '&') {
    ENTITY_QUOTE.lastIndex = from;
    const entity = ENTITY_QUOTE.exec(text);
    if (entity) return from + entity[0].length;
  }
  let end = from + 1;
  if (first === '.' || first === '…') while (text[end] === '.' || text[end] === '…') end++;
  else if (first === '"' || first === '؟' || first === '!' || first === '?')
    while (text[end] === first) end++;
  return end;
}

function markKind(text: string, start: number, end: number): Kind {
  const first = text[start] as string;
  if (first === '&' && end > start + 1) return Kind.Quote;
  if (first === '.' && end > start + 1) return Kind.Pause;
  return PUNCTUATION.get(first) ?? Kind.Other;
}
