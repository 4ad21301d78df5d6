import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { marked, sidecarOf } from '../../support/marked';
import { Workplace } from './cli';

const SAID = '<mention s1>لافروف</mention>: <content C s1>نعم سنعود</content>.';
/** Words that stand three times: only the old text tells which of them went. */
const ARTICLE = marked(
  `${[1, 2, 3].map((n) => `وقال ${SAID.replace('C', `c${n}`)}`).join('\n')}\nانتهى الخبر.\n`,
);
const EDITED = ARTICLE.text.replace('\nوقال لافروف: نعم سنعود.', '\nوذهب لافروف ثم نام.');

describe('isnad on an article that was edited after it was annotated', function () {
  this.timeout(60_000);
  let work: Workplace;
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.email=test@example.org', '-c', 'user.name=test'];
    assert.equal(spawnSync('git', [...who, ...args], { cwd: work.folder }).status, 0, args.join(' '));
  };
  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });
  beforeEach(async () => {
    work = await Workplace.of({ 'a.txt': ARTICLE.text, 'a.txt.isnad.yaml': sidecarOf(ARTICLE, 'a.txt') });
  });
  afterEach(() => work.dispose());
  const lost = async () =>
    (await work.isnad('check', 'a.txt.isnad.yaml')).out.match(/Not found in[^\n]*/gu) ?? [];

  it('goes by the difference to the version that git has, however many commits ago', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'annotated');
    await work.write('a.txt', `${EDITED}\n`);
    git('commit', '-qam', 'edited');
    await work.write('a.txt', EDITED);
    git('commit', '-qam', 'again');
    assert.equal((await lost()).length, 1);
    const { code } = await work.isnad('export', 'a.txt');
    assert.equal(code, 0);
    const sidecar = await work.read('a.txt.isnad.yaml');
    assert.match(sidecar, /orphans:\n {2}- claim:\n {6}id: c2\n/u);
    assert.match(sidecar, /id: c3[^]*orphans:/u);
  });

  it('goes by the words alone where git does not know it', async () => {
    await work.write('a.txt', EDITED);
    const without = (await lost()).length;
    assert.ok(without > 1);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'edited already');
    assert.equal((await lost()).length, without);
  });
});
