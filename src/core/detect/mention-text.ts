import type { Word } from '../lexicon/word';

const PAIRS = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
  ['‹', '›'],
] as const;

const MAY_OPEN = /["«“(‹]/;

/** With the closing mark that a span leaves out: «صحيفة «الميناء» has its name closed again. */
function closed(text: string): string {
  if (!MAY_OPEN.test(text)) return text;
  const count = (mark: string): number => text.split(mark).length - 1;
  if (count('"') % 2 === 1) return `${text}"`;
  for (const [open, close] of PAIRS) if (count(open) > count(close)) return text + close;
  return text;
}

/** والوزير → الوزير, للوزارة → الوزارة, لمجمع → مجمع. */
export function cleanText(text: string, words: readonly Word[]): string {
  const first = words[0];
  if (first === undefined || (first.conjunction === '' && first.preposition === '')) return closed(text);
  let rest = first.conjunction === '' ? text : text.slice(1);
  if (first.preposition !== '') {
    if (!/^لل/.test(rest)) rest = rest.slice(1);
    else rest = first.bare.startsWith('ل') ? rest.slice(1) : `ال${rest.slice(2)}`;
  }
  return closed(rest);
}
