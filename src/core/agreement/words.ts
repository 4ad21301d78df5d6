import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { countLeading } from '../text/sorted';

/** What white space separates: the unit of the annotation guidelines. */
export function wordsOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\s\uFEFF]+/gu), ({ 0: word, index }) => ({
    start: utf16(index),
    end: utf16(index + word.length),
  }));
}

/** Punctuation, symbols and invisible marks: a span that touches no more of a word does not have it. */
const EDGE_ONLY = /^[\p{P}\p{S}\p{Cf}]*$/u;

/** Indexes of the words that spans touch with more than a mark at an edge. */
export function wordSet(text: string, words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const set = new Set<number>();
  for (const span of spans) {
    for (let i = countLeading(words, (word) => word.end <= span.start); i < words.length; i++) {
      const word = words[i] as Span;
      if (word.start >= span.end) break;
      const touched = text.slice(Math.max(word.start, span.start), Math.min(word.end, span.end));
      if (!EDGE_ONLY.test(touched)) set.add(i);
    }
  }
  return set;
}

/** Intersection over union; 0 for two empty sets. */
export function iou(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both);
}

export function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
