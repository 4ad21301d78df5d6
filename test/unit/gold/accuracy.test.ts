import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { EMPTY_ANNOTATION } from '../../../src/core/model';
import { fill } from '../../gold/document';
import { errorsOf } from '../../gold/errors';
import { FLOORS } from '../../gold/floors';
import { GOLD_DIR, goldArticles } from '../../gold/gold';
import { differences, REFERENCE } from '../../gold/reference';
import { run, type Results } from '../../gold/run';
import type { Score } from '../../gold/score';

describe(`accuracy on gold articles (${GOLD_DIR})`, function () {
  this.timeout(60_000);
  const articles = goldArticles();
  let results: Results;
  before(function () {
    if (articles.length === 0) this.skip();
    results = run(articles);
  });

  it('keeps above the floors', () => {
    const { all, putAside } = results;
    const f1 = (score: Score) => score.of('attributed').f1;
    assert.ok(f1(all) >= FLOORS.all, `attributed F1 ${f1(all)}, floor ${FLOORS.all}`);
    assert.ok(
      f1(putAside) >= FLOORS.putAside,
      `attributed F1 put aside ${f1(putAside)}, floor ${FLOORS.putAside}`,
    );
  });

  it('scores as score.mjs does', function () {
    if (!fs.existsSync(REFERENCE)) this.skip();
    assert.deepEqual(differences(results), []);
  });

  it('shows no errors of articles that are put aside', () => {
    const blank = run(
      articles.filter(({ isPutAside }) => isPutAside),
      () => EMPTY_ANNOTATION,
    );
    assert.ok(blank.articles.some(({ gold }) => gold.length > 0));
    assert.deepEqual(blank.articles.flatMap(errorsOf), []);
  });
});

describe('the tables of docs/accuracy.md', () => {
  it('replace what stands between their markers', () => {
    const document = '# A\n<!-- generated: x -->\nold\n<!-- end: x -->\nB\n';
    const filled = '# A\n<!-- generated: x -->\n\nnew\n\n<!-- end: x -->\nB\n';
    assert.equal(fill(document, { x: 'new\n' }), filled);
    assert.throws(() => fill(document, { y: 'new' }), /lacks the markers/);
  });
});
