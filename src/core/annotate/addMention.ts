import { editClaim } from '../decisions/claims';
import { confirmMention, editSpeaker } from '../decisions/speakers';
import type { Annotation, Span } from '../model';
import { overlaps, sameSpan } from './spans';

/**
 * These words name the speaker, and nobody else any more. `claim`: a claim of that speaker whose own mention they become.
 */
export function addMention(annotation: Annotation, speaker: string, span: Span, claim?: string): Annotation {
  const found = annotation.speakers.find((s) => s.id === speaker);
  if (!found || span.end <= span.start) return annotation;
  let result = annotation;
  for (const other of annotation.speakers) {
    const mentions = other.mentions.filter((mention) => !overlaps(mention, span));
    if (other.id !== speaker && mentions.length < other.mentions.length)
      result = editSpeaker(result, other.id, { mentions });
  }
  if (!found.mentions.some((mention) => sameSpan(mention, span))) {
    const rest = found.mentions.filter((mention) => !overlaps(mention, span));
    const mentions = [...rest, span].sort((a, b) => a.start - b.start);
    result = editSpeaker(result, speaker, { mentions });
  } else result = confirmMention(result, speaker, span);
  const own = claim === undefined ? undefined : annotation.claims.find((c) => c.id === claim);
  if (own?.speaker !== speaker || sameSpan(own.mention, span)) return result;
  return editClaim(result, own.id, { mention: span });
}
