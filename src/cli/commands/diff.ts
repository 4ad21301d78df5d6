import { resolve } from 'node:path';
import { parseSidecar } from '../../core/sidecar/parse';
import { shorten } from '../../core/sidecar/problems';
import { soundSidecar } from '../../core/sidecar/read';
import { differences, type Difference } from '../../core/sidecar/three-way/differences';
import { UsageError, command, type Io } from '../command';
import { readIfThere } from '../sidecarFile';

export const diff = command({
  name: 'diff',
  operands: 'OLD NEW',
  summary: 'Says what changed between two versions of a sidecar, claim by claim.',
  options: {},
  run: async (_values, operands, io) => {
    // As git's external diff it is called with PATH OLD OLD-HEX OLD-MODE NEW NEW-HEX NEW-MODE (git(1), GIT_EXTERNAL_DIFF).
    const git = operands.length >= 7;
    const [path, old, , , now] = git ? operands : [undefined, operands[0], '', '', operands[1]];
    if (old === undefined || now === undefined) throw new UsageError('which sidecars? isnad diff OLD NEW');
    const found = differences(await read(old, io), await read(now, io));
    if (path !== undefined) io.out(`${path}\n`);
    for (const difference of found) io.out(`${git ? '  ' : ''}${lineFor(difference)}\n`);
    // git takes any other code for a failure.
    return git || found.length === 0 ? 0 : 1;
  },
});

async function read(path: string, io: Io) {
  const missing = path === '/dev/null' || path === 'nul';
  const bytes = missing ? new Uint8Array() : await readIfThere(resolve(io.cwd, path));
  if (!bytes) throw new UsageError(`${path}: no such file`);
  return soundSidecar(parseSidecar(bytes)).stored;
}

function lineFor(difference: Difference): string {
  const { kind, what, id } = difference;
  if (kind === 'changed') {
    const { field, before, after } = difference;
    return `${what} ${id}: ${field} ${shorten(before)} → ${shorten(after)}`;
  }
  return `${kind === 'added' ? '+' : '-'} ${what} ${id}: ${difference.words}`;
}
