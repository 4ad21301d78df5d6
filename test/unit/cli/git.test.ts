import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from '../sidecar/marked';
import { Workplace } from './cli';

const SOURCE =
  '{c1 أكد} (c1:s1 لافروف) أن <c1 الاتفاق قريب>. {c2 وقال} (c2:s2 أوغلو) إن <c2 أنقرة موافقة>.\n';
const SIDECAR = 'خبر.txt.isnad.yaml';
const article = Article.fromText('خبر.txt', marked(SOURCE).text);
const version = (changes: Readonly<Record<string, object>>) =>
  writeSidecar(marked(SOURCE, changes).annotation, article);

describe('sidecars in git', function () {
  this.timeout(120_000);
  let work: Workplace;

  const command = (name: string, ...args: string[]) => {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
      NODE_OPTIONS: '',
    };
    const { status, stdout, stderr } = spawnSync(name, args, { cwd: work.folder, env, encoding: 'utf8' });
    return { status, out: stdout + stderr };
  };
  const git = (...args: string[]) => command('git', '-c', 'core.quotePath=false', ...args);
  const commit = async (message: string, sidecar: string) => {
    await work.write(SIDECAR, sidecar);
    git('add', '-A');
    assert.equal(git('commit', '-qm', message).status, 0);
  };
  const statuses = async () => {
    const { annotation } = readSidecar(await work.read(SIDECAR), article);
    return annotation.claims.map(({ status }) => status);
  };

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });

  /** A repository in which two branches, `mine` (checked out) and `theirs`, have changed one sidecar. */
  async function branches(mine: Readonly<Record<string, object>>, theirs: Readonly<Record<string, object>>) {
    work = await Workplace.of({ 'خبر.txt': article.text });
    const outfile = join(work.folder, '.git', 'isnad.cjs');
    git('init', '-q', '-b', 'mine');
    git('config', 'user.email', 'test@example.org');
    git('config', 'user.name', 'test');
    await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile });
    assert.equal(command(process.execPath, outfile, 'git-setup').status, 0);
    await commit('base', version({}));
    git('checkout', '-qb', 'theirs');
    await commit('theirs', version(theirs));
    git('checkout', '-q', 'mine');
    await commit('mine', version(mine));
  }
  afterEach(() => work?.dispose());

  it('merge by claims where lines would conflict', async () => {
    await branches(
      { c1: { status: 'accepted', note: 'نعم' } },
      { c1: { labels: ['مهم'] }, c2: { status: 'rejected' } },
    );
    const { status, out } = git('merge', '-q', '--no-edit', 'theirs');
    assert.equal(status, 0, out);
    assert.deepEqual(await statuses(), ['accepted', 'rejected']);
  });

  it('are rebased by claims', async () => {
    await branches({ c1: { status: 'accepted' } }, { c2: { status: 'edited', speaker: 's1' } });
    const { status, out } = git('rebase', '-q', 'theirs');
    assert.equal(status, 0, out);
    assert.deepEqual(await statuses(), ['accepted', 'edited']);
    assert.equal(git('log', '--format=%s').out, 'mine\ntheirs\nbase\n');
  });

  it('leave a conflict in the file, where a person resolves it', async () => {
    await branches({ c1: { status: 'accepted' } }, { c1: { status: 'rejected' } });
    const { status, out } = git('merge', '--no-edit', 'theirs');
    assert.equal(status, 1);
    assert.match(out, /conflict in c1: status/);
    assert.equal(git('diff', '--name-only', '--diff-filter=U').out, `${SIDECAR}\n`);
    const text = await work.read(SIDECAR);
    assert.match(
      text,
      /conflicts:\n {2}- of: c1\n {4}field: status\n {4}ours: "accepted"\n {4}theirs: "rejected"\n/,
    );
    assert.equal((await work.isnad('check', SIDECAR)).code, 1);
    await work.write(SIDECAR, text.replace(/conflicts:[^]*/, ''));
    assert.equal((await work.isnad('check', SIDECAR)).code, 0);
    git('add', '-A');
    assert.equal(git('commit', '-qm', 'merged').status, 0);
  });

  it('that are damaged are merged line by line, as git does', async () => {
    await branches({ c1: { status: 'accepted' } }, { c2: { status: 'rejected' } });
    await commit('damaged', `${version({})}claims: [\n`);
    const { status, out } = git('merge', '--no-edit', 'theirs');
    assert.equal(status, 0, out);
    assert.match(out, /ours is damaged; merged line by line/);
    assert.match(await work.read(SIDECAR), /status: rejected[^]*claims: \[/);
  });

  it('are compared in words', async () => {
    await branches({ c2: { status: 'edited', speaker: 's1' } }, { c1: { status: 'accepted' } });
    const words = 'claim c2: speaker أوغلو → لافروف\n  claim c2: status suggested → edited\n';
    assert.ok(git('diff', 'HEAD~1', 'HEAD').out.includes(words), git('diff', 'HEAD~1', 'HEAD').out);
    await work.write('old.yaml', version({}));
    assert.deepEqual(await work.isnad('diff', 'old.yaml', SIDECAR), {
      code: 1,
      out: words.replace('  ', ''),
      err: '',
    });
    assert.deepEqual(await work.isnad('diff', 'old.yaml', 'old.yaml'), { code: 0, out: '', err: '' });
  });
});
