import { addClaim } from '../decisions/claims';
import type { Annotation, ClaimKind, Span } from '../model';

export interface WithClaim {
  readonly annotation: Annotation;
  /** The new claim's id. */
  readonly claim: string;
}

/** What is known of a claim that a person marks; the rest is filled in by further commands. */
export interface MarkedClaim {
  readonly content: readonly Span[];
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly cue?: readonly Span[];
  readonly mention?: Span;
  readonly stance?: Annotation['claims'][number]['stance'];
}

export function withClaim(annotation: Annotation, marked: MarkedClaim): WithClaim {
  const before = new Set(annotation.claims.map((claim) => claim.id));
  const after = addClaim(annotation, {
    via: [],
    stance: 'neutral',
    cue: [],
    labels: [],
    ...marked,
  });
  const claim = after.claims.find((c) => !before.has(c.id));
  return { annotation: after, claim: claim?.id as string };
}
