/**
 * Milliseconds that a task takes: of the clock or of the processor, whichever are fewer. Others at work on the machine lengthen the first, memory
 * that is cleared in threads beside the task's the second.
 */
export function timeOf(task: () => unknown): number {
  const [cpu, start] = [process.cpuUsage(), process.hrtime.bigint()];
  task();
  const clock = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(clock, (user + system) / 1000);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How tasks are measured; times in milliseconds. */
export interface Effort {
  /** Each task runs so long before it is measured, at least once: until then its code is still being compiled. */
  readonly warmUp: number;
  /** So many runs count at least … */
  readonly least: number;
  /** … and more of short tasks, until all together took so long: a single short run says more about the machine. */
  readonly enough: number;
}

/** An odd number, beyond which more runs tell nothing more. */
const MOST_RUNS = 31;
/** Runs go on while the middle half of a task's differ by more than this share of their median: the machine does something else … */
const STEADY = 0.1;
/** … but no longer than so many milliseconds. */
const PATIENCE = 12_000;

/** The distance between the quartiles over the median. */
function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
  return (at(0.75) - at(0.25)) / at(0.5);
}

/** Medians of tasks run in turn: what slows the machine slows all. */
export function medians(tasks: readonly (() => unknown)[], { warmUp, least, enough }: Effort): number[] {
  for (const task of tasks)
    for (let spent = 0, run = 0; run === 0 || spent < warmUp; run++) spent += timeOf(task);
  const times = tasks.map((): number[] => []);
  let spent = 0;
  const goesOn = (run: number): boolean =>
    run < least ||
    (run < MOST_RUNS &&
      (spent < enough ||
        (enough > 0 && spent < PATIENCE && times.some((values) => spread(values) > STEADY))));
  for (let run = 0; goesOn(run); run++) {
    for (const [k, task] of tasks.entries()) {
      const time = timeOf(task);
      times[k]?.push(time);
      spent += time;
    }
  }
  return times.map(median);
}
