import type { Span } from '../model';
import { fold } from '../text/fold';
import { utf16 } from '../text/offsets';
import { wordsIn } from './words';

/** Where the text has these words, one after the other in a paragraph; hamza, tashkeel and tatweel aside. Linear in the text. */
export function occurrences(text: string, words: string): readonly Span[] {
  const wanted = split(words).map(({ folded }) => folded);
  if (wanted.length === 0) return [];
  const all = split(text);
  const found: Span[] = [];
  for (let i = 0; i + wanted.length <= all.length; i++) {
    if (!wanted.every((word, k) => all[i + k]?.folded === word)) continue;
    const span = {
      start: utf16(all[i]?.start ?? 0),
      end: utf16(all[i + wanted.length - 1]?.end ?? 0),
    };
    if (!text.slice(span.start, span.end).includes('\n')) found.push(span);
  }
  return found;
}

function split(text: string): { readonly folded: string; readonly start: number; readonly end: number }[] {
  return wordsIn(text, { start: utf16(0), end: utf16(text.length) }).map(({ start, end }) => ({
    folded: fold(text.slice(start, end)),
    start,
    end,
  }));
}
