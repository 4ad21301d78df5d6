import { Worker } from 'node:worker_threads';
import { messageOf } from '../core/text/messageOf';
import { perform, type ResultOf, type Task } from './tasks';
import type { Answer, Question } from './worker';

/** How many tasks a thread may be ahead of the slowest: enough to keep it busy, few enough to keep memory flat. */
const AHEAD = 4;

/**
 * Does the tasks on `jobs` threads and hands on the results in the order of the tasks.
 * Takes only a few more tasks ahead than there are threads, so that memory does not grow with their number.
 */
export async function* performAll<T extends Task>(
  tasks: AsyncIterable<T>,
  jobs: number,
): AsyncGenerator<readonly [T, ResultOf<T>]> {
  if (jobs === 1) {
    for await (const task of tasks) yield [task, await perform(task)];
    return;
  }
  const pool = new Pool(jobs);
  try {
    const running: Promise<readonly [T, ResultOf<T>]>[] = [];
    for await (const task of tasks) {
      if (running.length === jobs * AHEAD) yield (await running.shift()) as readonly [T, ResultOf<T>];
      running.push(pool.perform(task).then((result) => [task, result] as const));
    }
    for (const one of running) yield await one;
  } finally {
    await pool.close();
  }
}

class Pool {
  private readonly free: Worker[];
  private readonly workers: Set<Worker>;
  private readonly replaced = new Map<Worker, Worker>();
  private readonly waiting: ((worker: Worker) => void)[] = [];

  constructor(jobs: number) {
    this.workers = new Set(Array.from({ length: jobs }, start));
    // Each thread has its next tasks at hand, so that it never waits for the main thread between two.
    this.free = Array.from({ length: AHEAD }, () => [...this.workers]).flat();
  }

  async perform<T extends Task>(task: T): Promise<ResultOf<T>> {
    const worker = this.free.shift() ?? (await new Promise<Worker>((resolve) => this.waiting.push(resolve)));
    const result = await give(worker, task);
    this.release(worker.threadId === -1 ? this.replacement(worker) : worker);
    return result;
  }

  private release(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.free.push(worker);
  }

  /** One new thread for a broken one, whichever of its tasks is the first to tell. */
  private replacement(broken: Worker): Worker {
    const known = this.replaced.get(broken);
    if (known) return known;
    const worker = start();
    this.replaced.set(broken, worker);
    this.workers.delete(broken);
    this.workers.add(worker);
    this.free.forEach((one, i) => one === broken && (this.free[i] = worker));
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }
}

const start = () => new Worker(process.argv[1] as string);

let lastId = 0;

/** The worker's result. A worker that breaks fails the articles it has at hand only. */
function give<T extends Task>(worker: Worker, task: T): Promise<ResultOf<T>> {
  const id = ++lastId;
  return new Promise((resolve) => {
    const done = (result: ResultOf<T>) => {
      worker.off('message', answered).off('error', broken).off('exit', stopped);
      resolve(result);
    };
    const answered = (answer: Answer) => {
      if (answer.id === id) done(answer.result as ResultOf<T>);
    };
    const broken = (error: unknown) => {
      const messages = `${task.label}: error: ${messageOf(error)}\n`;
      const text = `${JSON.stringify({ id: null, error: messageOf(error) })}\n`;
      done({ outcome: 'failed', messages, ...(task.kind === 'text' ? { text } : {}) } as ResultOf<T>);
    };
    const stopped = () => broken('the worker stopped');
    worker.on('message', answered).on('error', broken).on('exit', stopped);
    worker.postMessage({ id, task } satisfies Question);
  });
}
