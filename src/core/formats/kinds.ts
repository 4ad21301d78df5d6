import type { ClaimKind, Span } from '../model';

const QUOTES = /["«»“”„‟‹›]/u;

/** The kind of a claim that nobody named: by quotation marks at its ends or next to them, and within it. */
export function guessKind(text: string, content: readonly Span[]): ClaimKind {
  const first = content[0];
  const last = content.at(-1);
  if (!first || !last) return 'indirect';
  const opens = QUOTES.test(text.slice(Math.max(0, first.start - 1), first.start + 1));
  const closes = QUOTES.test(text.slice(last.end - 1, last.end + 1));
  if (opens && closes) return 'direct';
  return content.some(({ start, end }) => QUOTES.test(text.slice(start, end))) ? 'mixed' : 'indirect';
}
