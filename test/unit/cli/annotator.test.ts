import assert from 'node:assert/strict';
import { Article } from '../../../src/core/sidecar/article';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from '../../support/marked';
import { Workplace } from './cli';

const SOURCE = 'قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل في توحيد صفوفه</content>.\n';
const ARTICLE = marked(SOURCE);
const sidecar = (note: string): string =>
  writeSidecar(
    { ...ARTICLE.annotation, claims: ARTICLE.annotation.claims.map((claim) => ({ ...claim, note })) },
    Article.fromText('a.txt', ARTICLE.text),
  );

describe('isnad with several annotators', () => {
  let work: Workplace;
  beforeEach(async () => {
    work = await Workplace.of({
      'in/a.txt': ARTICLE.text,
      'in/a.txt.isnad.yaml': sidecar('everybody'),
      'in/a.txt.sara.isnad.yaml': sidecar('sara'),
      'in/a.txt.omar.isnad.yaml': sidecar('omar'),
    });
  });
  afterEach(() => work.dispose());

  it('exports an article once, with the decisions of who was asked for', async () => {
    const plain = await work.isnad('export', 'in', '-f', 'csv', '--out', 'plain.csv');
    assert.match(plain.err, /^sidecars of omar, sara were passed by; --annotator NAME takes theirs$/mu);
    assert.equal((await work.read('plain.csv')).match(/^a\.txt,/gmu)?.length, 1);
    assert.match(await work.read('plain.csv'), /everybody/u);
    const own = await work.isnad('export', 'in', '-f', 'csv', '--out', 'own.csv', '--annotator', 'sara');
    assert.doesNotMatch(own.err, /passed by/u);
    assert.match(await work.read('own.csv'), /,sara/u);
    assert.equal((await work.read('own.csv')).match(/^a\.txt,/gmu)?.length, 1);
  });

  it('writes the sidecar of who was asked for, beginning with everybody’s', async () => {
    await work.isnad('export', 'in', '--annotator', 'lina');
    assert.match(await work.read('in/a.txt.lina.isnad.yaml'), /note: "everybody"/u);
    await work.isnad('export', 'in', '--annotator', 'sara', '--out', 'out');
    assert.match(await work.read('out/a.txt.sara.isnad.yaml'), /note: "sara"/u);
    const wrong = await work.isnad('export', 'in', '--annotator', '../x');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--annotator takes up to 40 letters/u);
  });

  it('imports into the sidecar of who was asked for', async () => {
    await work.isnad('export', 'in', '-f', 'w3c', '--out', 'w3c');
    const done = await work.isnad(
      'import',
      'w3c/a.txt.jsonld',
      '--articles',
      'in',
      '-o',
      'in',
      '--annotator',
      'ali',
    );
    assert.equal(done.code, 0, done.err);
    assert.match(await work.read('in/a.txt.ali.isnad.yaml'), /text: "العالم فشل في توحيد صفوفه"/u);
    assert.match(await work.read('in/a.txt.isnad.yaml'), /note: "everybody"/u);
  });

  it('checks all the sidecars of an article', async () => {
    assert.match((await work.isnad('check', 'in/a.txt')).err, /^3 checked, 0 problems$/mu);
    assert.match((await work.isnad('check', 'in')).err, /^3 checked, 0 problems$/mu);
    await work.write('in/b.txt', 'نص');
    assert.match((await work.isnad('check', 'in/b.txt')).err, /b\.txt has no sidecar/u);
  });

  it('counts an article once, as the one who was asked for has it', async () => {
    const counted = await work.isnad('stats', 'in');
    assert.match(counted.out, /^1 articles: 1 claims/u);
    await work.write(
      'in/a.txt.omar.isnad.yaml',
      sidecar('omar').replace('status: accepted\n    stance', 'status: rejected\n    stance'),
    );
    assert.match((await work.isnad('stats', 'in', '--annotator', 'omar')).out, /^1 articles: 0 claims/u);
  });

  it('compares the people, and scores them against the outcome', async () => {
    await work.write('in/a.txt.adjudicated.isnad.yaml', sidecar('both'));
    const agreed = await work.isnad('agree', 'in');
    assert.match(agreed.out, /^claims F1 +omar – sara +1 +2 +1\.000$/mu);
    assert.doesNotMatch(agreed.out, /adjudicated|–  –/u);
    await work.write('in/a.txt.isnad.yaml', '');
    const scored = await work.isnad('agree', 'in', '--gold', 'in');
    assert.match(scored.out, /^attributed +sara +1 +1\.000 +1\.000 +1\.000 +1 +1 +1$/mu);
  });
});
