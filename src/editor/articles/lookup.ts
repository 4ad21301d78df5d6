import type { Annotation, Claim, Span, Speaker } from '../../core/model';

/** Questions about an annotation that several features ask. Offsets count UTF-16 units of the article's text. */

export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.start < span.end;
}

/** All spans of a claim: cue, mention and content. */
export function spansOf(claim: Claim): readonly Span[] {
  return [...claim.cue, ...(claim.mention ? [claim.mention] : []), ...claim.content];
}

/**
 * The claim that the offset stands in: one whose cue or mention is there before one whose content is, the innermost first;
 * a rejected one only where there is no other.
 */
export function claimAt(annotation: Annotation, offset: number): Claim | undefined {
  let best: Claim | undefined;
  let bestRank = Infinity;
  for (const claim of annotation.claims) {
    const rank = rankAt(claim, offset) + (claim.status === 'rejected' ? 1e9 : 0);
    if (rank < bestRank) {
      best = claim;
      bestRank = rank;
    }
  }
  return best;
}

function rankAt(claim: Claim, offset: number): number {
  const marks = [...claim.cue, ...(claim.mention ? [claim.mention] : [])];
  if (marks.some((span) => holds(span, offset))) return 0;
  let size = Infinity;
  for (const span of claim.content) if (holds(span, offset)) size = Math.min(size, 1 + span.end - span.start);
  return size;
}

export function speakerOf(annotation: Annotation, claim: Claim): Speaker | undefined {
  return claim.speaker === null
    ? undefined
    : annotation.speakers.find((speaker) => speaker.id === claim.speaker);
}

/** The speaker whose mention stands at the offset. */
export function speakerAt(annotation: Annotation, offset: number): Speaker | undefined {
  return annotation.speakers.find((speaker) => speaker.mentions.some((span) => holds(span, offset)));
}

export function claimsOf(annotation: Annotation, speaker: string): readonly Claim[] {
  return annotation.claims.filter((claim) => claim.speaker === speaker);
}

/** All the places that name the speaker: mentions and the mentions of claims, in text order, each once. */
export function mentionsOf(annotation: Annotation, speaker: Speaker): readonly Span[] {
  const spans = [...speaker.mentions];
  for (const claim of claimsOf(annotation, speaker.id)) if (claim.mention) spans.push(claim.mention);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => {
    const before = spans[i - 1];
    return !before || span.start >= before.end;
  });
}

/** Where a click on the claim goes: its first content, else its cue. */
export function placeOf(claim: Claim): Span | undefined {
  return claim.content.find((span) => span.end > span.start) ?? claim.cue[0];
}
