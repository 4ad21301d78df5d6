import type { Claim, Span } from '../model';
import type { Article } from './article';

/** Code points of context that a content span keeps on either side. */
export const CONTEXT = 32;

/** A span as the sidecar keeps it. Offsets are code points of the text of the file it was annotated on. */
export interface StoredSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  /** Of a speaker's mention: it was found only approximately, and nobody has looked at it yet. */
  readonly review?: true;
}

/** A claim whose spans are those of an older text. */
export interface StoredClaim extends Omit<Claim, 'cue' | 'mention' | 'content'> {
  readonly cue: readonly StoredSpan[];
  readonly mention?: StoredSpan;
  readonly content: readonly StoredSpan[];
}

/** Parts of a claim or a speaker that hold spans. */
export type Part = 'cue' | 'mention' | 'content';

/** What found no place in the article as it is now: a whole claim, or one span of a claim or a speaker (`of`: its id). */
export type Orphan =
  | { readonly kind: 'claim'; readonly claim: StoredClaim }
  | { readonly kind: 'span'; readonly of: string; readonly part: Part; readonly span: StoredSpan };

/** Tells an orphan from the others of its article: a claim's id, or what lost which span. */
export function orphanKey(orphan: Orphan): string {
  return orphan.kind === 'claim' ? orphan.claim.id : `${orphan.of} ${orphan.part} ${orphan.span.start}`;
}

/** The span as the sidecar stores it, with its context where asked for. */
export function toStored(span: Span, article: Article, context = false): StoredSpan {
  const from = article.toStored(span.start);
  const to = article.toStored(span.end);
  const stored = {
    start: article.toFile(span.start),
    end: article.toFile(span.end),
    text: article.stored.slice(from, to),
  };
  if (!context) return stored;
  // 32 code points are at most 64 units; a pair cut in half at the far end is dropped by taking whole characters.
  const before = [...article.stored.slice(Math.max(0, from - 2 * CONTEXT), from)].slice(-CONTEXT);
  const after = [...article.stored.slice(to, to + 2 * CONTEXT)].slice(0, CONTEXT);
  return { ...stored, before: before.join(''), after: after.join('') };
}
