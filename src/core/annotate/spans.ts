import type { Span } from '../model';
import { utf16 } from '../text/offsets';

/** Nothing but white space and punctuation, and no paragraph's end. */
const GAP = /^[^\p{L}\p{N}\n]*$/u;

export function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The spans in text order, those that overlap or have no word between them joined. Spans of two paragraphs stay apart:
 * a quotation of several paragraphs has one span for each.
 */
export function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1];
    if (last && (span.start <= last.end || GAP.test(text.slice(last.end, span.start))))
      result[result.length - 1] = { start: last.start, end: utf16(Math.max(last.end, span.end)) };
    else result.push(span);
  }
  return result;
}

/** What is left of a span when others are taken out of it. */
export function without(span: Span, others: readonly Span[]): readonly Span[] {
  return others.reduce<readonly Span[]>(
    (parts, other) =>
      parts.flatMap((part) => {
        if (!overlaps(part, other)) return part;
        return [
          { start: part.start, end: other.start },
          { start: other.end, end: part.end },
        ].filter((rest) => rest.end > rest.start);
      }),
    [span],
  );
}

export function holdsOffset(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset <= end && start < end);
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: utf16(start + by), end: utf16(end + by) };
}
