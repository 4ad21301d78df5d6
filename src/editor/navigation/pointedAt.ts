import { fold } from '../../core/text/fold';
import type { Annotation, Claim, Span, Speaker } from '../../core/model';
import { claimAt, claimsOf, holds, mentionsOf, placeOf, speakerAt, speakerOf } from '../articles/lookup';

/** What the words at an offset are, and whom they mean. */
export interface PointedAt {
  /** The words: a mention, a cue, or a part of a content. */
  readonly span: Span;
  readonly part: 'mention' | 'cue' | 'content';
  /** The claim they belong to; a mention may belong to none. */
  readonly claim: Claim | undefined;
  /** Whom they name, or whose words they are; undefined: nobody was found. */
  readonly speaker: Speaker | undefined;
}

/** The words at the offset: those that name a speaker first (also within what another says), then a cue, then a content. */
export function pointedAt(annotation: Annotation, offset: number): PointedAt | undefined {
  const claim = claimAt(annotation, offset);
  const own = claim?.mention;
  if (own && holds(own, offset))
    return { span: own, part: 'mention', claim, speaker: speakerOf(annotation, claim) };
  const named = speakerAt(annotation, offset);
  const mention = named?.mentions.find((span) => holds(span, offset));
  if (named && named.status !== 'rejected' && mention)
    return { span: mention, part: 'mention', claim: undefined, speaker: named };
  if (!claim) return undefined;
  const speaker = speakerOf(annotation, claim);
  const cue = claim.cue.find((span) => holds(span, offset));
  if (cue) return { span: cue, part: 'cue', claim, speaker };
  const content = claim.content.find((span) => holds(span, offset));
  return content && { span: content, part: 'content', claim, speaker };
}

/** The mention that introduces the speaker: the first that holds the full name, else the longest. */
export function introductionOf(
  annotation: Annotation,
  speaker: Speaker,
  textOf: (span: Span) => string,
): Span | undefined {
  const mentions = mentionsOf(annotation, speaker).filter(({ start, end }) => end > start);
  const name = fold(speaker.name);
  const full = mentions.find((span) => fold(textOf(span)).includes(name));
  if (full) return full;
  let longest = mentions[0];
  for (const span of mentions)
    if (longest && span.end - span.start > longest.end - longest.start) longest = span;
  return longest;
}

/** Where the speaker is meant: all mentions, and the cues that carry him alone (وأضاف), in text order. Rejected claims do not count. */
export function namingsOf(annotation: Annotation, speaker: Speaker): Span[] {
  const spans = [...mentionsOf(annotation, speaker)];
  for (const claim of claimsOf(annotation, speaker.id)) {
    const cue = claim.cue[0];
    if (!claim.mention && cue && claim.status !== 'rejected') spans.push(cue);
  }
  return spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

/** What means the speaker and what he says, in text order, each place once. `introduction`: whether the words that introduce the speaker are among them. */
export function referencesIn(
  annotation: Annotation,
  speaker: Speaker,
  words: (span: Span) => string,
  introduction: boolean,
): Span[] {
  const first = introductionOf(annotation, speaker, words);
  const namings = namingsOf(annotation, speaker).filter((span) => introduction || span !== first);
  const said = claimsOf(annotation, speaker.id)
    .filter(({ status }) => status !== 'rejected')
    .flatMap((claim) => placeOf(claim) ?? []);
  const spans = [...namings, ...said.filter((span) => !namings.includes(span))];
  return spans.sort((a, b) => a.start - b.start);
}
