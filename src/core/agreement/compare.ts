import type { Annotation, Claim } from '../model';
import { framesOf, type Slot } from './frames';

/** One claim as two annotators have it. */
export type Comparison =
  | { readonly sort: 'same'; readonly mine: Claim; readonly theirs: Claim }
  /** The same claim with other slots. */
  | {
      readonly sort: 'differs';
      readonly mine: Claim;
      readonly theirs: Claim;
      readonly slots: readonly Slot[];
    }
  | { readonly sort: 'mine only'; readonly mine: Claim }
  | { readonly sort: 'theirs only'; readonly theirs: Claim };

/** Two annotations of one article, claim by claim, in text order. */
export function compare(text: string, mine: Annotation, theirs: Annotation): readonly Comparison[] {
  return framesOf(text, [mine, theirs]).flatMap(({ versions: [a, b], slots }): readonly Comparison[] => {
    if (a && b)
      return [{ mine: a, theirs: b, ...(slots.length > 0 ? { sort: 'differs', slots } : { sort: 'same' }) }];
    if (a) return [{ sort: 'mine only', mine: a }];
    return b ? [{ sort: 'theirs only', theirs: b }] : [];
  });
}
