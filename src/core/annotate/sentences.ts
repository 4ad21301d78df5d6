import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { lineAround, wordsIn } from './words';

/** A mark that ends a sentence, with the closing quote or bracket after it. The stop of 1.5 or of a web address ends none. */
const STOP = /[.؟?!…۔]+["»”)\]]*(?=\s|$)/gu;

/**
 * The sentence that the offset stands in, from its first to its last word; undefined where it has none. A paragraph's
 * end ends a sentence too.
 */
export function sentenceAround(text: string, offset: number): Span | undefined {
  const line = lineAround(text, offset);
  const inside = text.slice(line.start, line.end);
  let start: number = line.start;
  let end: number = line.end;
  for (const { index, 0: mark } of inside.matchAll(STOP)) {
    const after = line.start + index + mark.length;
    if (line.start + index >= offset) {
      end = after;
      break;
    }
    start = after;
  }
  const words = wordsIn(text, { start: utf16(start), end: utf16(end) });
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last && { start: first.start, end: last.end };
}
