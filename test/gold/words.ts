import type { Span } from '../../src/core/model';

/** A word of an article: what white space separates. UTF-16 units, end exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const EDGE = /[\p{P}\p{S}\p{Cf}]/u;
const WORD = /[^\s\uFEFF]\S*/gu;

export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Indexes of the words that a span touches with more than an edge mark. */
export function wordSet(words: readonly Word[], spans: readonly Span[]): Set<number> {
  const set = new Set<number>();
  for (const span of spans) {
    for (let k = firstEndingAfter(words, span.start); k < words.length; k++) {
      const word = words[k] as Word;
      if (word.start >= span.end) break;
      const touched = word.text.slice(
        Math.max(span.start, word.start) - word.start,
        Math.min(span.end, word.end) - word.start,
      );
      if (Array.from(touched).some((character) => !EDGE.test(character))) set.add(k);
    }
  }
  return set;
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters as a reader takes them: no marks, one form for each of alef, ya, ta marbuta. The scorer's own, whatever the core's does. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640\p{Cf}]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیے]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
