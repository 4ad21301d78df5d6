import type { DraftClaim, LocalSpan } from './drafts';
import type { Entity } from './entity';

/** A claim with its speaker. Spans count the article's UTF-16 units. */
export interface Attributed {
  readonly draft: DraftClaim;
  readonly speaker: Entity | undefined;
  readonly via: readonly Entity[];
  readonly mention: LocalSpan | undefined;
  readonly cue: readonly LocalSpan[];
  readonly content: LocalSpan[];
  readonly why: readonly string[];
}

/** Claims of an article in which whoever its headline names speaks again. */
const LONG = 8;

/** «مستقبل العملة: خبراء يختلفون»: who never speaks again in a long article is what it is about. */
export function withoutTopics(claims: Attributed[]): Attributed[] {
  if (claims.length < LONG) return claims;
  const spoke = new Map<Entity | undefined, number>();
  for (const { speaker } of claims) spoke.set(speaker, (spoke.get(speaker) ?? 0) + 1);
  return claims.filter(({ draft, speaker }) => draft.frame.marker !== 'headline' || spoke.get(speaker) !== 1);
}
