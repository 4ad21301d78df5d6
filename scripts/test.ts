/**
 * npm test [-- SUITE…]: all suites, or the named ones. Those that need a processor and those that mostly wait for VS Code run side by side,
 * the screen's by itself after them; VS Code is set up while the first ones run. Every suite runs, also after a failure; one that hangs is
 * ended. test-results/summary.json and the last line say how many tests passed and failed.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { GOLD_DIR } from '../test/gold/gold';
import type { MochaFigures } from '../test/support/figures';
import { RESULTS, ROOT } from '../test/support/paths';
import {
  prepareBrowser,
  prepareVscodeMeanwhile,
  prepareYamlReader,
  SERVER_RUNS_HERE,
} from '../test/support/machine';

/** Milliseconds for the rest of what a suite has said, after its end. */
const REST = 2000;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Of those passed, how many only at their second try. */
  readonly flaky?: number;
  /** The failed tests and those that passed at their second try only, each with the first line of why. */
  readonly faults?: readonly string[];
}
interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Suites of one lane follow each other, those of `alone` when both others have ended. */
  readonly lane: 'processor' | 'vscode' | 'alone';
  /** Seconds, after which it counts as hanging. */
  readonly limit: number;
  /** Reads the suite's own figures; a suite without them counts as one test. */
  readonly counts?: (file: string) => Counts;
  /** Why it cannot run on this machine. */
  readonly skip?: string | undefined;
}

const SUITES: readonly Suite[] = [
  { name: 'types', lane: 'processor', command: npm('check-types'), limit: 240 },
  { name: 'lint', lane: 'processor', command: npm('lint'), limit: 240 },
  {
    name: 'unit',
    lane: 'processor',
    command: ['mocha', '--reporter', 'test/support/reporter.cjs', '--retries', '1'],
    limit: 300,
    counts: mochaCounts,
  },
  {
    name: 'accuracy', // the floors under the engine's figures
    lane: 'processor',
    command: npm('accuracy'),
    limit: 300,
    skip: fs.existsSync(GOLD_DIR)
      ? undefined
      : `no gold articles in ${GOLD_DIR} (ISNAD_GOLD names another folder)`,
  },
  { name: 'host', lane: 'vscode', command: ['tsx', 'test/host/run.ts'], limit: 420, counts: mochaCounts },
  {
    name: 'start',
    lane: 'vscode',
    command: ['tsx', 'scripts/start.ts', '--check'],
    limit: 240,
    skip: SERVER_RUNS_HERE ? undefined : 'its VS Code server runs on Linux x64 only',
  },
  {
    name: 'ui',
    lane: 'alone',
    command: ['playwright', 'test', '-c', 'test/ui'],
    limit: 690,
    counts: playwrightCounts,
    skip: SERVER_RUNS_HERE ? undefined : 'its VS Code server runs on Linux x64 only',
  },
];

function npm(script: string): string[] {
  return ['npm', 'run', '--silent', script];
}

function mochaCounts(file: string): Counts {
  const { passes, failures, ...others } = JSON.parse(fs.readFileSync(file, 'utf8')) as MochaFigures;
  return { passed: passes, failed: failures, ...others };
}

