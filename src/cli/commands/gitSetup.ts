import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError, command, type Io } from '../command';
import { isMissing } from '../errors';
import { writeWhole } from '../sidecarFile';

const ATTRIBUTES = '*.isnad.yaml merge=isnad diff=isnad';

export const gitSetup = command({
  name: 'git-setup',
  operands: '',
  summary: 'Makes git merge and compare the sidecars of this repository by claims.',
  options: {},
  run: async (_values, _operands, io) => {
    const root = git(io, 'rev-parse', '--show-toplevel');
    // Called by its full path: git's own PATH may have another isnad, or none.
    const isnad = [process.execPath, process.argv[1] as string].map(quoted).join(' ');
    git(io, 'config', 'merge.isnad.name', 'Isnad sidecars, by claims');
    git(io, 'config', 'merge.isnad.driver', `${isnad} merge-driver %O %A %B %P`);
    git(io, 'config', 'diff.isnad.command', `${isnad} diff`);
    const added = await addAttributes(join(root, '.gitattributes'));
    io.out(`${root}: git merges and compares sidecars with isnad now.\n`);
    if (added) io.out('Commit .gitattributes; who clones the repository runs isnad git-setup once.\n');
    return 0;
  },
});

function git(io: Io, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: io.cwd, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new UsageError(`git ${args[0] ?? ''}: ${(stderr || 'git is not installed').trim()}`);
}

/** Whether the line had to be added. */
async function addAttributes(path: string): Promise<boolean> {
  let text = '';
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  if (text.split(/\r?\n/).includes(ATTRIBUTES)) return false;
  await writeWhole(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${ATTRIBUTES}\n`);
  return true;
}

/** For the shell that git hands the command to. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
