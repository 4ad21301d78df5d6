import { Worker } from 'node:worker_threads';
import { messageOf } from './errors';
import { perform, type ResultOf, type Task } from './tasks';

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
  private readonly waiting: ((worker: Worker) => void)[] = [];

  constructor(jobs: number) {
    this.free = Array.from({ length: jobs }, start);
    this.workers = new Set(this.free);
  }

  async perform<T extends Task>(task: T): Promise<ResultOf<T>> {
    const worker = this.free.shift() ?? (await new Promise<Worker>((resolve) => this.waiting.push(resolve)));
    const result = await give(worker, task);
    this.release(worker.threadId === -1 ? this.replace(worker) : worker);
    return result;
  }

  private release(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.free.push(worker);
  }

  private replace(broken: Worker): Worker {
    const worker = start();
    this.workers.delete(broken);
    this.workers.add(worker);
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }
}

const start = () => new Worker(process.argv[1] as string);

/** The worker's result. A worker that breaks fails its article only. */
function give<T extends Task>(worker: Worker, task: T): Promise<ResultOf<T>> {
  return new Promise((resolve) => {
    const done = (result: ResultOf<T>) => {
      worker.off('message', done).off('error', broken).off('exit', stopped);
      resolve(result);
    };
    const broken = (error: unknown) => {
      const messages = `${task.label}: error: ${messageOf(error)}\n`;
      const text = `${JSON.stringify({ id: null, error: messageOf(error) })}\n`;
      done({ outcome: 'failed', messages, ...(task.kind === 'text' ? { text } : {}) } as ResultOf<T>);
    };
    const stopped = () => broken('the worker stopped');
    worker.on('message', done).on('error', broken).on('exit', stopped);
    worker.postMessage(task);
  });
}
