// The recipes of docs/corpora.md, run where their engine is installed; and what they rest on.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCli } from '../support/cli';

const COUNT = 24;
const text = (i: number): string =>
  `قال الوزير رقم ${i}: «العالم فشل في توحيد صفوفه» 😀.\r\nوأضاف أن روسيا لن تتراجع عن القرار.\n`;

describe('isnad over a corpus', function () {
  this.timeout(120_000);
  let folder = '';
  const isnad = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync('isnad', args, { cwd: folder, env: environment(), encoding: 'utf8', maxBuffer: 1e8 });
  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    PATH: `${folder}/bin:${process.env.PATH}`,
  });
  const shell = (command: string): ReturnType<typeof spawnSync> =>
    spawnSync('bash', ['-c', command], { cwd: folder, env: environment(), encoding: 'utf8' });
  const files = (name: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]),
    );

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-corpus-'));
    const cli = await bundleCli(folder);
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'bin/isnad'), `#!/bin/sh\nexec node ${cli} "$@"\n`);
    chmodSync(join(folder, 'bin/isnad'), 0o755);
    for (let i = 0; i < COUNT; i++) writeFileSync(join(folder, `articles/${i}.txt`), text(i));
    const lines = Array.from(
      { length: COUNT },
      (_, i) => `${JSON.stringify({ id: `a${i}`, text: text(i) })}\n`,
    );
    writeFileSync(join(folder, 'articles.jsonl'), lines.join(''));
    assert.equal(isnad('export', 'articles', '--out', 'whole').status, 0);
    assert.equal(shell('isnad pipe < articles.jsonl > whole.jsonl').status, 0);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('gives the same on one core and on two, in folders, tables and pipes', () => {
    isnad('export', 'articles', '--out', 'two', '--jobs', '2');
    assert.deepEqual(files('two'), files('whole'));
    assert.equal(Object.keys(files('two')).length, COUNT);
    isnad('export', 'articles', '-f', 'csv', '--out', 'one.csv');
    isnad('export', 'articles', '-f', 'csv', '--out', 'two.csv', '--jobs', 'all');
    const [one, two] = ['one.csv', 'two.csv'].map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.equal(two, one);
    assert.ok((one?.split('\n').length ?? 0) > COUNT);
    const piped = shell('isnad pipe --jobs 2 < articles.jsonl | cmp - whole.jsonl');
    assert.equal(piped.status, 0, String(piped.stdout));
  });

  it('goes on after a kill: nothing lost, nothing different', async () => {
    const killed = spawn('isnad', ['export', 'articles', '--out', 'parts', '--jobs', '2'], {
      cwd: folder,
      env: environment(),
      detached: true,
    });
    const closed = once(killed, 'close');
    while (!existsSync(join(folder, 'parts')) || readdirSync(join(folder, 'parts')).length < 3)
      await new Promise((next) => setTimeout(next, 5));
    killed.kill('SIGKILL');
    await closed;
    assert.equal(isnad('export', 'articles', '--out', 'parts', '--resume').status, 0);
    assert.deepEqual(files('parts'), files('whole'));
  });

  it('recipe: GNU parallel, a shard a task; a task whose worker is killed runs again', function () {
    if (spawnSync('parallel', ['--version']).status !== 0) {
      console.log('      skipped: no GNU parallel (Debian: parallel)');
      return this.skip();
    }
    // The second task dies the first time, before it begins; in the middle of its work: test/corpora.
    const die = 'test {} != 2 || test -e died || { touch died; kill -9 $$; }';
    const run = shell(
      `parallel --will-cite --jobs 2 --retries 3 '${die}; isnad export articles --out shards --shard {}/4 --resume' ::: 1 2 3 4`,
    );
    assert.equal(run.status, 0, String(run.stderr));
    assert.ok(existsSync(join(folder, 'died')));
    assert.deepEqual(files('shards'), files('whole'));
  });

  it('recipe: GNU parallel cuts JSON lines into blocks and keeps their order', function () {
    if (spawnSync('parallel', ['--version']).status !== 0) {
      console.log('      skipped: no GNU parallel (Debian: parallel)');
      return this.skip();
    }
    const run = shell(
      'parallel --will-cite --pipe -N 5 --keep-order --jobs 2 isnad pipe < articles.jsonl > blocks.jsonl',
    );
    assert.equal(run.status, 0, String(run.stderr));
    assert.equal(
      readFileSync(join(folder, 'blocks.jsonl'), 'utf8'),
      readFileSync(join(folder, 'whole.jsonl'), 'utf8'),
    );
  });

  it('shards of a pipe have each line once', () => {
    const all = ['1/3', '2/3', '3/3'].flatMap((shard) =>
      String(shell(`isnad pipe --shard ${shard} < articles.jsonl`).stdout)
        .split('\n')
        .filter(Boolean),
    );
    assert.deepEqual(
      all.sort(),
      readFileSync(join(folder, 'whole.jsonl'), 'utf8').split('\n').filter(Boolean).sort(),
    );
  });
});
