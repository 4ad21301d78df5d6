import { rejectClaim } from '../decisions/claims';
import { standardLexicon } from '../detect/detect';
import { isDecided, type Annotation, type Claim, type Span } from '../model';
import { fold } from '../text/fold';
import { addMention } from './addMention';
import { changeSpeaker } from './changeSpeaker';
import { annotateFrame } from './frame';
import { occurrences } from './occurrences';
import { overlaps, sameSpan } from './spans';

/**
 * What was corrected in one claim, in another place of the article: a cue that is none (its claim is rejected), a name that is that
 * speaker's (of a claim, or a mention only), a cue that reports something where none was found.
 */
export type Proposal =
  | { readonly kind: 'reject'; readonly claim: string; readonly place: Span }
  | { readonly kind: 'speaker'; readonly claim: string; readonly speaker: string; readonly place: Span }
  | { readonly kind: 'mention'; readonly speaker: string; readonly place: Span }
  | { readonly kind: 'frame'; readonly place: Span };

/** What to do elsewhere after a person's correction of a claim, in text order; nothing for a claim nobody decided on. */
export function proposals(annotation: Annotation, text: string, id: string): readonly Proposal[] {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim || !isDecided(claim.status)) return [];
  const found =
    claim.status === 'rejected'
      ? sameCue(annotation, text, claim)
      : [...sameName(annotation, text, claim), ...leftOut(annotation, text, claim)];
  return [...found].sort((a, b) => a.place.start - b.place.start);
}

/** All of them in one edit. */
export function applyProposals(
  annotation: Annotation,
  text: string,
  chosen: readonly Proposal[],
): Annotation {
  return chosen.reduce((all, proposal) => {
    switch (proposal.kind) {
      case 'reject':
        return rejectClaim(all, proposal.claim);
      case 'speaker':
        return named(all, proposal);
      case 'mention':
        return addMention(all, proposal.speaker, proposal.place);
      case 'frame':
        return annotateFrame(all, text, proposal.place.start)?.annotation ?? all;
    }
  }, annotation);
}

function named(
  annotation: Annotation,
  { claim, speaker, place }: Proposal & { kind: 'speaker' },
): Annotation {
  return addMention(changeSpeaker(annotation, claim, speaker), speaker, place, claim);
}

function words(text: string, spans: readonly Span[]): string {
  return fold(spans.map(({ start, end }) => text.slice(start, end)).join(' '));
}

/** A cue with a conjunction glued to it is the same: كشف, وكشف. */
function cueOf(text: string, { cue }: Claim): string {
  const lexicon = standardLexicon();
  return cue.map(({ start, end }) => lexicon.word(text.slice(start, end)).core).join(' ');
}

function sameCue(annotation: Annotation, text: string, claim: Claim): readonly Proposal[] {
  const cue = cueOf(text, claim);
  if (cue === '') return [];
  return annotation.claims.flatMap((other): Proposal[] => {
    const place = other.cue[0];
    if (!place || other.status !== 'suggested' || cueOf(text, other) !== cue) return [];
    return [{ kind: 'reject', claim: other.id, place }];
  });
}

function sameName(annotation: Annotation, text: string, claim: Claim): readonly Proposal[] {
  const { speaker, mention } = claim;
  if (speaker === null || !mention) return [];
  const name = words(text, [mention]);
  const claims = annotation.claims.flatMap((other): Proposal[] => {
    const place = other.mention;
    if (!place || other.status === 'rejected' || other.speaker === speaker) return [];
    return words(text, [place]) === name ? [{ kind: 'speaker', claim: other.id, speaker, place }] : [];
  });
  const known = annotation.speakers.find(({ id }) => id === speaker)?.mentions ?? [];
  const taken = [...known, ...claims.map(({ place }) => place), mention];
  const mentions = occurrences(text, text.slice(mention.start, mention.end))
    .filter((place) => !taken.some((span) => overlaps(span, place)))
    .map((place): Proposal => ({ kind: 'mention', speaker, place }));
  return [...claims, ...mentions];
}

/** Places of the claim's cue that no claim has as its cue, rejected ones included: what was rejected is not proposed again. */
function leftOut(annotation: Annotation, text: string, claim: Claim): readonly Proposal[] {
  const [cue, second] = claim.cue;
  if (!cue || second || claim.status !== 'added') return [];
  const cues = annotation.claims.flatMap((other) => other.cue);
  return occurrences(text, text.slice(cue.start, cue.end))
    .filter((place) => !sameSpan(place, cue) && !cues.some((span) => overlaps(span, place)))
    .filter((place) => annotateFrame(annotation, text, place.start) !== undefined)
    .map((place) => ({ kind: 'frame', place }));
}
