import type { Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';

export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** In text order, each once. */
export function distinct(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(bySpan);
  return sorted.filter((span, i) => i === 0 || !sameSpan(span, sorted[i - 1] as Span));
}

/** In text order, parts that overlap joined into one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  for (const span of distinct(spans)) {
    const last = parts.at(-1);
    if (last && span.start < last.end)
      parts[parts.length - 1] = { start: last.start, end: span.end > last.end ? span.end : last.end };
    else parts.push(span);
  }
  return parts;
}

/** Spans without the white space at their ends; what is only white space is no span. */
export function withoutSpace(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = end - words.length + words.trimEnd().length;
    return from < to ? [{ start: utf16(from), end: utf16(to) }] : [];
  });
}

/** Claims in text order: by their content, then by their cue. */
export function byPlace(a: Claim, b: Claim): number {
  for (const [left, right] of [
    [a.content, b.content],
    [a.cue, b.cue],
  ] as const) {
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      const order = bySpan(left[i] as Span, right[i] as Span);
      if (order !== 0) return order;
    }
    if (left.length !== right.length) return left.length - right.length;
  }
  return 0;
}

/** Speakers by their first mention, those without one last. */
export function byMention(a: Speaker, b: Speaker): number {
  const [left, right] = [a.mentions[0], b.mentions[0]];
  if (left && right) return bySpan(left, right);
  return Number(!left) - Number(!right);
}

/** The longest of the mentions' words, on one line: the name of a speaker that nobody named. */
export function nameFromMentions(text: string, mentions: readonly Span[]): string {
  let best = '';
  for (const { start, end } of mentions) {
    const words = text.slice(start, end);
    if (words.length > best.length) best = words;
  }
  return best.replace(/\s+/gu, ' ').trim();
}