/** What is read of Playwright's report. */
interface Group {
  readonly suites?: readonly Group[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

function playwrightCounts(file: string): Counts {
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Group & {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const { expected, unexpected, flaky } = report.stats;
  const specs = function* (group: Group): Generator<NonNullable<Group['specs']>[number]> {
    yield* group.specs ?? [];
    for (const inner of group.suites ?? []) yield* specs(inner);
  };
  const faults = [...specs(report)].flatMap(({ title, file: from, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const why = results.find(({ error }) => error !== undefined)?.error?.message ?? '';
        return `${status}: ${from}: ${title}: ${stripVTControlCharacters(why).split('\n', 1)[0]}`;
      }),
  );
  return { passed: expected + flaky, failed: unexpected, flaky, faults };
}

/** Runs a suite in a process group of its own, and ends the whole group when its time is over. */
async function run(suite: Suite, statsFile: string, show: (said: Buffer) => void): Promise<boolean> {
  const [program, ...args] = suite.command as [string, ...string[]];
  const bin = path.join(ROOT, 'node_modules/.bin');
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: `${bin}${path.delimiter}${process.env.PATH}`,
        ISNAD_TEST_STATS: statsFile,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    const kill = (signal: NodeJS.Signals): void => {
      try {
        process.kill(-(child.pid as number), signal);
      } catch {
        // ended meanwhile
      }
    };
    const onExit = (): void => kill('SIGKILL');
    process.once('exit', onExit);
    const timer = setTimeout(() => {
      show(Buffer.from(`\n${suite.name}: no end after ${suite.limit} s\n`));
      kill('SIGTERM');
      setTimeout(() => kill('SIGKILL'), 10_000).unref();
    }, suite.limit * 1000);
    const done = (good: boolean): void => {
      clearTimeout(timer);
      process.removeListener('exit', onExit);
      resolve(good);
    };
    child.on('error', (error) => {
      show(Buffer.from(`${error.message}\n`));
      done(false);
    });
    child.on('close', (code) => done(code === 0));
    // What it leaves running may hold its output open: then there is no 'close'.
    child.on('exit', (code) => setTimeout(() => done(code === 0), REST).unref());
  });
}

/** A suite that failed without a failed test (it broke off, or wrote no figures) counts one failure. */
async function result(suite: Suite, show: (said: Buffer) => void): Promise<Counts> {
  const statsFile = path.join(RESULTS, `${suite.name}.json`);
  fs.rmSync(statsFile, { force: true });
  const good = await run(suite, statsFile, show);
  if (suite.counts === undefined) return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = suite.counts(statsFile);
  } catch {
    show(Buffer.from(`${suite.name}: ended without figures\n`));
    return { passed: 0, failed: 1 };
  }
  const silent = (!good && counts.failed === 0) || counts.passed + counts.failed === 0;
  return silent ? { ...counts, failed: 1 } : counts;
}

type Row = Counts & { suite: string; seconds: number };

/** What a suite says is shown at once where it runs by itself, else when it has ended. */
async function lane(suites: readonly Suite[], alone: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const suite of suites) {
    const heading = `\n=== ${suite.name}\n`;
    if (suite.skip !== undefined) {
      console.log(`${heading.trimEnd()}: not run here: ${suite.skip}`);
      continue;
    }
    const said: Buffer[] = [];
    const show = (text: Buffer): void => void (alone ? process.stdout.write(text) : said.push(text));
    show(Buffer.from(heading));
    const start = Date.now();
    const counts = await result(suite, show);
    process.stdout.write(Buffer.concat(said));
    rows.push({ suite: suite.name, ...counts, seconds: Math.round((Date.now() - start) / 1000) });
  }
  return rows;
}

/**
 * Installs what the machine lacks, before the clocks of the suites run. What fails here fails again, with its reason, in the suite that
 * needs it.
 */
function installPackages(wants: (name: string) => boolean): void {
  try {
    if (wants('unit')) prepareYamlReader();
    if (wantsVscode(wants)) prepareBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

function wantsVscode(wants: (name: string) => boolean): boolean {
  return SERVER_RUNS_HERE && ['host', 'start', 'ui'].some(wants);
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(
      `No suite ${unknown.join(', ')}. There are: ${SUITES.map((suite) => suite.name).join(', ')}.`,
    );
    process.exit(2);
  }
  fs.mkdirSync(RESULTS, { recursive: true });
  const summary = path.join(RESULTS, 'summary.json');
  fs.rmSync(summary, { force: true });
  const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const suites = SUITES.filter(({ name }) => wants(name));
  const of = (wantedLane: Suite['lane']): Suite[] => suites.filter((suite) => suite.lane === wantedLane);
  installPackages(wants);
  const alone = of('processor').length === 0 || of('vscode').length === 0;
  const both = await Promise.all([
    lane(of('processor'), alone),
    (wantsVscode(wants) ? prepareVscodeMeanwhile() : Promise.resolve()).then(() => lane(of('vscode'), alone)),
  ]);
  const table = [...both.flat(), ...(await lane(of('alone'), true))];
  const sum = (key: 'passed' | 'failed'): number => table.reduce((total, row) => total + row[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  fs.writeFileSync(summary, JSON.stringify({ passed, failed, suites: table }, null, 2));
  console.table(
    table.map(({ suite, passed, failed, seconds, flaky }) => ({ suite, passed, failed, seconds, flaky })),
  );
  // Once more at the end, for who keeps the end of a log only.
  for (const { suite, faults = [] } of table) for (const fault of faults) console.log(`${suite}: ${fault}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
void main();
