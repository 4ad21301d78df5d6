import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Claim, Span } from '../../../src/core/model';
import { mergeDetection } from '../../../src/core/sidecar/merge';
import { Covered, overlapping } from '../../../src/core/sidecar/overlaps';
import { utf16 } from '../../../src/core/text/offsets';

const span = (start: number, length: number): Span => ({ start: utf16(start), end: utf16(start + length) });
const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => span(start, length)),
  { maxLength: 4 },
);
const records = fc.array(spans, { maxLength: 8 });
const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/** Claims one after the other, each with a cue, a mention and a content; speakers take turns. */
function long(claims: number, speakers: number, status: Claim['status']): Annotation {
  const all = Array.from({ length: claims }, (_, i): Claim => {
    const speaker = `s${(i % speakers) + 1}`;
    const at = i * 100;
    const spans = { cue: [span(at, 3)], mention: span(at + 4, 6), content: [span(at + 14, 80)] };
    return {
      id: `c${i + 1}`, speaker, via: [], kind: 'indirect', status, stance: 'neutral', labels: [], ...spans,
    }; // prettier-ignore
  });
  return {
    claims: all,
    speakers: Array.from({ length: speakers }, (_, i) => ({
      id: `s${i + 1}`,
      name: `متحدث ${i}`,
      kind: 'person',
      status,
      mentions: all.filter((_, n) => n % speakers === i).map(({ mention }) => mention as Span),
    })),
  };
}

describe('overlaps', () => {
  it('are those that comparing each with each finds', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const expected = a.flatMap((first, i) =>
          b.flatMap((second, j) => {
            const count = second.filter((one) => first.some((other) => overlap(one, other))).length;
            return count > 0 ? { a: i, b: j, spans: count } : [];
          }),
        );
        const found = [...overlapping(a, b)].sort((x, y) => x.a - y.a || x.b - y.b);
        assert.deepEqual(found, expected);
      }),
      { numRuns: 500 },
    );
  });

  it('of one span with many are told by their furthest reach', () => {
    fc.assert(
      fc.property(spans, spans, (many, others) => {
        const covered = new Covered(many);
        for (const other of others)
          assert.equal(
            covered.touches(other),
            many.some((one) => overlap(one, other)),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('do not make the merge of long annotations slow', () => {
    // Each with each would be 100 million comparisons, half a minute.
    for (const speakers of [2, 5000]) {
      const [mine, found] = [long(10_000, speakers, 'accepted'), long(10_000, speakers, 'suggested')];
      const started = process.cpuUsage();
      const merged = mergeDetection(mine, found);
      assert.deepEqual(merged.claims, mine.claims);
      assert.deepEqual(merged.speakers, mine.speakers);
      assert.ok(process.cpuUsage(started).user < 5e6, 'over five seconds of processor time');
    }
  });
});
