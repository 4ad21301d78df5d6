import { splitSpeaker } from '../decisions/speakers';
import type { Annotation } from '../model';
import { sameSpan } from './spans';
import { speakerKindOf } from './speakerKind';

/**
 * Some claims of a speaker are somebody else's, who is new. The words that name the speaker of these claims only go with them; the
 * name is given, else the longest of these words, else the old speaker's.
 */
export function splitOff(
  annotation: Annotation,
  text: string,
  speaker: string,
  claims: readonly string[],
  name?: string,
): Annotation {
  const old = annotation.speakers.find((s) => s.id === speaker);
  const own = annotation.claims.filter((claim) => claim.speaker === speaker);
  const moved = own.filter((claim) => claims.includes(claim.id));
  if (!old || moved.length === 0) return annotation;
  const kept = own.filter((claim) => !claims.includes(claim.id));
  const mentions = moved
    .flatMap(({ mention }) => mention ?? [])
    .filter((span, i, all) => all.findIndex((other) => sameSpan(other, span)) === i)
    .filter((span) => !kept.some((claim) => sameSpan(claim.mention, span)))
    .sort((a, b) => a.start - b.start);
  const words = mentions.map((span) => text.slice(span.start, span.end));
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const called = name?.trim() || longest;
  return splitSpeaker(
    annotation,
    speaker,
    moved.map((claim) => claim.id),
    { name: called || old.name, kind: called ? speakerKindOf(called) : old.kind, mentions },
  );
}
