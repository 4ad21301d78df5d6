import type { Span } from '../model';
import { fold, foldWithMap } from './fold';
import { utf16 } from './offsets';

const SPACE = /\s/u;

/** A hamza's seat is what is searched: مسؤول is found as مسوول, شيء as شي. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ء', ''],
]);

/**
 * A text as it is searched: folded (no tashkeel, no tatweel, one alef), without hamza, each run of white space one space.
 * For comparing only: lengths change.
 */
export function searchKey(text: string): string {
  return fold(text)
    .replace(/[ؤئء]/gu, (letter) => SEATS.get(letter) ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text folded once and searched often, however it and the query are spelled. */
export class SearchableText {
  private readonly key: string;
  /** For each unit of `key`, where it came from in the text; one more for the end. */
  private readonly origin: Int32Array;

  constructor(text: string) {
    const { folded, origin } = foldWithMap(text);
    const from = new Int32Array(folded.length + 1);
    let key = '';
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charAt(i);
      const space = SPACE.test(unit);
      const seat = space ? (key.endsWith(' ') ? '' : ' ') : (SEATS.get(unit) ?? unit);
      if (seat === '') continue;
      from[key.length] = origin[i] as number;
      key += seat;
    }
    from[key.length] = text.length;
    this.key = key;
    this.origin = from.slice(0, key.length + 1);
  }

  /** Whether the text holds a query that `searchKey` made. */
  has(key: string): boolean {
    return this.key.includes(key);
  }

  /** Where the query's words stand, in text order, at most `limit` places; none for a query of white space and marks alone. */
  find(query: string, limit = Infinity): Span[] {
    const key = searchKey(query);
    const hits: Span[] = [];
    if (key === '') return hits;
    for (let at = this.key.indexOf(key); at >= 0 && hits.length < limit;) {
      // Marks after the last letter are its own: the hit ends where the next letter begins.
      const end = at + key.length;
      hits.push({ start: utf16(this.origin[at] as number), end: utf16(this.origin[end] as number) });
      at = this.key.indexOf(key, end);
    }
    return hits;
  }
}
