/** Milliseconds that a task takes. */
export function timeOf(task: () => unknown): number {
  const start = process.hrtime.bigint();
  task();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Medians of tasks run in turn, `runs` times each after one run that does not count: what slows the machine slows all. */
export function medians(tasks: readonly (() => unknown)[], runs: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let run = -1; run < runs; run++) {
    for (const [k, task] of tasks.entries()) {
      const time = timeOf(task);
      if (run >= 0) times[k]?.push(time);
    }
  }
  return times.map(median);
}
