import type { Claim, Span } from '../model';

/** Where the reader meets a claim: at the first of its words, mostly the cue. Undefined: all its words were deleted. */
export function entryOf(claim: Claim): Span | undefined {
  let first: Span | undefined;
  for (const span of [...claim.cue, ...(claim.mention ? [claim.mention] : []), ...claim.content])
    if (span.end > span.start && (!first || span.start < first.start)) first = span;
  return first;
}

/** A place that steps lead to. */
export interface Stop {
  /** Of all stops only this one has it: several may begin at one place. */
  readonly id: string;
  readonly to: Span;
  /** In UTF-16 units: of stops that begin together, the longer one comes first. */
  readonly length: number;
}

export interface ClaimStop extends Stop {
  readonly claim: Claim;
}

/** Claims as places to stop at; those without words are none. Of claims that begin together, the outer one comes first. */
export function claimStops(claims: readonly Claim[]): readonly ClaimStop[] {
  return claims.flatMap((claim) => {
    const to = entryOf(claim);
    const { content, id } = claim;
    return to ? [{ id, claim, to, length: (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0) }] : [];
  });
}

/** From where a step is taken. `stop`: the id of the one the last step led to, if the caret still stands there. */
export interface From {
  readonly offset: number;
  readonly stop?: string | undefined;
}

export interface Step<S extends Stop> {
  readonly stop: S;
  /** The step went over the article's end (or beginning). */
  readonly wrapped: boolean;
}

/** The next stop (or the one before) in the order of the text; after the last comes the first. */
export function step<S extends Stop>(
  among: readonly S[],
  from: From,
  direction: 1 | -1,
): Step<S> | undefined {
  const stops = [...among].sort((a, b) => a.to.start - b.to.start || b.length - a.length);
  const { length } = stops;
  if (length === 0) return undefined;
  const here = stops.findIndex(({ id, to }) => id === from.stop && to.start === from.offset);
  const next = here >= 0 ? here + direction : seek(stops, from.offset, direction);
  const stop = stops[(next + length) % length];
  return stop && { stop, wrapped: next < 0 || next >= length };
}

function seek(stops: readonly Stop[], offset: number, direction: 1 | -1): number {
  if (direction === 1) {
    const after = stops.findIndex(({ to }) => to.start > offset);
    return after < 0 ? stops.length : after;
  }
  return stops.findLastIndex(({ to }) => to.start < offset);
}
