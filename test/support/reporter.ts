import * as fs from 'node:fs';
import { reporters, type MochaOptions, type Runner } from 'mocha';
import { figuresOf } from './figures';

/** Mocha's spec report, and the figures in the file that ISNAD_TEST_STATS names. */
export default class extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const figures = figuresOf(runner);
    runner.once('end', () => {
      const file = process.env.ISNAD_TEST_STATS;
      if (file !== undefined) fs.writeFileSync(file, JSON.stringify(figures()));
    });
  }
}
