import type { Article } from '../article';
import type { Known } from './known';
import type { StoredSpan } from '../stored';

const LINE_END = /\r\n?|\n/g;

/** What is looked for: a stored span with all that is known of its surroundings, line ends as the document has them. */
export interface Query {
  readonly stored: StoredSpan;
  readonly quote: string;
  /** What stood right before and after, up to 32 characters each, as far as anything in the sidecar tells. */
  readonly before: string;
  readonly after: string;
  /** Where it stood, in code points of the old text. */
  readonly at: number;
}

export function queryFor(stored: StoredSpan, known: Known | undefined, article: Article): Query {
  const asDocument = (text: string) => text.replace(LINE_END, article.eol);
  const longer = (a: string, b: string) => (a.length >= b.length ? a : b);
  const before = longer(stored.before ?? '', known?.before(stored.start) ?? '');
  const after = longer(stored.after ?? '', known?.after(stored.end) ?? '');
  return {
    stored,
    quote: asDocument(stored.text),
    before: asDocument(before).replace(/^\uFEFF/, ''),
    after: asDocument(after),
    at: stored.start,
  };
}

/** The share of the known surroundings that stands right around a place of the text, 0 to 1. */
export function agreement(query: Query, text: string, start: number, end: number): number {
  const known = query.before.length + query.after.length;
  if (known === 0) return 0;
  return (commonEnd(text, start, query.before) + commonStart(text, end, query.after)) / known;
}

/** How many characters before an offset of the text are the last of `before`. */
export function commonEnd(text: string, at: number, before: string): number {
  let n = 0;
  while (n < before.length && n < at && text[at - 1 - n] === before[before.length - 1 - n]) n++;
  return n;
}

/** How many characters from an offset of the text are the first of `after`. */
export function commonStart(text: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && text[at + n] === after[n]) n++;
  return n;
}
