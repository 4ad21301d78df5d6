import assert from 'node:assert/strict';
import { Article } from '../../../src/core/sidecar/article';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from '../formats/marked';
import { Workplace } from './cli';

describe('isnad stats', () => {
  const text = 'قال [c1.who=s1:سامي الحداد] إن [c1:الجسر آمن تماما].';
  const annotated = marked(text, { s1: { name: 'سامي الحداد' }, c1: { status: 'accepted' } });
  const sidecar = writeSidecar(annotated.annotation, Article.fromText('a.txt', annotated.text));
  let place: Workplace;

  before(async () => {
    place = await Workplace.of({
      'news/2024-05-12/a.txt': annotated.text,
      'news/2024-05-12/a.txt.isnad.yaml': sidecar,
      'news/b.txt': 'قال سامي الحداد: المطر قريب.',
      'news/gone.txt.isnad.yaml': sidecar.replaceAll('سامي الحداد', 'رنا سعيد'),
    });
  });
  after(() => place.dispose());

  it('counts each article once: by its sidecar, with or without the article, else as detected', async () => {
    const { code, out, err } = await place.isnad('stats', 'news');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^3 articles, 2024-05-12 – 2024-05-12: 3 claims, 8 words in them\n/u);
    assert.match(out, /سامي الحداد +person +2 +2 +5 +0\.625 +1\n/u);
    assert.match(out, /رنا سعيد +person +1 +1 +3 +0\.375 +0\n/u);
    assert.match(out, /accepted +2 +0\.667\n/u);
  });

  it('gives the table of speakers as CSV', async () => {
    const { out } = await place.isnad('stats', '--csv', 'news/2024-05-12/a.txt');
    const [head, row, rest] = out.split('\r\n');
    assert.match(head ?? '', /^speaker,role,kind,articles,first,last,claims,/u);
    assert.match(row ?? '', /^سامي الحداد,,person,1,2024-05-12,2024-05-12,1,1,3,1,0,0,1,0/u);
    assert.equal(rest, '');
  });

  it('names what it cannot read, and goes on', async () => {
    await place.write('news/c.txt.isnad.yaml', 'no: sidecar');
    const { code, out, err } = await place.isnad('stats', 'news');
    assert.deepEqual([code, err], [1, 'news/c.txt.isnad.yaml: error: not a sidecar of Isnad\n']);
    assert.match(out, /^3 articles/u);
    assert.equal((await place.isnad('stats')).code, 2);
  });
});
