import { editClaim } from '../decisions/claims';
import type { Annotation, Span } from '../model';
import { joined, sameSpan } from './spans';

/** Adds words to a claim's content: a span of its own, joined to one it touches. */
export function addContent(annotation: Annotation, text: string, id: string, span: Span): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || span.end <= span.start) return annotation;
  const content = joined(text, [...claim.content, span]);
  if (content.length === claim.content.length && content.every((s, i) => sameSpan(s, claim.content[i])))
    return annotation;
  return editClaim(annotation, id, { content });
}
