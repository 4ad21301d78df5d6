import { addClaim, editClaim } from '../decisions/claims';
import type { Annotation, Claim, Span } from '../model';
import { utf16 } from '../text/offsets';
import { wordsIn } from './words';

/**
 * Splits a claim at an offset inside its content: the words before it stay, the word there and those after it become a claim of the
 * same speaker with no cue. Unchanged where one side would have no word.
 */
export function splitClaim(annotation: Annotation, text: string, id: string, offset: number): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  const words = claim.content.flatMap((span) => wordsIn(text, span));
  const cut = words.find((word) => word.end > offset)?.start;
  if (cut === undefined) return annotation;
  const left = side(text, claim, 0, cut);
  const right = side(text, claim, cut, text.length);
  if (left.length === 0 || right.length === 0) return annotation;
  const kept = editClaim(annotation, id, { content: left });
  return addClaim(kept, {
    speaker: claim.speaker,
    via: claim.via,
    // Guidelines: what goes on in the same voice without a cue is free; the parts of a quotation stay direct.
    kind: claim.kind === 'direct' ? 'direct' : 'free',
    stance: claim.stance,
    cue: [],
    content: right,
    labels: claim.labels,
  });
}

/** The content's words between two offsets, each span from its first to its last word. */
function side(text: string, claim: Claim, from: number, to: number): readonly Span[] {
  return claim.content.flatMap((span) => {
    const part = {
      start: utf16(Math.max(span.start, from)),
      end: utf16(Math.min(span.end, to)),
    };
    if (part.end <= part.start) return [];
    const words = wordsIn(text, part);
    const [first, last] = [words[0], words[words.length - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
