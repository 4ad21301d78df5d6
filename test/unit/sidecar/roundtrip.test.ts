import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readSidecar } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { annotated } from './arbitrary';

/** fast-check makes objects without a prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a sidecar written and read', function () {
  this.timeout(120_000);

  it('gives the same annotation, every span where it was', () => {
    fc.assert(
      fc.property(annotated, ({ article, annotation }) => {
        const reading = readSidecar(writeSidecar(annotation, article), article);
        assert.deepEqual(reading.problems, []);
        assert.deepEqual(plain(reading.annotation), plain(annotation));
        assert.ok(reading.intact && reading.spans.every(({ how }) => how === 'same'));
      }),
      { numRuns: 150 },
    );
  });

  it('written again, is the same bytes', () => {
    fc.assert(
      fc.property(annotated, ({ article, annotation }) => {
        const text = writeSidecar(annotation, article);
        assert.equal(writeSidecar(annotation, article), text);
        assert.equal(writeSidecar(annotation, article, { previous: text }), text);
      }),
      { numRuns: 100 },
    );
  });

  it('written over any other annotation of the article, is read as the new one', () => {
    const two = annotated.chain((first) =>
      annotated.map((second) => ({ article: second.article, before: first, annotation: second.annotation })),
    );
    fc.assert(
      fc.property(two, ({ article, before, annotation }) => {
        const previous = writeSidecar(before.annotation, before.article);
        const text = writeSidecar(annotation, article, { previous });
        assert.equal(text, writeSidecar(annotation, article));
      }),
      { numRuns: 50 },
    );
  });

  it('loads with a YAML 1.1 reader into the same values', function () {
    const python = spawnSync('python3', ['-c', 'import yaml']);
    if (python.status !== 0) return this.skip();
    const samples = fc.sample(annotated, { numRuns: 100, seed: 7 });
    const texts = samples.map(({ article, annotation }) => writeSidecar(annotation, article));
    const program =
      'import json,sys,yaml\nprint(json.dumps([yaml.safe_load(t) for t in json.load(sys.stdin)]))';
    const options = { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 } as const;
    const read = spawnSync('python3', ['-c', program], options);
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(
      JSON.parse(read.stdout),
      texts.map((text) => parse(text) as unknown),
    );
  });
});
