import type { ClaimKind, Span } from '../model';

const OPENING = /["«“„‹]\s*$/u;
const CLOSING = /^\s*[.،,!؟?]*\s*["»”›]/u;
const QUOTE = /["«»“”„‹›]/u;
const COLON = /:\s*["«“„‹]?\s*$/u;

/**
 * The kind of a claim by its content's borders (annotation guidelines, “Claim”): whole in quotation marks or after a colon
 * direct, partly quoted mixed, else indirect.
 */
export function kindOf(text: string, content: readonly Span[]): ClaimKind {
  const [first, last] = [content[0], content[content.length - 1]];
  if (!first || !last) return 'free';
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  const after = text.slice(last.end, last.end + 5);
  if (COLON.test(before) || (OPENING.test(before) && CLOSING.test(after))) return 'direct';
  const touched = OPENING.test(before) || CLOSING.test(after);
  return touched || content.some((span) => QUOTE.test(text.slice(span.start, span.end)))
    ? 'mixed'
    : 'indirect';
}
