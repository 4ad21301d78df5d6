/**
 * Which way a text runs, by its letters: Arabic, Hebrew, Syriac, Thaana and N'Ko count as right to left;
 * digits, punctuation and spaces count for neither side.
 */

import { addresses } from './addresses';

export interface LetterCount {
  readonly rightToLeft: number;
  readonly leftToRight: number;
}

const LETTER = /\p{L}/u;

/** Letters of each direction in `text`, from `start` to `end` (UTF-16 units). */
export function countLetters(text: string, start = 0, end = text.length): LetterCount {
  let rightToLeft = 0;
  let leftToRight = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) leftToRight++;
    } else if (isRightToLeftUnit(code)) {
      if (LETTER.test(text.charAt(i))) rightToLeft++;
    } else if (code < 0xd800 && LETTER.test(text.charAt(i))) leftToRight++;
  }
  return { rightToLeft, leftToRight };
}

/** Whether the UTF-16 unit at an offset is a letter that is written right to left. */
export function isRightToLeftLetter(text: string, at: number): boolean {
  return isRightToLeftUnit(text.charCodeAt(at)) && LETTER.test(text.charAt(at));
}

function isRightToLeftUnit(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** The letters of each direction that say which way a line runs: those of addresses do not, «المصدر: https://www.example.com» is Arabic. */
export function tellingLetters(line: string): LetterCount {
  const { rightToLeft, leftToRight } = countLetters(line);
  if (rightToLeft === 0 || rightToLeft >= leftToRight) return { rightToLeft, leftToRight };
  const inAddresses = addresses(line).map(({ start, end }) => countLetters(line, start, end).leftToRight);
  return { rightToLeft, leftToRight: inAddresses.reduce((left, letters) => left - letters, leftToRight) };
}

/** Whether a line is read right to left: most of its letters are, addresses aside. A line without letters is not. */
export function isRightToLeft(line: string): boolean {
  const { rightToLeft, leftToRight } = tellingLetters(line);
  return rightToLeft > 0 && rightToLeft >= leftToRight;
}

/** How much of a text is looked at to tell whether it is an Arabic article. */
const SAMPLE = 20_000;
const FEWEST_LETTERS = 20;

/** Whether a text is mostly Arabic: more than half the letters of its first 20,000 characters, and no mere word or two. */
export function isMostlyArabic(text: string): boolean {
  const { rightToLeft, leftToRight } = countLetters(text, 0, Math.min(text.length, SAMPLE));
  return rightToLeft >= FEWEST_LETTERS && rightToLeft > leftToRight;
}
