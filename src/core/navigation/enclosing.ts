import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { paragraphAt } from '../text/paragraphs';
import { sentencesOf } from '../text/sentences';
import { Kind, tokenize, type Tokens } from '../text/tokens';
import { quotationsOf } from './quotations';

/**
 * What stands around an offset, from the inside out: word → phrase (what no punctuation parts) → quotation → `marks` (the cue, mention
 * and content there) → sentence → paragraph. Each holds the one before; offsets count UTF-16 units. What runs over one
 * edge of a mark counts as far as the mark goes, so that the mark itself is never passed over.
 */
export function enclosingSpans(text: string, offset: number, marks: readonly Span[]): Span[] {
  const paragraph = paragraphAt(text, offset);
  const words = text.slice(paragraph.start, paragraph.end);
  const tokens = tokenize(words);
  const at = offset - paragraph.start;
  const local = [wordAt(tokens, at), phraseAt(tokens, at), sentencesOf(words, tokens).find(around(at))];
  const quotations = quotationsOf(text).quotations.filter(around(offset));
  const here = marks.filter(around(offset));
  const found = [
    ...local.flatMap((span) => (span ? [shifted(span, paragraph.start)] : [])),
    ...quotations.flatMap((outer) => [inside(text, outer), outer]),
    trimmed(text, paragraph),
  ];
  const spans = [...found.map((span) => here.reduce(withinMark, span)), ...here];
  return nested(spans.filter(({ start, end }) => start <= offset && offset <= end && start < end));
}

const around =
  (offset: number) =>
  ({ start, end }: Span): boolean =>
    start <= offset && offset <= end;

/** A span that runs over one edge of the mark, as far as the mark goes; else the span as it is. */
function withinMark(span: Span, mark: Span): Span {
  const before = span.start < mark.start && span.end < mark.end;
  const beyond = span.start > mark.start && span.end > mark.end;
  if (!before && !beyond) return span;
  const common = before ? { start: mark.start, end: span.end } : { start: span.start, end: mark.end };
  return common.start < common.end ? common : span;
}

/** The shortest first, each of the others only if it holds what came before. */
function nested(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = result.at(-1);
    const holds = !inner || (span.start <= inner.start && inner.end <= span.end);
    const larger = !inner || span.end - span.start > inner.end - inner.start;
    if (holds && larger) result.push(span);
  }
  return result;
}

/** The word or number at the offset, or right before it. */
function wordAt(tokens: Tokens, at: number): Span | undefined {
  for (let i = tokens.count - 1; i >= 0; i--) {
    const kind = tokens.kind[i];
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    if (start <= at && at <= end && (kind === Kind.Word || kind === Kind.Number))
      return { start: utf16(start), end: utf16(end) };
  }
  return undefined;
}

function isWord(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === Kind.Word || tokens.kind[i] === Kind.Number || tokens.kind[i] === Kind.Other;
}

function phraseAt(tokens: Tokens, at: number): Span | undefined {
  for (let first = 0; first < tokens.count;) {
    if (!isWord(tokens, first)) {
      first++;
      continue;
    }
    let last = first;
    while (last + 1 < tokens.count && isWord(tokens, last + 1)) last++;
    const span = { start: utf16(tokens.start[first] as number), end: utf16(tokens.end[last] as number) };
    if (span.start <= at && at <= span.end) return span;
    first = last + 1;
  }
  return undefined;
}

/** A quotation without its marks. */
function inside(text: string, { start, end }: Span): Span {
  const mark = (from: number, to: number) => tokenize(text.slice(from, to));
  const opening = mark(start, Math.min(end, start + 8)).end[0] ?? 1;
  const closing = text.charAt(end - 1) === ';' ? end - text.lastIndexOf('&', end) : 1;
  return trimmed(text, { start: utf16(start + opening), end: utf16(end - closing) });
}

function trimmed(text: string, { start, end }: Span): Span {
  let from: number = start;
  let to: number = end;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: utf16(from), end: utf16(to) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: utf16(start + by), end: utf16(end + by) };
}
