import type { Span } from '../model';
import { utf16 } from './offsets';
import { Kind, tokenize, type Tokens } from './tokens';

const LATIN = /[A-Za-z]/u;

/**
 * The sentences of one paragraph, each with its full stop and the quotation marks and brackets closed right after it:
 * «… انتهى.» Offsets count UTF-16 units of the paragraph. A stop in an abbreviation (د. محمد) or an address (isnad.org) ends none.
 */
export function sentencesOf(paragraph: string, tokens: Tokens = tokenize(paragraph)): Span[] {
  const sentences: Span[] = [];
  let first = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!endsSentence(tokens, i) && i < tokens.count - 1) continue;
    while (i + 1 < tokens.count && closesAfter(tokens, i + 1)) i++;
    sentences.push({ start: utf16(tokens.start[first] as number), end: utf16(tokens.end[i] as number) });
    first = i + 1;
  }
  return sentences;
}

function endsSentence(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  const mark = tokens.text[tokens.start[i] as number];
  if (kind === Kind.Pause) return mark === '.';
  if (kind !== Kind.Stop) return false;
  if (mark !== '.' || i === 0) return true;
  const word = tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1]);
  if (tokens.kind[i - 1] === Kind.Word && word.length === 1) return false;
  const next = tokens.text[tokens.start[i + 1] ?? tokens.text.length] ?? '';
  return tokens.spaced[i + 1] !== 0 || !(LATIN.test(word) && LATIN.test(next));
}

/** A mark that belongs to the sentence before it: a closing one with no space before. */
function closesAfter(tokens: Tokens, i: number): boolean {
  if (tokens.spaced[i] === 1) return false;
  const kind = tokens.kind[i];
  return kind === Kind.QuoteClose || kind === Kind.Quote || kind === Kind.ParenClose || kind === Kind.Stop;
}

/** The sentence around an offset of the paragraph; white space between two belongs to the one before. */
export function sentenceAt(paragraph: string, offset: number): Span | undefined {
  const sentences = sentencesOf(paragraph);
  return sentences.find((_, i) => offset < (sentences[i + 1]?.start ?? Infinity));
}
