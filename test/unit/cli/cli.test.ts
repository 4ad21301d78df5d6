import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from '../sidecar/marked';
import { Workplace } from './cli';

const SOURCE = '{c1 وصرخ} (c1:s1 الجبل) أن <c1 الثلج أزرق>.\n';
const rejected = marked(SOURCE, { c1: { status: 'rejected', note: 'مجاز' } });
const article = Article.fromText('خبر.txt', rejected.text);
const sidecar = writeSidecar(rejected.annotation, article);

describe('isnad', () => {
  let work: Workplace;
  const given = async (files: Readonly<Record<string, string | Uint8Array>>) =>
    (work = await Workplace.of(files));
  afterEach(() => work.dispose());

  it('exports articles of folders into a folder, with their subfolders, and nothing else', async () => {
    await given({ 'in/a.txt': 'خبر', 'in/sub/b.md': 'خبر', 'in/c.png': 'x', 'in/.git/d.txt': 'x' });
    const { code, err } = await work.isnad('export', 'in', '--out', 'out');
    assert.equal(err, '2 written, 0 unchanged\n');
    assert.equal(code, 0);
    assert.deepEqual((await readdir(`${work.folder}/out`, { recursive: true })).sort(), [
      'a.txt.isnad.yaml',
      'sub',
      'sub/b.md.isnad.yaml',
    ]);
    assert.match(await work.read('out/sub/b.md.isnad.yaml'), /file: "\.\.\/\.\.\/in\/sub\/b\.md"/);
    assert.deepEqual(await work.isnad('check', 'out'), { code: 0, out: '', err: '2 checked, 0 problems\n' });
  });

  it('keeps what a person decided, beside the article and into another folder', async () => {
    await given({ 'خبر.txt': rejected.text, 'خبر.txt.isnad.yaml': `# mine\n${sidecar}` });
    await work.isnad('export', 'خبر.txt');
    await work.isnad('export', 'خبر.txt', '--out', 'out');
    for (const path of ['خبر.txt.isnad.yaml', 'out/خبر.txt.isnad.yaml']) {
      const text = await work.read(path);
      assert.ok(text.startsWith('# mine\n'), text);
      assert.deepEqual(readSidecar(text, article).annotation.claims[0], rejected.annotation.claims[0]);
    }
  });

  it('does not touch a file that would not change', async () => {
    await given({ 'a.txt': 'خبر' });
    await work.isnad('export', 'a.txt');
    assert.equal((await work.isnad('export', 'a.txt')).err, '0 written, 1 unchanged\n');
  });

  it('prints sidecars', async () => {
    await given({ 'a.txt': 'خبر', 'b.txt': 'خبر' });
    const { out } = await work.isnad('export', '--stdout', 'a.txt', 'b.txt');
    assert.equal(out.split('---\n').length, 2);
    assert.deepEqual((await readdir(work.folder)).sort(), ['a.txt', 'b.txt']);
  });

  it('leaves a damaged sidecar alone, says where the damage is, and keeps a backup when forced', async () => {
    const damaged = sidecar.replace('status: rejected', 'status: acepted');
    await given({ 'خبر.txt': rejected.text, 'خبر.txt.isnad.yaml': damaged });
    const { code, err } = await work.isnad('export', 'خبر.txt');
    assert.equal(code, 1);
    assert.match(
      err,
      /^خبر\.txt\.isnad\.yaml:19:13: error: “status” should be one of: suggested, accepted, /,
    );
    assert.equal(await work.read('خبر.txt.isnad.yaml'), damaged);
    assert.equal((await work.isnad('export', '--force', 'خبر.txt')).code, 0);
    assert.equal(await work.read('خبر.txt.isnad.yaml.bak'), damaged);
    assert.match(await work.read('خبر.txt.isnad.yaml'), /status: edited/);
  });

  it('goes on after an article that cannot be read', async () => {
    await given({ 'a.txt': new Uint8Array([0x89, 0, 0xff]), 'b.txt': 'خبر' });
    const { code, err } = await work.isnad('export', '.');
    assert.deepEqual(
      [code, err],
      [1, 'a.txt: error: a.txt is not a text file.\n1 written, 0 unchanged, 1 failed\n'],
    );
  });

  it('refuses two articles that would have one sidecar', async () => {
    await given({ 'a/x.txt': 'خبر', 'b/x.txt': 'خبر' });
    const { code, err } = await work.isnad('export', 'a', 'b', '--out', 'out');
    assert.deepEqual(
      [code, err],
      [2, 'isnad: b/x.txt and a/x.txt have the same sidecar, x.txt.isnad.yaml\n'],
    );
  });

  it('checks: offsets, texts, lost articles', async () => {
    const moved = sidecar.replace('start: 5, end: 10', 'start: 6, end: 11');
    await given({
      'خبر.txt': rejected.text,
      'خبر.txt.isnad.yaml': moved,
      'lost.txt.isnad.yaml': sidecar.replace('خبر.txt', 'x'),
    });
    const { code, out, err } = await work.isnad('check', '.');
    assert.equal(code, 1);
    assert.match(
      out,
      /^خبر\.txt\.isnad\.yaml:\d+:\d+: warning: The article has “لجبل ” here, not “الجبل”\.$/m,
    );
    assert.match(out, /^lost\.txt\.isnad\.yaml:3:\d+: warning: The article is not there, or is no text\.$/m);
    assert.equal(err, '2 checked, 2 problems\n');
  });

  it('tells wrong use from problems', async () => {
    await given({});
    for (const args of [['export'], ['nope'], ['export', '--nope'], ['export', 'x', '--jobs', '0'], []]) {
      assert.equal((await work.isnad(...args)).code, 2);
    }
    assert.deepEqual(await work.isnad('export', 'nothere.txt'), {
      code: 2,
      out: '',
      err: 'isnad: nothere.txt: no such file or folder\n',
    });
    assert.match((await work.isnad('check', '--help')).out, /^Usage: isnad check /);
  });
});
