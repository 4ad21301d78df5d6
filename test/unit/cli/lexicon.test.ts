import assert from 'node:assert/strict';
import { Workplace } from './cli';

const ARTICLE = 'وغمغم الوزير سالم الحربي أن الجسر لن يكتمل هذا العام.\n';
const LEXICON = 'lexicon: 1\ncues: ["غمغم"]\n';

describe('isnad with a project’s lexicon', () => {
  let work: Workplace;
  const given = async (files: Readonly<Record<string, string>>) => (work = await Workplace.of(files));
  afterEach(() => work.dispose());

  it('finds it in the article’s folder or above', async () => {
    await given({ 'a/b/خبر.txt': ARTICLE, 'a/isnad.lexicon.yaml': LEXICON, 'خبر.txt': ARTICLE });
    assert.match((await work.isnad('export', '--stdout', 'a/b/خبر.txt')).out, /غمغم/);
    assert.doesNotMatch((await work.isnad('export', '--stdout', 'خبر.txt')).out, /cue:/);
  });

  it('takes the one that is named', async () => {
    await given({ 'خبر.txt': ARTICLE, 'words.yaml': LEXICON, 'isnad.lexicon.yaml': 'lexicon: 1\n' });
    const { out } = await work.isnad('export', '--stdout', '--lexicon', 'words.yaml', 'خبر.txt');
    assert.match(out, /غمغم/);
    const missing = await work.isnad('export', '--lexicon', 'no.yaml', 'خبر.txt');
    assert.deepEqual(missing, { code: 2, out: '', err: 'isnad: no.yaml: no such file\n' });
  });

  it('does nothing with a damaged one, and says where the damage is', async () => {
    await given({ 'خبر.txt': ARTICLE, 'isnad.lexicon.yaml': 'lexicon: 1\ncue: []\n' });
    const { code, err } = await work.isnad('export', 'خبر.txt');
    assert.equal(code, 2);
    assert.match(err, /isnad\.lexicon\.yaml:2:1: error: The key “cue” is not known here/);
  });
});

describe('isnad explain', () => {
  let work: Workplace;
  afterEach(() => work.dispose());

  it('says which rules found a claim', async () => {
    work = await Workplace.of({ 'خبر.txt': `خبر\nوقال الوزير سالم الحربي إن الجسر اكتمل.\n` });
    const { code, out } = await work.isnad('explain', 'خبر.txt');
    assert.equal(code, 0);
    assert.match(out, /^خبر\.txt:2:1: c1 indirect, neutral, 0\.\d\d: سالم الحربي \[وقال\]: الجسر اكتمل\n/);
    assert.match(out, /^ {4}verb:قال: the reporting verb قال$/m);
    assert.match(out, /^ {4}speaker:after: the speaker stands after the cue$/m);
  });

  it('says it as JSON, offsets in code points', async () => {
    work = await Workplace.of({ 'خبر.txt': `😀\nوقال الوزير سالم الحربي إن الجسر اكتمل.\n` });
    const { out } = await work.isnad('explain', '--json', 'خبر.txt');
    const { file, claims } = JSON.parse(out) as { file: string; claims: { cue: unknown; why: unknown[] }[] };
    assert.equal(file, 'خبر.txt');
    assert.deepEqual(claims[0]?.cue, [{ start: 2, end: 6, text: 'وقال' }]);
    assert.ok((claims[0]?.why.length ?? 0) > 1);
  });
});
