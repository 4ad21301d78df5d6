import { editClaim } from '../decisions/claims';
import { inTextOrder } from '../decisions/records';
import type { Annotation, Claim, Span } from '../model';
import type { Orphan, StoredClaim } from '../sidecar/stored';
import { addMention } from './addMention';
import { overlaps } from './spans';

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

/** A claim's or a speaker's span that had lost its place, at these words; the very same annotation where what it was a part of is gone. */
export function attachSpanAgain(
  annotation: Annotation,
  { of, part }: Orphan & { kind: 'span' },
  span: Span,
): Annotation {
  const claim = annotation.claims.find(({ id }) => id === of);
  if (!claim) return addMention(annotation, of, span);
  if (part === 'mention')
    return claim.speaker === null
      ? editClaim(annotation, of, { mention: span })
      : addMention(annotation, claim.speaker, span, of);
  const rest = claim[part].filter((other) => !overlaps(other, span));
  return editClaim(annotation, of, { [part]: [...rest, span].sort((a, b) => a.start - b.start) });
}
