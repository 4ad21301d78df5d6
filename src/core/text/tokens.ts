import { Char, charClass } from './characters';

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

/** Words and marks of one paragraph, as parallel arrays. Offsets count UTF-16 units from the paragraph's start. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where white space (or the paragraph's start) stands before the token. */
  readonly spaced: Uint8Array;
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

/** Arrays that grow. */
class TokenBuilder {
  count = 0;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  spaced: Uint8Array;

  constructor(capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.spaced = new Uint8Array(capacity);
  }

  add(kind: Kind, start: number, end: number, spaced: boolean): void {
    if (this.count === this.kind.length) this.grow();
    const i = this.count++;
    this.kind[i] = kind;
    this.start[i] = start;
    this.end[i] = end;
    this.spaced[i] = spaced ? 1 : 0;
  }

  private grow(): void {
    const size = this.kind.length * 2;
    const larger = <T extends Uint8Array | Int32Array>(to: T, from: T): T => (to.set(from), to);
    this.kind = larger(new Uint8Array(size), this.kind);
    this.start = larger(new Int32Array(size), this.start);
    this.end = larger(new Int32Array(size), this.end);
    this.spaced = larger(new Uint8Array(size), this.spaced);
  }
}

/** Splits a paragraph into words, numbers and marks; linear in its length. */
export function tokenize(text: string): Tokens {
  const out = new TokenBuilder(16 + (text.length >> 2));
  let spaced = true;
  for (let i = 0; i < text.length;) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === Char.Space) {
      spaced = true;
      i++;
      continue;
    }
    const end =
      cls === Char.Letter || cls === Char.Mark
        ? wordEnd(text, i)
        : cls === Char.Digit
          ? numberEnd(text, i)
          : markEnd(text, i);
    out.add(
      cls === Char.Digit ? Kind.Number : cls === Char.Punctuation ? markKind(text, i, end) : Kind.Word,
      i,
      end,
      spaced,
    );
    spaced = false;
    i = end;
  }
  return { text, count: out.count, kind: out.kind, start: out.start, end: out.end, spaced: out.spaced };
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
    else if (
      INSIDE_NUMBER.has(text[i] as string) &&
      i + 1 < text.length &&
      charClass(text.charCodeAt(i + 1)) === Char.Digit
    )
      i += 2;
    else break;
  }
  return i;
}

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
