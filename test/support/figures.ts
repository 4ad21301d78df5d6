import type { Runner, Test } from 'mocha';

/** What a run of Mocha leaves in the file that ISNAD_TEST_STATS names. */
export interface MochaFigures {
  readonly passes: number;
  readonly failures: number;
  /** Of those passed, how many only at their second try. */
  readonly flaky: number;
  /** Each test that failed, at its first try or at both, by its whole title and with the first line of why. */
  readonly faults: readonly string[];
}

/** Watches a run from its beginning; called at its end, gives its figures. */
export function figuresOf(runner: Runner): () => MochaFigures {
  const faults: string[] = [];
  let flaky = 0;
  const note = (what: string) => (test: Test, error: Error) =>
    faults.push(`${what}: ${test.fullTitle()}: ${error.message.split('\n', 1)[0]}`);
  runner.on('fail', note('failed'));
  runner.on('retry', note('tried again'));
  runner.on('pass', (test) => {
    if ((test as unknown as { currentRetry(): number }).currentRetry() > 0) flaky++;
  });
  return () => ({
    passes: runner.stats?.passes ?? 0,
    failures: runner.stats?.failures ?? 0,
    flaky,
    faults,
  });
}
