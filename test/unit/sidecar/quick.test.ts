import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/core/sidecar/parse';
import { sidecarValue } from '../../../src/core/sidecar/quick';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { annotated } from './arbitrary';

describe('sidecarValue', () => {
  it('reads what parseSidecar reads', () => {
    for (const { article, annotation } of fc.sample(annotated, { numRuns: 60, seed: 11 })) {
      const text = writeSidecar(annotation, article);
      // Without what looks like an alias it is read the fast way.
      for (const source of [text, text.replace(/[&*]/gu, '+')])
        assert.deepEqual(sidecarValue(new TextEncoder().encode(source)), parseSidecar(source).value);
    }
  });

  it('takes what can be taken of damaged files, and nothing of what is none', () => {
    const twice = 'isnad: 1\nclaims: []\nclaims: []\n';
    assert.deepEqual(sidecarValue(twice), parseSidecar(twice).value);
    for (const source of ['', '- 1', 'a: 1', '{', '\0'])
      assert.equal(sidecarValue(source), undefined, source);
  });

  it('does not swell', () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`.replaceAll('*a-1', '1'),
    );
    const bomb = ['isnad: 1', ...rows].join('\n');
    assert.deepEqual(sidecarValue(bomb), undefined);
    const deep = `isnad: 1\nx: ${'['.repeat(100_000)}`;
    assert.equal(sidecarValue(deep), undefined);
  });
});
