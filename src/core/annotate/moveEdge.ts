import { editClaim } from '../decisions/claims';
import type { Annotation, Span } from '../model';
import { utf16 } from '../text/offsets';
import { clashes, spansOf, toEdit, type Part, type Resize } from './resize';
import { sameSpan } from './spans';
import { lineAround, wordsIn } from './words';

export interface EdgeMove {
  readonly part: Part;
  readonly edge: Resize['edge'];
  /** Where it goes, UTF-16 units of the article's text. */
  readonly to: number;
  /** To the very letter instead of to the word that it is in. */
  readonly letters?: boolean;
}

/** Moves an end of a claim's content, cue or mention to a place; a word of the span is left at least. */
export function moveEdge(annotation: Annotation, text: string, id: string, move: EdgeMove): Annotation {
  const claim = annotation.claims.find((c) => c.id === id);
  if (!claim) return annotation;
  const spans = spansOf(claim, move.part);
  const at = move.edge === 'start' ? 0 : spans.length - 1;
  const old = spans[at];
  const moved = old && moveSpan(text, old, move);
  if (!moved || sameSpan(old, moved) || clashes(spans, at, moved)) return annotation;
  const all = spans.map((span, i) => (i === at ? moved : span));
  return editClaim(annotation, id, toEdit(move.part, all));
}

function moveSpan(text: string, span: Span, { edge, to, letters = false }: EdgeMove): Span | undefined {
  const place = utf16(Math.min(Math.max(to, 0), text.length));
  const whole = edge === 'start' ? { start: place, end: span.end } : { start: span.start, end: place };
  if (letters) return whole.end > whole.start ? whole : undefined;
  const words = wordsIn(text, {
    start: lineAround(text, Math.min(whole.start, whole.end)).start,
    end: lineAround(text, Math.max(whole.start, whole.end)).end,
  });
  if (edge === 'end') {
    const last = words.findLast((word) => word.start < place) ?? words[0];
    const least = words.find((word) => word.end > span.start);
    const end = Math.max(last?.end ?? 0, least?.end ?? 0);
    return { start: span.start, end: utf16(end) };
  }
  const first = words.find((word) => word.end > place) ?? words[words.length - 1];
  const least = words.findLast((word) => word.start < span.end);
  return { start: utf16(Math.min(first?.start ?? span.start, least?.start ?? span.start)), end: span.end };
}
