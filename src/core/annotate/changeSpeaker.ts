import { editClaim } from '../decisions/claims';
import type { Annotation } from '../model';
import { sameSpan } from './spans';

/**
 * Gives a claim another speaker (null: nobody). Words that name the old speaker only are no mention of the new one; the new one
 * does not relay himself.
 */
export function changeSpeaker(annotation: Annotation, id: string, speaker: string | null): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || claim.speaker === speaker) return annotation;
  const found = annotation.speakers.find((s) => s.id === speaker);
  if (speaker !== null && !found) return annotation;
  const { mention } = claim;
  const old = annotation.speakers.find((s) => s.id === claim.speaker);
  const names = (spans: typeof claim.content) => spans.some((span) => sameSpan(span, mention));
  const keep = mention && (!old || !names(old.mentions) || names(found?.mentions ?? []));
  return editClaim(annotation, id, {
    speaker,
    via: claim.via.filter((relay) => relay !== speaker),
    mention: keep ? mention : undefined,
  });
}
