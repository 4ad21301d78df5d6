import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { DamagedSidecarError, writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from './marked';

const { text, annotation } = marked(
  '{c1 أكد} (c1:s1 الوزير) أن <c1 الاتفاق قريب>. {c2 وأضاف} <c2 موسكو ترحب>.\nوقال [s2 شكري] ذلك.\n',
  {
    c1: { status: 'accepted', labels: ['مهم'], note: 'انظر', via: ['s2'] },
    c2: { speaker: 's1', confidence: 0.5 },
  },
);
const article = Article.fromText('خبر.txt', text);
const good = writeSidecar(annotation, article);

/** What a hand, a bad merge or an attacker may leave behind. */
const STRAY = [
  '"', "'", ': ', '- ', '[', ']', '{', '}', '#', '&a ', '*a', '!!float ', '!x ', '|', '>', '\t', '\r', '\n', '  ', '---\n', '...\n',
  '%YAML 1.1\n', '<<: *a', '? ', '\u0000', '\uFEFF', '\uD800', '\u2028', '-1', '1e400', '.nan', '0x', '<<<<<<< ours\n', '=======\n', '__proto__: ',
  'null', 'id: c1', 'start: ', 'قال', '😀',
]; // prettier-ignore

const mutation = fc.oneof(
  fc.record({
    kind: fc.constant('cut'),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 40 }),
    stray: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('put'),
    at: fc.nat(),
    length: fc.constant(0),
    stray: fc.constantFrom(...STRAY),
  }),
  fc.record({ kind: fc.constant('line'), at: fc.nat(), length: fc.nat(3), stray: fc.constant('') }),
);

function mutated(
  source: string,
  mutations: readonly { kind: string; at: number; length: number; stray: string }[],
) {
  let text = source;
  for (const { kind, at, length, stray } of mutations) {
    if (kind === 'line') {
      // Lines taken from one place and put at another, or twice.
      const lines = text.split('\n');
      const taken = lines.slice(at % lines.length, (at % lines.length) + length);
      lines.splice((at * 7) % lines.length, at % 2, ...taken);
      text = lines.join('\n');
    } else {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + stray + text.slice(place + length);
    }
  }
  return text;
}

describe('a sidecar with random damage', () => {
  it('is read without a crash or a hang, and is not written over where something would be lost', function () {
    this.timeout(600_000);
    let longest = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const source = mutated(good, mutations);
        const start = process.cpuUsage();
        const reading = readSidecar(source, article);
        longest = Math.max(longest, process.cpuUsage(start).user);
        for (const { line, column, message } of reading.problems)
          assert.ok(line >= 1 && column >= 1 && message);
        const ids = reading.annotation.claims.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        const write = () =>
          writeSidecar(reading.annotation, article, { previous: source, orphans: reading.orphans });
        if (!reading.intact) {
          if (source.trim() !== '') assert.throws(write, DamagedSidecarError);
          return;
        }
        const again = readSidecar(write(), article);
        assert.ok(again.intact, JSON.stringify(again.problems));
        assert.deepEqual(again.annotation, reading.annotation);
      }),
      { numRuns: Number(process.env.ISNAD_FUZZ_RUNS ?? 200) },
    );
    assert.ok(longest < 1e6, `${longest} µs`);
  });

  it('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.ok(!readSidecar(bytes, article).intact);
      }),
    );
  });
});
