// npm run bench -- corpus [ARTICLES]: the command line over a corpus of so many articles (10,000), made by repeating
// ISNAD_CORPUS (default ../shared/corpus/articles.jsonl). Prints a table and, last, a JSON line.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleCli } from '../support/cli';

const CORPUS = process.env.ISNAD_CORPUS ?? resolve('../shared/corpus/articles.jsonl');
const count = Number(process.argv[3] ?? 10_000);

interface Line {
  readonly id: string;
  readonly text: string;
}

/** The corpus over and over, each time with ids of its own. */
async function* lines(many: number): AsyncGenerator<string> {
  let made = 0;
  for (let round = 0; made < many; round++) {
    for await (const line of createInterface({ input: createReadStream(CORPUS), crlfDelay: Infinity })) {
      if (made++ >= many) return;
      const { id, text } = JSON.parse(line) as Line;
      yield `${JSON.stringify({ id: `${id}-${round}`, text })}\n`;
    }
  }
}

/** Resident memory of a process in MB (Linux; NaN elsewhere). */
function memory(child: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

interface Run {
  readonly seconds: number;
  /** The highest memory in each tenth of the articles, in MB. */
  readonly peaks: readonly number[];
}

/** `isnad pipe` over so many articles. */
async function pipe(cli: string, many: number, jobs: number): Promise<Run> {
  const child = spawn('node', [cli, 'pipe', '--jobs', String(jobs)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const began = performance.now();
  const peaks = Array.from({ length: 10 }, () => 0);
  let done = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) done++;
    const tenth = Math.min(9, Math.floor((10 * done) / many));
    peaks[tenth] = Math.max(peaks[tenth] as number, memory(child));
  });
  for await (const line of lines(many)) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0 || done !== many) throw new Error(`isnad pipe: code ${code}, ${done} of ${many} answers`);
  return { seconds: (performance.now() - began) / 1000, peaks };
}

/** Exports a folder, kills it, goes on: how many articles are missing or differ from those of a run in one go. */
async function resume(
  cli: string,
  folder: string,
  many: number,
): Promise<{ lost: number; differ: number; again: number }> {
  mkdirSync(join(folder, 'in'), { recursive: true });
  for await (const line of lines(many)) {
    const { id, text } = JSON.parse(line) as Line;
    writeFileSync(join(folder, 'in', `${id}.txt`), text);
  }
  const run = (out: string, more: readonly string[] = []): ChildProcess =>
    spawn('node', [cli, 'export', 'in', '--out', out, '--jobs', '2', ...more], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  await once(run('whole'), 'close');
  const killed = run('parts');
  while (!existsSync(join(folder, 'parts')) || readdirSync(join(folder, 'parts')).length < many / 3)
    await new Promise((next) => setTimeout(next, 20));
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const there = readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.yaml')).length;
  const second = run('parts', ['--resume']);
  let err = '';
  second.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(second, 'close');
  const unchanged = Number(/(\d+) unchanged/u.exec(err)?.[1]);
  const names = readdirSync(join(folder, 'whole'));
  const lost = names.filter((name) => !existsSync(join(folder, 'parts', name))).length;
  const differ = names.filter((name) => {
    const path = join(folder, 'parts', name);
    return existsSync(path) && !readFileSync(path).equals(readFileSync(join(folder, 'whole', name)));
  }).length;
  return { lost, differ, again: there - unchanged };
}

async function main(): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log(`skipped: no corpus at ${CORPUS} (ISNAD_CORPUS)`);
  } else {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
    try {
      const cli = await bundleCli(folder);
      const one = await pipe(cli, count, 1);
      const two = await pipe(cli, count, 2);
      const stopped = await resume(cli, folder, Math.min(count, 600));
      // Until the corpus has been read once, the words met for the first time fill the lexicon's cache.
      const distinct = readFileSync(CORPUS, 'utf8').split('\n').length - 1;
      const [warm = 0, ...later] = one.peaks.slice(Math.min(8, Math.ceil((10 * distinct) / count)));
      const result = {
        articles: count,
        articlesPerSecondAndCore: Math.round(count / one.seconds),
        speedUpTwoJobs: Number((one.seconds / two.seconds).toFixed(2)),
        peakMemoryMB: Math.round(Math.max(...one.peaks)),
        memoryGrowth: Number((Math.max(...later) / warm - 1).toFixed(3)),
        lostAfterKill: stopped.lost,
        differAfterKill: stopped.differ,
        doneAgainAfterKill: stopped.again,
      };
      for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(26)}${value}`);
      console.log(`memory by tenths, MB      ${one.peaks.map(Math.round).join(' ')}`);
      console.log(JSON.stringify(result));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

void main();
