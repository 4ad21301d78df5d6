import { editClaim, rejectClaim } from '../decisions/claims';
import type { Annotation, Claim } from '../model';
import { joined } from './spans';

/** The claim that follows in the text and is not rejected; undefined: the last one. */
export function nextClaim(annotation: Annotation, id: string): Claim | undefined {
  const at = annotation.claims.findIndex((claim) => claim.id === id);
  if (at < 0) return undefined;
  return annotation.claims.slice(at + 1).find((claim) => claim.status !== 'rejected');
}

/**
 * The claim takes in the content of the one after it, and its speaker, cue and relays where it has none of its own. The other one goes:
 * a suggestion is rejected, so that it does not come up again.
 */
export function mergeWithNext(annotation: Annotation, text: string, id: string): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  const next = nextClaim(annotation, id);
  if (!claim || !next) return annotation;
  const { mention = next.mention, note = next.note } = claim;
  const merged = editClaim(annotation, id, {
    content: joined(text, [...claim.content, ...next.content]),
    cue: claim.cue.length > 0 ? claim.cue : next.cue,
    speaker: claim.speaker ?? next.speaker,
    via: claim.via.length > 0 ? claim.via : next.via,
    labels: [...new Set([...claim.labels, ...next.labels])],
    ...(mention ? { mention } : {}),
    ...(note === undefined ? {} : { note }),
  });
  return rejectClaim(merged, next.id);
}
