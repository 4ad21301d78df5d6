import assert from 'node:assert/strict';
import { annotatorName, isSafeAnnotator, ownersOf, sidecarName } from '../../../src/core/sidecar/names';

const told = (name: string): string =>
  ownersOf(name)
    .map(({ article, annotator }) => `${article}|${annotator}`)
    .join(' ');

describe('names of sidecars', () => {
  it('say whose they are and of which article', () => {
    assert.equal(sidecarName('a/خبر.txt', 'سارة'), 'a/خبر.txt.سارة.isnad.yaml');
    assert.equal(sidecarName('a.txt'), 'a.txt.isnad.yaml');
    assert.equal(told('a.txt.sara.isnad.yaml'), 'a.txt|sara a.txt.sara|');
    assert.equal(told('a.txt.isnad.yaml'), 'a.txt|');
    assert.equal(told('x/a.md.سارة.isnad.yml'), 'x/a.md|سارة x/a.md.سارة|');
    assert.equal(told('a.txt'), '');
    assert.equal(told('.isnad.yaml'), '');
  });

  it('take what ends as an article for the article', () => {
    assert.equal(told('a.txt.md.isnad.yaml'), 'a.txt.md|');
    // An article with an ending of its own: whether it is there decides.
    assert.equal(told('a.tex.sara.isnad.yaml'), 'a.tex.sara| a.tex|sara');
  });

  it('hold only what every file system takes', () => {
    for (const name of ['', 'sara', 'سارة', 'Ömer-2', 'a_b', 'محمّد'])
      assert.ok(isSafeAnnotator(annotatorName(name)), name);
    for (const name of [
      'a b',
      'a.b',
      '../a',
      'a/b',
      'a\\b',
      'txt',
      'MD',
      '-a',
      'a:b',
      'ا'.repeat(41),
      '\u202Ea',
    ])
      assert.ok(!isSafeAnnotator(annotatorName(name)), name);
    assert.equal(annotatorName(' O\u0308mer '), 'Ömer');
  });
});
