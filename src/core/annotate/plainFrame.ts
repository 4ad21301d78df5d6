import type { Span } from '../model';
import { fold } from '../text/fold';
import { utf16 } from '../text/offsets';
import type { FoundFrame } from './foundFrame';
import { quotationAround } from './quotation';
import { sentenceAround } from './sentences';
import { wordAt, wordsIn } from './words';

/** Words that open a reported clause and are no part of it, and, with a pronoun, are (annotation guidelines, “Borders”). */
const OUTSIDE = new Set(['ان', 'بان', 'فان', 'لان'].map(fold));
const INSIDE = /^(?:ب|ف|ل)?ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ا)$/u;
const PREPOSITIONS = new Set(['الي', 'علي', 'عن', 'من', 'في', 'ب'].map(fold));
/** Longest name between a cue and what it reports, in words. */
const LONGEST = 12;

/** A frame by its marks only: a verb at the caret with أن, a colon or a quotation after it, or the quotation at the caret. */
export function plainFrame(text: string, offset: number): FoundFrame | undefined {
  const quotation = quotationAround(text, offset);
  return quotation ? quoted(text, quotation) : reported(text, offset);
}

/** «قال الوزير: «…»» or «…»، قال الوزير: the first word of the clause beside the quotation is its cue. */
function quoted(text: string, content: Span): FoundFrame | undefined {
  const words = wordsIn(text, content);
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last) return undefined;
  const inside = { start: first.start, end: last.end };
  const before = clauseBefore(text, content.start);
  const after = before.length === 0 ? clauseAfter(text, content.end) : [];
  const [cue, ...rest] = before.length > 0 ? before : after;
  const name = withoutMarks(text, rest.slice(0, LONGEST));
  return {
    content: [inside],
    cue: cue ? [cue] : [],
    ...(name ? { mention: name } : {}),
  };
}

/** The words from the last stop or comma to the quotation; none where a stop stands right before it. */
function clauseBefore(text: string, quotation: number): Span[] {
  const sentence = sentenceAround(text, quotation - 1);
  if (!sentence || sentence.start >= quotation) return [];
  const clause = text.slice(sentence.start, quotation - 1);
  const comma = Math.max(
    clause.lastIndexOf('،', clause.length - 3),
    clause.lastIndexOf('؛', clause.length - 3),
  );
  return wordsIn(text, { start: utf16(sentence.start + comma + 1), end: utf16(quotation - 1) });
}

function clauseAfter(text: string, end: number): Span[] {
  const from = end + 1;
  const stop = /[.؟!\n«"“]/u.exec(text.slice(from));
  const comma = text.indexOf('،', from + 2);
  const to = Math.min(stop ? from + stop.index : text.length, comma < 0 ? text.length : comma);
  return wordsIn(text, { start: utf16(from), end: utf16(Math.max(from, to)) });
}

/** «لفت [cue] الوزير [mention] إلى أن الطريق طويل [content]». */
function reported(text: string, offset: number): FoundFrame | undefined {
  const cue = wordAt(text, offset);
  const sentence = cue && sentenceAround(text, cue.start);
  if (!cue || !sentence) return undefined;
  const words = wordsIn(text, { start: cue.end, end: sentence.end });
  for (const [i, word] of words.slice(0, LONGEST).entries()) {
    const previous = words[i - 1] ?? cue;
    const between = text.slice(previous.end, word.start);
    const folded = fold(text.slice(word.start, word.end));
    const marked = /[:«"“]/u.test(between);
    const from = marked || INSIDE.test(folded) ? word : OUTSIDE.has(folded) ? words[i + 1] : undefined;
    if (!from) continue;
    const quotation = marked ? quotationAround(text, from.start) : undefined;
    const end = quotation ? lastWordEnd(text, quotation) : sentence.end;
    const name = withoutMarks(text, words.slice(0, i));
    return {
      cue: [cue],
      content: [{ start: from.start, end }],
      ...(name ? { mention: name } : {}),
    };
  }
  return undefined;
}

function lastWordEnd(text: string, span: Span): Span['end'] {
  const words = wordsIn(text, span);
  return words[words.length - 1]?.end ?? span.end;
}

/** The name in a run of words: up to a preposition, a comma or a complementizer. */
function withoutMarks(text: string, words: readonly Span[]): Span | undefined {
  let count = 0;
  for (const [i, word] of words.entries()) {
    const folded = fold(text.slice(word.start, word.end));
    if (PREPOSITIONS.has(folded) || OUTSIDE.has(folded) || INSIDE.test(folded)) break;
    const previous = words[i - 1];
    if (previous && /[،؛:]/u.test(text.slice(previous.end, word.start))) break;
    count++;
  }
  const [first, last] = [words[0], words[count - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
