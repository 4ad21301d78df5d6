import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decode } from '../../core/sidecar/decode';
import { UnmergeableError, mergeSidecarTexts } from '../../core/sidecar/three-way/texts';
import { UsageError, command, type ExitCode, type Io } from '../command';
import { lineOf } from '../report';
import { writeWhole } from '../sidecarFile';

export const mergeDriver = command({
  name: 'merge-driver',
  operands: 'BASE OURS THEIRS [PATH]',
  summary: 'Merges two versions of a sidecar into OURS, by ids: git calls it (isnad git-setup).',
  options: {},
  run: async (_values, operands, io) => {
    if (operands.length < 3) throw new UsageError('isnad merge-driver BASE OURS THEIRS [PATH]');
    const [base, ours, theirs] = operands.map((path) => resolve(io.cwd, path)) as [string, string, string];
    return merge({ base, ours, theirs, path: operands[3] ?? ours }, io);
  },
});

interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The file's name in the repository, for messages. */
  readonly path: string;
}

/** 0: merged. 1: conflicts, written under `conflicts:` (or, where a side is damaged, as git's own markers). */
async function merge({ base, ours, theirs, path }: Sides, io: Io): Promise<ExitCode> {
  const [was, here, there] = await Promise.all([base, ours, theirs].map(textOf));
  try {
    const { text, conflicts } = mergeSidecarTexts(was ?? '', here ?? '', there ?? '');
    await writeWhole(ours, text);
    for (const { of, field } of conflicts) io.err(`${path}: conflict in ${of}: ${field}\n`);
    return conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnmergeableError)) throw error;
    for (const problem of error.problems) io.err(lineOf(`${path} (${error.side})`, problem));
    io.err(`${path}: ${error.side} is damaged; merged line by line\n`);
    const { status } = spawnSync('git', [
      'merge-file',
      '-L',
      'ours',
      '-L',
      'base',
      '-L',
      'theirs',
      ours,
      base,
      theirs,
    ]);
    return status === 0 ? 0 : 1;
  }
}

async function textOf(path: string): Promise<string> {
  return decode(await readFile(path))?.text ?? '\u0000';
}
