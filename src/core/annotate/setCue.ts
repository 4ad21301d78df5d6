import { editClaim } from '../decisions/claims';
import type { Annotation, Span } from '../model';
import { sameSpan, without } from './spans';

/** Makes these words the claim's cue; they are part of its content no more. Unchanged where no content would be left. */
export function setCue(annotation: Annotation, id: string, cue: readonly Span[]): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || (claim.cue.length === cue.length && claim.cue.every((span, i) => sameSpan(span, cue[i]))))
    return annotation;
  const content = claim.content.flatMap((span) => without(span, cue));
  if (content.length === 0) return annotation;
  return editClaim(annotation, id, { cue, content });
}
