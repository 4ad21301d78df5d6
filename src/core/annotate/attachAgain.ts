import { inTextOrder } from '../decisions/records';
import type { Annotation, Claim, Span } from '../model';
import type { StoredClaim } from '../sidecar/stored';

/** A claim that had lost its place, with these words as its content: the same claim, by its id, edited by a person. */
export function attachAgain(annotation: Annotation, orphan: StoredClaim, span: Span): Annotation {
  if (annotation.claims.some(({ id }) => id === orphan.id)) return annotation;
  const { speaker, via, kind, stance, labels, note, id } = orphan;
  const known = new Set(annotation.speakers.map((one) => one.id));
  const claim: Claim = {
    id,
    speaker: speaker !== null && known.has(speaker) ? speaker : null,
    via: via.filter((relay) => known.has(relay)),
    kind,
    status: orphan.status === 'added' ? 'added' : 'edited',
    stance,
    cue: [],
    content: [span],
    labels,
    ...(note === undefined ? {} : { note }),
  };
  return { ...annotation, claims: inTextOrder([...annotation.claims, claim]) };
}
