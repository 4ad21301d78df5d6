import { editClaim } from '../decisions/claims';
import type { Annotation, Claim, Span } from '../model';
import { sentenceAround } from './sentences';
import { sameSpan } from './spans';
import { wordAfter, wordBefore, wordsIn } from './words';

/** Which of a claim's spans: the first one at its start, the last one at its end. */
export type Part = 'content' | 'cue' | 'mention';

export interface Resize {
  readonly part: Part;
  readonly edge: 'start' | 'end';
  readonly change: 'extend' | 'shrink';
  /** A word; extending to the sentence goes to the end (or start) of the sentence that the edge stands in. */
  readonly by: 'word' | 'sentence';
}

/** Moves an end of a claim's content, cue or mention by a word or to the sentence; a span of one word cannot shrink. */
export function resizeClaim(annotation: Annotation, text: string, id: string, resize: Resize): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  const spans = spansOf(claim, resize.part);
  const at = resize.edge === 'start' ? 0 : spans.length - 1;
  const old = spans[at];
  if (!old) return annotation;
  const resized = resizeSpan(text, old, resize);
  if (sameSpan(old, resized) || clashes(spans, at, resized)) return annotation;
  const all = spans.map((span, i) => (i === at ? resized : span));
  return editClaim(annotation, id, toEdit(resize.part, all));
}

function resizeSpan(text: string, span: Span, { edge, change, by }: Resize): Span {
  if (change === 'extend') {
    if (by === 'sentence') return toSentence(text, span, edge);
    const word = edge === 'start' ? wordBefore(text, span.start) : wordAfter(text, span.end);
    if (!word) return span;
    return edge === 'start' ? { ...span, start: word.start } : { ...span, end: word.end };
  }
  const words = wordsIn(text, span);
  const next = edge === 'start' ? words[1] : words[words.length - 2];
  if (!next) return span;
  if (by === 'sentence') return backToSentence(text, span, edge);
  return edge === 'start' ? { ...span, start: next.start } : { ...span, end: next.end };
}

/** To the end of the sentence; where the edge is there already, to that of the next one in the paragraph. */
function toSentence(text: string, span: Span, edge: Resize['edge']): Span {
  const edgeWord = edge === 'start' ? wordBefore(text, span.start) : wordAfter(text, span.end);
  const inside = sentenceAround(text, edge === 'start' ? span.start : span.end);
  if (inside && edge === 'start' && inside.start < span.start) return { ...span, start: inside.start };
  if (inside && edge === 'end' && inside.end > span.end) return { ...span, end: inside.end };
  const next = edgeWord && sentenceAround(text, edge === 'start' ? edgeWord.end : edgeWord.start);
  if (!next) return span;
  return edge === 'start' ? { ...span, start: next.start } : { ...span, end: next.end };
}

/** Gives up the outermost sentence where there is more than one. */
function backToSentence(text: string, span: Span, edge: Resize['edge']): Span {
  const outer = sentenceAround(text, edge === 'start' ? span.start : span.end);
  if (!outer) return span;
  const word = edge === 'start' ? wordAfter(text, outer.end) : wordBefore(text, outer.start);
  if (!word || word.start < span.start || word.end > span.end) return span;
  return edge === 'start' ? { ...span, start: word.start } : { ...span, end: word.end };
}

export function clashes(spans: readonly Span[], at: number, resized: Span): boolean {
  return spans.some((span, i) => i !== at && span.start < resized.end && resized.start < span.end);
}

export function spansOf(claim: Claim, part: Part): readonly Span[] {
  if (part === 'mention') return claim.mention ? [claim.mention] : [];
  return claim[part];
}

export function toEdit(
  part: Part,
  spans: readonly Span[],
): Partial<Pick<Claim, 'content' | 'cue' | 'mention'>> {
  if (part !== 'mention') return part === 'cue' ? { cue: spans } : { content: spans };
  const mention = spans[0];
  return mention ? { mention } : {};
}
