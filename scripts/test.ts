/**
 * npm test [-- SUITE…]: all suites, or the named ones, one after the other. Every suite runs, also after a failure; one
 * that hangs is ended. test-results/summary.json and the last line say how many tests passed and failed.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { GOLD_DIR } from '../test/gold/gold';
import { RESULTS, ROOT } from '../test/support/paths';
import { prepareBrowser, prepareVscode, prepareYamlReader, SERVER_RUNS_HERE } from '../test/support/machine';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Of those passed, how many only at their second try. */
  readonly flaky?: number;
}
interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Seconds, after which it counts as hanging. */
  readonly limit: number;
  /** Reads the suite's own figures; a suite without them counts as one test. */
  readonly counts?: (file: string) => Counts;
  /** Why it cannot run on this machine. */
  readonly skip?: string | undefined;
}

const SUITES: readonly Suite[] = [
  { name: 'types', command: npm('check-types'), limit: 180 },
  { name: 'lint', command: npm('lint'), limit: 180 },
  {
    name: 'unit',
    command: ['mocha', '--reporter', 'test/support/json-reporter.cjs'],
    limit: 300,
    counts: mochaCounts,
  },
  {
    name: 'accuracy', // the floors under the engine's figures
    command: npm('accuracy'),
    limit: 300,
    skip: fs.existsSync(GOLD_DIR)
      ? undefined
      : `no gold articles in ${GOLD_DIR} (ISNAD_GOLD names another folder)`,
  },
  { name: 'host', command: ['tsx', 'test/host/run.ts'], limit: 420, counts: mochaCounts },
  {
    name: 'start',
    command: ['tsx', 'scripts/start.ts', '--check'],
    limit: 240,
    skip: SERVER_RUNS_HERE ? undefined : 'its VS Code server runs on Linux x64 only',
  },
  {
    name: 'ui',
    command: ['playwright', 'test', '-c', 'test/ui'],
    limit: 660,
    counts: playwrightCounts,
    skip: SERVER_RUNS_HERE ? undefined : 'its VS Code server runs on Linux x64 only',
  },
];

function npm(script: string): string[] {
  return ['npm', 'run', '--silent', script];
}

function mochaCounts(file: string): Counts {
  const stats = JSON.parse(fs.readFileSync(file, 'utf8')) as { passes: number; failures: number };
  return { passed: stats.passes, failed: stats.failures };
}

function playwrightCounts(file: string): Counts {
  const { stats } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, flaky: stats.flaky };
}

/** Runs a suite in a process group of its own, and ends the whole group when its time is over. */
async function run(suite: Suite, statsFile: string): Promise<boolean> {
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
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
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
      console.error(`\n${suite.name}: no end after ${suite.limit} s`);
      kill('SIGTERM');
      setTimeout(() => kill('SIGKILL'), 10_000).unref();
    }, suite.limit * 1000);
    const done = (good: boolean): void => {
      clearTimeout(timer);
      process.removeListener('exit', onExit);
      resolve(good);
    };
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

/** A suite that failed without a failed test (it broke off, or wrote no figures) counts one failure. */
async function result(suite: Suite): Promise<Counts> {
  const statsFile = path.join(RESULTS, `${suite.name}.json`);
  fs.rmSync(statsFile, { force: true });
  const good = await run(suite, statsFile);
  if (suite.counts === undefined) return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = suite.counts(statsFile);
  } catch {
    console.error(`${suite.name}: ended without figures`);
    return { passed: 0, failed: 1 };
  }
  const silent = (!good && counts.failed === 0) || counts.passed + counts.failed === 0;
  return silent ? { ...counts, failed: 1 } : counts;
}

/** Done before the suites' clocks run. What fails here fails again, with its reason, in the suite that needs it. */
function setUp(wanted: readonly string[]): void {
  const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  try {
    if (wants('unit')) prepareYamlReader();
    if (SERVER_RUNS_HERE && ['host', 'start', 'ui'].some(wants)) {
      prepareBrowser();
      prepareVscode();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
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
  setUp(wanted);
  const table: (Counts & { suite: string; seconds: number })[] = [];
  for (const suite of SUITES) {
    if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
    if (suite.skip !== undefined) {
      console.log(`\n=== ${suite.name}: not run here: ${suite.skip}`);
      continue;
    }
    console.log(`\n=== ${suite.name}`);
    const start = Date.now();
    table.push({
      suite: suite.name,
      ...(await result(suite)),
      seconds: Math.round((Date.now() - start) / 1000),
    });
  }
  const sum = (key: 'passed' | 'failed'): number => table.reduce((total, row) => total + row[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  fs.writeFileSync(summary, JSON.stringify({ passed, failed, suites: table }, null, 2));
  console.table(table);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
void main();
