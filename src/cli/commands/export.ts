import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { sidecarName } from '../../core/sidecar/names';
import { UsageError, command, countOption, type ExitCode, type Io } from '../command';
import type { ExportTask } from '../exportArticle';
import { exportFormat } from '../exportFormat';
import { articlesIn } from '../files';
import { annotatorOption, formatOption, writingOptions } from '../formatOptions';
import { Lexicons, lexiconOption } from '../lexicons';
import { performAll } from '../pool';
import { Progress } from '../progress';
import { Failures } from '../failures';
import { shardOption, takes } from '../shard';
import { OtherAnnotators, countArticles, sidecarsToRead, summary, type Work } from '../work';

export const exportSidecars = command({
  name: 'export',
  operands: 'FILE… | DIR…',
  summary:
    'Writes sidecars for articles, or their annotation in another format; what a person decided is kept.',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      help: 'Write into this folder (formats for all: or file).',
    },
    stdout: { type: 'boolean', help: 'Write sidecars to the standard output, no files.' },
    format: { ...formatOption, short: 'f' },
    ...writingOptions,
    lexicon: lexiconOption,
    jobs: {
      type: 'string',
      short: 'j',
      value: 'N',
      help: 'Work on N articles at once (1); “all”: one a core.',
    },
    shard: { type: 'string', value: 'I/N', help: 'Only the I-th of N parts, by the article’s path.' },
    resume: { type: 'boolean', help: 'Pass by what was done and has not changed since.' },
    report: { type: 'string', value: 'FILE', help: 'Write what failed into this file, JSON lines.' },
    force: { type: 'boolean', help: 'Write over damaged sidecars (a backup is kept) and files that differ.' },
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('which articles? isnad export FILE… | DIR…');
    const work = {
      paths,
      jobs: values.jobs === 'all' ? availableParallelism() : countOption('jobs', values.jobs ?? '1'),
      shard: shardOption(values.shard),
      resume: values.resume ?? false,
      force: values.force ?? false,
      report: values.report,
      annotator: annotatorOption(values.annotator),
      others: new OtherAnnotators(values.annotator !== undefined),
      lexicons: new Lexicons(io, values.lexicon),
    };
    if (values.format !== undefined) {
      if (values.stdout) throw new UsageError('--stdout is for sidecars.');
      return exportFormat({ ...values, format: values.format }, work, io);
    }
    if (values.stdout && values.out !== undefined)
      throw new UsageError('--stdout and --out exclude each other.');
    return sidecars({ out: values.out, write: !values.stdout }, work, io);
  },
});

interface Target {
  readonly out: string | undefined;
  readonly write: boolean;
}

async function* tasksFor(target: Target, work: Work, io: Io): AsyncGenerator<ExportTask> {
  const owners = new Map<string, string>();
  for await (const { path, below } of articlesIn(work.paths, io.cwd, work.others.see)) {
    if (!takes(work.shard, below)) continue;
    const article = resolve(io.cwd, path);
    const beside = sidecarsToRead(article, work.annotator);
    const sidecar = sidecarName(
      target.out === undefined ? article : resolve(io.cwd, join(target.out, below)),
      work.annotator,
    );
    const owner = owners.get(sidecar);
    if (owner === article) continue;
    if (owner !== undefined)
      throw new UsageError(`${path} and ${owner} have the same sidecar, ${basename(sidecar)}`);
    // In one walk of a folder no two articles meet: nothing to remember, however many they are.
    if (work.paths.length > 1) owners.set(sidecar, article);
    const { force, resume } = work;
    const lexicon = await work.lexicons.for(article);
    const task = { kind: 'sidecar', article, label: path, sidecar, beside, write: target.write } as const;
    yield { ...task, force, resume, lexicon };
  }
}

async function sidecars(target: Target, work: Work, io: Io): Promise<ExitCode> {
  const count = { written: 0, unchanged: 0, printed: 0, failed: 0 };
  const progress = new Progress(io, target.write ? await countArticles(work, io) : null, 'articles');
  const failures = new Failures();
  for await (const [{ label }, { outcome, text, messages }] of performAll(
    tasksFor(target, work, io),
    work.jobs,
  )) {
    if (text !== undefined) io.out(count.printed > 0 ? `---\n${text}` : text);
    count[outcome]++;
    if (messages !== '') io.err(messages);
    if (outcome === 'failed') failures.add(label, messages);
    if (target.write) progress.step();
  }
  progress.end();
  if (work.report !== undefined) await writeFile(resolve(io.cwd, work.report), failures.text());
  io.err(work.others.text() + (target.write ? summary(count) : ''));
  return count.failed > 0 ? 1 : 0;
}
