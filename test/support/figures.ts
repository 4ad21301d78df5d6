import type { Runner, Test } from 'mocha';

/** What a run of Mocha leaves in the file that ISNAD_TEST_STATS names. */
export interface MochaFigures {
  readonly passes: number;
  readonly failures: number;
  /** Each failed test by its whole title, with the first line of why. */
  readonly faults: readonly string[];
}

/** Watches a run from its beginning; called at its end, gives its figures. */
export function figuresOf(runner: Runner): () => MochaFigures {
  const faults: string[] = [];
  runner.on('fail', (test: Test, error: Error) =>
    faults.push(`${test.fullTitle()}: ${String(error.message).split('\n', 1)[0]}`),
  );
  return () => ({ passes: runner.stats?.passes ?? 0, failures: runner.stats?.failures ?? 0, faults });
}
