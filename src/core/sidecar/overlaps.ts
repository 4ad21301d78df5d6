import type { Span } from '../model';

/** Two records of two lists, by index, and how many spans of the second one overlap the first. */
export interface Overlapping {
  readonly a: number;
  readonly b: number;
  readonly spans: number;
}

interface Placed extends Span {
  readonly side: 'a' | 'b';
  readonly record: number;
  /** Of all spans of its side. */
  readonly number: number;
}

/**
 * The pairs of records whose spans overlap. One sweep through the text: as many steps as there are spans (times the logarithm, for
 * sorting) and overlaps, not the product of both lists.
 */
export function overlapping(
  a: readonly (readonly Span[])[],
  b: readonly (readonly Span[])[],
): readonly Overlapping[] {
  const pairs = new Map<number, { a: number; b: number; spans: Set<number> }>();
  const open: { a: Placed[]; b: Placed[] } = { a: [], b: [] };
  for (const span of [...placed(a, 'a'), ...placed(b, 'b')].sort((x, y) => x.start - y.start)) {
    const other = span.side === 'a' ? 'b' : 'a';
    // Each span that has ended is taken out once; each that has not is an overlap.
    open[other] = open[other].filter(({ end }) => end > span.start);
    for (const there of open[other]) {
      const [first, second] = span.side === 'a' ? [span, there] : [there, span];
      const key = first.record * b.length + second.record;
      const pair = pairs.get(key);
      if (pair) pair.spans.add(second.number);
      else pairs.set(key, { a: first.record, b: second.record, spans: new Set([second.number]) });
    }
    open[span.side].push(span);
  }
  return [...pairs.values()].map(({ spans, ...pair }) => ({ ...pair, spans: spans.size }));
}

/** Empty spans overlap nothing. */
function placed(records: readonly (readonly Span[])[], side: Placed['side']): Placed[] {
  let number = 0;
  return records.flatMap((spans, record) =>
    spans.flatMap(({ start, end }) => (end > start ? { start, end, side, record, number: number++ } : [])),
  );
}

/** Answers whether a span overlaps one of many, in logarithmic time. */
export class Covered {
  private readonly starts: readonly number[];
  /** The furthest end of the spans up to each. */
  private readonly reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
    this.starts = sorted.map(({ start }) => start);
    let reach = 0;
    this.reach = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  }

  touches({ start, end }: Span): boolean {
    if (end <= start) return false;
    let low = 0;
    for (let high = this.starts.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.reach[low - 1] as number) > start;
  }
}
