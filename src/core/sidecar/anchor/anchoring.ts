import type { Span } from '../../model';
import { utf16 } from '../../text/offsets';

/** How a stored span was found in the article as it is now. Approximate ones go to review. */
export type How = 'same' | 'moved' | 'approximate' | 'lost';

/**
 * Why it is said to be there, or nowhere. `offsets`: the article did not change. `difference`: by the difference to the old text.
 * `context`: the words around it agree. `place`: it stands as before next to spans that were found. `unique text`: the text has it once.
 * `nearest`: of several, one is much nearer to the old place. `similar`: the text changed a little.
 */
export type Reason =
  | 'offsets'
  | 'difference'
  | 'context'
  | 'place'
  | 'unique text'
  | 'nearest'
  | 'similar'
  | 'no match'
  | 'ambiguous';

export interface Anchoring {
  readonly how: How;
  readonly why: Reason;
  /** Undefined: lost. */
  readonly span?: Span;
}

export const LOST: Anchoring = { how: 'lost', why: 'no match' };
export const AMBIGUOUS: Anchoring = { how: 'lost', why: 'ambiguous' };

export function found(how: How, why: Reason, start: number, length: number): Anchoring {
  return { how, why, span: { start: utf16(start), end: utf16(start + length) } };
}
