import type { Claim, Span } from '../model';

/** Where the reader meets a claim: at the first of its words, mostly the cue. Undefined: all its words were deleted. */
export function entryOf(claim: Claim): Span | undefined {
  let first: Span | undefined;
  for (const span of [...claim.cue, ...(claim.mention ? [claim.mention] : []), ...claim.content])
    if (span.end > span.start && (!first || span.start < first.start)) first = span;
  return first;
}

/** From where a step is taken. `claim`: the id of the one the last step led to, if the caret still stands there. */
export interface From {
  readonly offset: number;
  readonly claim?: string | undefined;
}

export interface Step {
  readonly claim: Claim;
  readonly to: Span;
  /** The step went over the article's end (or beginning). */
  readonly wrapped: boolean;
}

/** The next claim (or the one before) in the order of their first words; after the last comes the first. Several may begin at one place. */
export function step(claims: readonly Claim[], from: From, direction: 1 | -1): Step | undefined {
  const stops = claims
    .flatMap((claim) => {
      const to = entryOf(claim);
      return to ? [{ claim, to }] : [];
    })
    .sort((a, b) => a.to.start - b.to.start || contentSize(b.claim) - contentSize(a.claim));
  const { length } = stops;
  if (length === 0) return undefined;
  const here = stops.findIndex(({ claim, to }) => claim.id === from.claim && to.start === from.offset);
  const next = here >= 0 ? here + direction : seek(stops, from.offset, direction);
  const stop = stops[(next + length) % length];
  return stop && { ...stop, wrapped: next < 0 || next >= length };
}

function seek(stops: readonly { readonly to: Span }[], offset: number, direction: 1 | -1): number {
  if (direction === 1) {
    const after = stops.findIndex(({ to }) => to.start > offset);
    return after < 0 ? stops.length : after;
  }
  return stops.findLastIndex(({ to }) => to.start < offset);
}

/** Of claims that begin together, the outer one comes first. */
function contentSize({ content }: Claim): number {
  return (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
}
