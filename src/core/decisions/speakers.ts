import type { Annotation, Claim, Mention, Span, Speaker } from '../model';
import type { NewSpeaker, SpeakerEdit } from './edits';
import { nextId, replace, withChanges } from './records';

function change(annotation: Annotation, id: string, make: (speaker: Speaker) => Speaker | null): Annotation {
  const speakers = replace(annotation.speakers, id, make);
  return speakers === annotation.speakers ? annotation : { ...annotation, speakers };
}

/** Every claim that names `from` names `to` instead; a claim that changes its speaker is an edited one. */
function reassign(
  claims: readonly Claim[],
  from: string,
  to: string | null,
  only: (claim: Claim) => boolean = () => true,
): readonly Claim[] {
  return claims.map((claim) => {
    if (!only(claim) || (claim.speaker !== from && !claim.via.includes(from))) return claim;
    const via = claim.via.map((id) => (id === from ? to : id)).filter((id): id is string => id !== null);
    const speaker = claim.speaker === from ? to : claim.speaker;
    return { ...claim, speaker, via: [...new Set(via)].filter((id) => id !== speaker) };
  });
}

function sorted(mentions: readonly Mention[]): readonly Mention[] {
  const byPlace = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return byPlace.filter((span, i) => {
    const before = byPlace[i - 1];
    return !before || before.start !== span.start || before.end !== span.end;
  });
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A mention that a person has looked at. */
function settled(mention: Mention): Mention {
  return mention.review ? { start: mention.start, end: mention.end } : mention;
}

/** These words, found only approximately, name the speaker indeed. */
export function confirmMention(annotation: Annotation, id: string, span: Span): Annotation {
  return change(annotation, id, (speaker) =>
    speaker.mentions.some((mention) => mention.review && same(mention, span))
      ? { ...speaker, mentions: speaker.mentions.map((one) => (same(one, span) ? settled(one) : one)) }
      : speaker,
  );
}

/** These words name somebody else, or nobody. */
export function removeMention(annotation: Annotation, id: string, span: Span): Annotation {
  const mentions = annotation.speakers.find((speaker) => speaker.id === id)?.mentions ?? [];
  const left = mentions.filter((mention) => !same(mention, span));
  return left.length === mentions.length ? annotation : editSpeaker(annotation, id, { mentions: left });
}

export function acceptSpeaker(annotation: Annotation, id: string): Annotation {
  return change(annotation, id, (speaker) =>
    speaker.status === 'suggested' || speaker.status === 'rejected'
      ? { ...speaker, status: 'accepted', mentions: speaker.mentions.map(settled) }
      : speaker,
  );
}

export function rejectSpeaker(annotation: Annotation, id: string): Annotation {
  const rejected = change(annotation, id, (speaker) => {
    if (speaker.status === 'added') return null;
    return speaker.status === 'rejected' ? speaker : { ...speaker, status: 'rejected' };
  });
  if (rejected === annotation) return annotation;
  return { ...rejected, claims: reassign(rejected.claims, id, null) };
}

export function editSpeaker(annotation: Annotation, id: string, edit: SpeakerEdit): Annotation {
  return change(annotation, id, (speaker) => ({
    ...withChanges<Speaker>(speaker, edit),
    status: speaker.status === 'added' ? 'added' : 'edited',
  }));
}

export function addSpeaker(annotation: Annotation, speaker: NewSpeaker): Annotation {
  const added: Speaker = { ...speaker, id: nextId(annotation.speakers, 's'), status: 'added' };
  return { ...annotation, speakers: [...annotation.speakers, added] };
}

export function mergeSpeakers(annotation: Annotation, from: string, into: string): Annotation {
  const gone = annotation.speakers.find((speaker) => speaker.id === from);
  const kept = annotation.speakers.find((speaker) => speaker.id === into);
  if (!gone || !kept || from === into) return annotation;
  const role = kept.role ?? gone.role;
  const merged: Speaker = {
    ...kept,
    ...(role === undefined ? {} : { role }),
    mentions: sorted([...kept.mentions, ...gone.mentions]),
    status: kept.status === 'added' ? 'added' : 'edited',
  };
  return {
    speakers: annotation.speakers.flatMap((s) => (s.id === from ? [] : [s.id === into ? merged : s])),
    claims: reassign(annotation.claims, from, into),
  };
}

export function splitSpeaker(
  annotation: Annotation,
  id: string,
  claims: readonly string[],
  added: NewSpeaker,
): Annotation {
  if (!annotation.speakers.some((speaker) => speaker.id === id)) return annotation;
  const newId = nextId(annotation.speakers, 's');
  const taken = (span: Span) => added.mentions.some((m) => m.start === span.start && m.end === span.end);
  const parted = change(annotation, id, (speaker) => ({
    ...speaker,
    mentions: speaker.mentions.filter((span) => !taken(span)),
    status: speaker.status === 'added' ? 'added' : 'edited',
  }));
  const moved = new Set(claims);
  return {
    speakers: [...parted.speakers, { ...added, id: newId, status: 'added' }],
    claims: reassign(parted.claims, id, newId, (claim) => moved.has(claim.id)).map((claim) =>
      moved.has(claim.id) && claim.status !== 'added' ? { ...claim, status: 'edited' } : claim,
    ),
  };
}
