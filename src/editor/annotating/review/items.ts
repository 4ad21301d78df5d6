import * as l10n from '@vscode/l10n';
import { acceptClaim, rejectClaim } from '../../../core/decisions/claims';
import { confirmMention, removeMention } from '../../../core/decisions/speakers';
import {
  needsReview,
  type Annotation,
  type Claim,
  type Mention,
  type Span,
  type Speaker,
} from '../../../core/model';
import { placeOf } from '../../articles/lookup';
import { isolate } from '../../base/isolate';

/** What a person should look at: a claim, or words found only approximately that are to name a speaker. */
export type ReviewItem =
  | { readonly kind: 'claim'; readonly record: Claim; readonly place: Span }
  | { readonly kind: 'mention'; readonly record: Speaker; readonly place: Mention };

const same = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

/** In text order; claims with one place in the order of the annotation. A mention that a waiting claim has as its own waits with it. */
export function reviewItems({ speakers, claims }: Annotation): readonly ReviewItem[] {
  const waiting = claims.filter(needsReview);
  const items: ReviewItem[] = waiting.flatMap((record) => {
    const place = placeOf(record);
    return place ? { kind: 'claim', record, place } : [];
  });
  for (const record of speakers) {
    if (record.status === 'rejected') continue;
    for (const place of record.mentions) {
      const own = (claim: Claim) => claim.speaker === record.id && same(place, claim.mention);
      if (place.review && place.end > place.start && !waiting.some(own))
        items.push({ kind: 'mention', record, place });
    }
  }
  return items.sort((a, b) => a.place.start - b.place.start);
}

/** Whether `a` comes after `b` on the way through the article. */
export function isAfter(a: ReviewItem, b: ReviewItem, { claims }: Annotation): boolean {
  const rank = ({ kind, record }: ReviewItem) =>
    kind === 'claim' ? claims.findIndex(({ id }) => id === record.id) : Infinity;
  return a.place.start !== b.place.start ? a.place.start > b.place.start : rank(a) > rank(b);
}

/** What a person is asked about words found only approximately. */
export function nameQuestion({ name }: Speaker, words: string): string {
  return l10n.t(
    'Isnad: does “{0}” name {1}? It was found only approximately.',
    isolate(words),
    isolate(name),
  );
}

export function acceptItem(annotation: Annotation, { kind, record, place }: ReviewItem): Annotation {
  if (kind === 'mention') return confirmMention(annotation, record.id, place);
  const { speaker, mention } = record;
  const accepted = acceptClaim(annotation, record.id);
  return speaker === null || !mention ? accepted : confirmMention(accepted, speaker, mention);
}

export function rejectItem(annotation: Annotation, { kind, record, place }: ReviewItem): Annotation {
  return kind === 'mention'
    ? removeMention(annotation, record.id, place)
    : rejectClaim(annotation, record.id);
}
