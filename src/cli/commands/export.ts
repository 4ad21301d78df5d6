import { basename, join, resolve } from 'node:path';
import { UsageError, command, countOption, type ExitCode, type Io } from '../command';
import type { ExportResult, ExportTask } from '../exportArticle';
import { articlesIn } from '../files';
import { exportAll } from '../pool';

export const exportSidecars = command({
  name: 'export',
  operands: 'FILE… | DIR…',
  summary: 'Writes sidecars for articles; what a person decided in them is kept.',
  options: {
    out: { type: 'string', short: 'o', value: 'DIR', help: 'Write the sidecars into this folder instead.' },
    stdout: { type: 'boolean', help: 'Write to the standard output, no files.' },
    jobs: { type: 'string', short: 'j', value: 'N', help: 'Work on N articles at once (1).' },
    force: { type: 'boolean', help: 'Write over damaged sidecars too; a backup is kept.' },
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('which articles? isnad export FILE… | DIR…');
    if (values.stdout && values.out !== undefined)
      throw new UsageError('--stdout and --out exclude each other.');
    const jobs = countOption('jobs', values.jobs ?? '1');
    const target = { out: values.out, write: !values.stdout, force: values.force ?? false };
    return summarise(exportAll(tasksFor(paths, target, io), jobs), io, target.write);
  },
});

interface Target {
  readonly out: string | undefined;
  readonly write: boolean;
  readonly force: boolean;
}

async function* tasksFor(paths: readonly string[], target: Target, io: Io): AsyncGenerator<ExportTask> {
  const owners = new Map<string, string>();
  for await (const { path, below } of articlesIn(paths, io.cwd)) {
    const article = resolve(io.cwd, path);
    const beside = `${article}.isnad.yaml`;
    const sidecar =
      target.out === undefined ? beside : resolve(io.cwd, join(target.out, `${below}.isnad.yaml`));
    const owner = owners.get(sidecar);
    if (owner === article) continue;
    if (owner !== undefined)
      throw new UsageError(`${path} and ${owner} have the same sidecar, ${basename(sidecar)}`);
    // In one walk of a folder no two articles meet: nothing to remember, however many they are.
    if (paths.length > 1) owners.set(sidecar, article);
    yield { article, label: path, sidecar, beside, write: target.write, force: target.force };
  }
}

async function summarise(
  results: AsyncIterable<readonly [ExportTask, ExportResult]>,
  io: Io,
  write: boolean,
): Promise<ExitCode> {
  const count = { written: 0, unchanged: 0, printed: 0, failed: 0 };
  for await (const [, { outcome, text, messages }] of results) {
    if (text !== undefined) io.out(count.printed > 0 ? `---\n${text}` : text);
    count[outcome]++;
    if (messages !== '') io.err(messages);
    if (io.terminal && write) io.err(`\r${count.written + count.unchanged + count.failed} articles`);
  }
  if (io.terminal && write) io.err('\r');
  if (write) {
    const failed = count.failed > 0 ? `, ${count.failed} failed` : '';
    io.err(`${count.written} written, ${count.unchanged} unchanged${failed}\n`);
  }
  return count.failed > 0 ? 1 : 0;
}
