import type { Span } from '../model';
import { utf16 } from '../text/offsets';

export interface Token extends Span {
  readonly text: string;
}

/**
 * Words, and each mark of punctuation or symbol by itself, so that `«لن تتراجع».` is five tokens. A word keeps its
 * vowel marks and invisible marks, and the numbers, dots and commas within it (2,5).
 */
const TOKEN = /[\p{L}\p{M}\p{N}\p{Cf}_]+(?:[.,٫٬'’-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\p{Cf}_]+)*|[^\s]/gu;

export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    start: utf16(index),
    end: utf16(index + word.length),
    text: word,
  }));
}

/** Tokens by line, lines without a token left out. */
export function linesOf(
  text: string,
  tokens: readonly Token[] = tokensOf(text),
): readonly (readonly Token[])[] {
  const lines: Token[][] = [];
  let line: Token[] = [];
  let previous: Token | null = null;
  for (const token of tokens) {
    if (previous && /[\n\r]/u.test(text.slice(previous.end, token.start))) {
      lines.push(line);
      line = [];
    }
    line.push(token);
    previous = token;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
