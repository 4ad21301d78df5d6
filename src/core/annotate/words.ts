import type { Span } from '../model';
import { utf16 } from '../text/offsets';

/**
 * The unit of every span: a whole word, without the punctuation at its ends. A clitic stays with its word (وقال), so do
 * signs inside it (COVID-19, 1.5, 12%). Offsets count UTF-16 units of the article's text.
 */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[-_.,'’/@&+:][\p{L}\p{N}\p{M}\p{Cf}]+)*%?/gu;
const WHITE_SPACE = /\s/u;

/** From the start to the end of the line (paragraph) that the offset stands in, line end excluded. */
export function lineAround(text: string, offset: number): Span {
  const at = Math.min(Math.max(offset, 0), text.length);
  const before = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  const after = text.indexOf('\n', at);
  return { start: utf16(before + 1), end: utf16(after < 0 ? text.length : after) };
}

/** The words of a stretch, in text order. A word that the stretch cuts is cut. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: utf16(start + index),
    end: utf16(start + index + word.length),
  }));
}

/** The word that the offset stands in or at an end of; between two, the one that begins there. */
export function wordAt(text: string, offset: number): Span | undefined {
  const at = wordsIn(text, lineAround(text, offset)).filter((w) => w.start <= offset && offset <= w.end);
  return at[at.length - 1];
}

/** The first word that begins at the offset or after it; undefined at the text's end. */
export function wordAfter(text: string, offset: number): Span | undefined {
  for (let from = offset; from <= text.length;) {
    const line = lineAround(text, from);
    const word = wordsIn(text, line).find((w) => w.start >= offset);
    if (word) return word;
    from = line.end + 1;
  }
  return undefined;
}

/** The last word that ends at the offset or before it; undefined at the text's start. */
export function wordBefore(text: string, offset: number): Span | undefined {
  for (let from = offset; from >= 0;) {
    const line = lineAround(text, from);
    const word = wordsIn(text, line).findLast((w) => w.end <= offset);
    if (word) return word;
    from = line.start - 1;
  }
  return undefined;
}

/**
 * A selection as a span: every word that it touches, whole; with `letters`, the selected characters without the white space
 * around them. A caret is the word it stands at. Undefined where there is no word.
 */
export function snap(text: string, selection: Span, letters = false): Span | undefined {
  if (letters && selection.end > selection.start) return trimmed(text, selection);
  if (selection.end === selection.start) return wordAt(text, selection.start);
  const first = lineAround(text, selection.start).start;
  const last = lineAround(text, selection.end).end;
  const words = wordsIn(text, { start: first, end: last }).filter(
    (word) => word.end > selection.start && word.start < selection.end,
  );
  const [from, to] = [words[0], words[words.length - 1]];
  return from && to && { start: from.start, end: to.end };
}

function trimmed(text: string, span: Span): Span | undefined {
  let { start, end }: { start: number; end: number } = span;
  while (start < end && WHITE_SPACE.test(text.charAt(start))) start++;
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end--;
  return end > start ? { start: utf16(start), end: utf16(end) } : undefined;
}
