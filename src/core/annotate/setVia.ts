import { editClaim } from '../decisions/claims';
import type { Annotation } from '../model';

/** Sets who relays a claim, nearest to the speaker first; the speaker himself and unknown ids are left out. */
export function setVia(annotation: Annotation, id: string, via: readonly string[]): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  const known = new Set(annotation.speakers.map((speaker) => speaker.id));
  const chain = [...new Set(via)].filter((relay) => known.has(relay) && relay !== claim.speaker);
  if (chain.join() === claim.via.join()) return annotation;
  return editClaim(annotation, id, { via: chain });
}
