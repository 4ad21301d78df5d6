import type { Span } from '../model';
import { codePoint, utf16 } from '../text/offsets';
import type { Article } from './article';
import type { StoredSpan } from './stored';

/** How a stored span was found in the article as it is now. */
export type How = 'same' | 'moved' | 'approximate' | 'lost';

/** Why it is said to be there (or nowhere). */
export type Reason = 'offsets' | 'unique text' | 'context' | 'nearest' | 'similar' | 'no match' | 'ambiguous';

export interface Anchoring {
  readonly how: How;
  readonly why: Reason;
  /** Undefined: lost. */
  readonly span?: Span;
}

const LINE_END = /\r\n?|\n/g;

/** Finds stored spans in an article. */
export class Anchorer {
  constructor(private readonly article: Article) {}

  find(stored: StoredSpan): Anchoring {
    const { article } = this;
    const quote = this.asDocument(stored.text);
    if (stored.end <= stored.start || quote === '') return { how: 'lost', why: 'no match' };
    const start = article.toDocument(codePoint(stored.start));
    if (stored.end <= article.characters && article.text.startsWith(quote, start)) {
      return { how: 'same', why: 'offsets', span: spanAt(start, quote) };
    }
    return this.findExact(stored, quote, start);
  }

  /** The place where the text stands, most of the context agreeing, nearest to the old one. */
  private findExact(stored: StoredSpan, quote: string, hint: number): Anchoring {
    const { text } = this.article;
    const before = this.asDocument(stored.before ?? '').replace(/^\uFEFF/, '');
    const after = this.asDocument(stored.after ?? '');
    let best: { at: number; context: number } | undefined;
    let count = 0;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      count++;
      const context = commonEnd(text, at, before) + commonStart(text, at + quote.length, after);
      const nearer = best && context === best.context && Math.abs(at - hint) < Math.abs(best.at - hint);
      if (!best || context > best.context || nearer) best = { at, context };
    }
    if (!best) return { how: 'lost', why: 'no match' };
    const why = count === 1 ? 'unique text' : best.context > 0 ? 'context' : 'nearest';
    return { how: 'moved', why, span: spanAt(best.at, quote) };
  }

  private asDocument(text: string): string {
    return text.replace(LINE_END, this.article.eol);
  }
}

function spanAt(start: number, quote: string): Span {
  return { start: utf16(start), end: utf16(start + quote.length) };
}

function commonEnd(text: string, at: number, before: string): number {
  let n = 0;
  while (n < before.length && n < at && text[at - 1 - n] === before[before.length - 1 - n]) n++;
  return n;
}

function commonStart(text: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && text[at + n] === after[n]) n++;
  return n;
}
