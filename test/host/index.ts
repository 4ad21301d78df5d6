import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { figuresOf } from '../support/figures';

/** VS Code calls this inside the extension host. What is thrown here makes the run fail. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { ISNAD_TEST_REPORT: report, ISNAD_TEST_STATS: stats, ISNAD_TEST_GREP: grep } = process.env;
  if (report === undefined || stats === undefined) throw new Error('Started by test/host/run.ts only.');
  const base = Mocha.reporters.Base as unknown as { consoleLog: (...args: unknown[]) => void };
  base.consoleLog = (...args) => fs.appendFileSync(report, `${format(...args)}\n`);
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 60_000,
    reporter: 'spec',
    retries: Number(process.env.ISNAD_TEST_RETRIES),
    forbidOnly: process.env.CI !== undefined,
    ...(grep === undefined ? {} : { grep }),
  });
  const files = fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.sort()) if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      fs.writeFileSync(stats, JSON.stringify(figures()));
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else if (!runner.stats?.tests) reject(new Error('No test ran.'));
      else resolve();
    });
    const figures = figuresOf(runner);
  });
}
