import { pairQuotations } from '../detect/quotations';
import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { paragraphsOf } from '../text/paragraphs';
import { tokenize, type Tokens } from '../text/tokens';

export interface ArticleQuotations {
  /** With their marks, in text order; one may run over several paragraphs, and may lie in another. */
  readonly quotations: readonly Span[];
  /** Quotation marks without a partner. */
  readonly unbalanced: readonly Span[];
}

/** A mark that its own paragraph does not close; `again`: the marks that later paragraphs of the quotation begin with. */
interface Pending {
  readonly mark: Span;
  readonly again: Span[];
}

/**
 * The quotations of an article. In print, one of several paragraphs opens each of them with a mark and closes only the last:
 * «الأولى / «الثانية» is one quotation. Offsets count UTF-16 units.
 */
export function quotationsOf(text: string): ArticleQuotations {
  const pairing = new Pairing();
  for (const paragraph of paragraphsOf(text))
    pairing.read(tokenize(text.slice(paragraph.start, paragraph.end)), paragraph.start);
  return pairing.end();
}

class Pairing {
  private readonly quotations: Span[] = [];
  private readonly unbalanced: Span[] = [];
  private pending: Pending | undefined;

  read(tokens: Tokens, offset: number): void {
    const { all, strayClose } = pairQuotations(tokens);
    const span = (from: number, to: number): Span => ({
      start: utf16(offset + (tokens.start[from] as number)),
      end: utf16(offset + (tokens.end[to] as number)),
    });
    if (strayClose >= 0) this.close(span(strayClose, strayClose));
    for (const { open, close, closed } of all) {
      const mark = span(open, open);
      if (closed) this.closed(span(open, close), open === 0, close >= tokens.count - 2);
      else if (open === 0 && this.pending) this.pending.again.push(mark);
      else {
        this.giveUp();
        this.pending = { mark, again: [] };
      }
    }
  }

  end(): ArticleQuotations {
    this.giveUp();
    this.quotations.sort((a, b) => a.start - b.start || b.end - a.end);
    this.unbalanced.sort((a, b) => a.start - b.start);
    return { quotations: this.quotations, unbalanced: this.unbalanced };
  }

  private close(mark: Span): void {
    if (this.pending) this.quotations.push({ start: this.pending.mark.start, end: mark.end });
    else this.unbalanced.push(mark);
    this.pending = undefined;
  }

  /** A quotation within a paragraph; one that is all of it may be the last part of a longer one. */
  private closed(quotation: Span, first: boolean, last: boolean): void {
    if (first && last && this.pending) this.close(quotation);
    else this.quotations.push(quotation);
  }

  private giveUp(): void {
    if (this.pending) this.unbalanced.push(this.pending.mark, ...this.pending.again);
    this.pending = undefined;
  }
}
