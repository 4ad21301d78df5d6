import { acceptClaim, rejectClaim } from '../decisions/claims';
import type { Annotation, Claim } from '../model';
import { lineAround } from './words';

/** Which suggestions: all of a speaker (null: of nobody), of the paragraph at an offset, of the article, above a confidence. */
export type Scope =
  | { readonly kind: 'speaker'; readonly speaker: string | null }
  | { readonly kind: 'paragraph'; readonly offset: number }
  | { readonly kind: 'article' }
  /** At least this confidence, 0 to 1. */
  | { readonly kind: 'confidence'; readonly least: number };

/** The claims in a scope that nobody decided on yet. */
export function suggestionsIn(annotation: Annotation, text: string, scope: Scope): readonly Claim[] {
  const within = predicate(text, scope);
  return annotation.claims.filter((claim) => claim.status === 'suggested' && within(claim));
}

function predicate(text: string, scope: Scope): (claim: Claim) => boolean {
  switch (scope.kind) {
    case 'speaker':
      return (claim) => claim.speaker === scope.speaker;
    case 'paragraph': {
      const line = lineAround(text, scope.offset);
      return ({ content }) => content.some((span) => span.start >= line.start && span.start < line.end);
    }
    case 'article':
      return () => true;
    case 'confidence':
      return ({ confidence }) => confidence !== undefined && confidence >= scope.least;
  }
}

export function acceptAll(annotation: Annotation, claims: readonly string[]): Annotation {
  return claims.reduce(acceptClaim, annotation);
}

export function rejectAll(annotation: Annotation, claims: readonly string[]): Annotation {
  return claims.reduce(rejectClaim, annotation);
}
