import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { Workplace } from './cli';

const BUNDLE: BuildOptions = {
  entryPoints: ['test/unit/cli/killedSave.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
};

describe('a save whose process is killed', function () {
  this.timeout(120_000);

  for (const who of ['cli', 'editor'])
    it(`leaves the old file or the new one, whichever call into the file system is the last (${who})`, async () => {
      const work = await Workplace.of({ 'a.isnad.yaml': 'old' });
      const seen = new Set<string>();
      await build({ ...BUNDLE, outfile: join(work.folder, 'save.cjs') });
      try {
        for (const when of ['before', 'after']) {
          let killed = true;
          for (let n = 1; killed; n++) {
            await work.write('a.isnad.yaml', 'old');
            const path = join(work.folder, 'a.isnad.yaml');
            const script = [join(work.folder, 'save.cjs'), who, path, String(n), when, 'new'];
            const { signal, status, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
            killed = signal === 'SIGKILL';
            assert.ok(killed || status === 0, stderr);
            const content = await work.read('a.isnad.yaml');
            assert.ok(content === 'old' || content === 'new', `${when} call ${n}: “${content}”`);
            seen.add(killed ? content : 'ended');
            if (!killed) assert.ok(n > 4, 'the save makes more calls than these');
          }
        }
        assert.deepEqual([...seen].sort(), ['ended', 'new', 'old']);
      } finally {
        await work.dispose();
      }
    });
});
