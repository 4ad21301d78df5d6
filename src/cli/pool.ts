import { Worker } from 'node:worker_threads';
import { messageOf } from './errors';
import { exportArticle, type ExportResult, type ExportTask } from './exportArticle';

/**
 * Does the tasks on `jobs` threads and hands on the results in the order of the tasks.
 * Takes no more tasks ahead than there are threads, so that memory does not grow with their number.
 */
export async function* exportAll(
  tasks: AsyncIterable<ExportTask>,
  jobs: number,
): AsyncGenerator<readonly [ExportTask, ExportResult]> {
  if (jobs === 1) {
    for await (const task of tasks) yield [task, await exportArticle(task)];
    return;
  }
  const start = () => new Worker(process.argv[1] as string);
  const free = Array.from({ length: jobs }, start);
  const workers = new Set(free);
  try {
    const running: Promise<readonly [ExportTask, ExportResult]>[] = [];
    for await (const task of tasks) {
      if (running.length === jobs) yield (await running.shift()) as readonly [ExportTask, ExportResult];
      const worker = free.shift() as Worker;
      running.push(
        give(worker, task).then((result) => {
          free.push(worker.threadId === -1 ? replacement(worker) : worker);
          return [task, result] as const;
        }),
      );
    }
    for (const one of running) yield await one;
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
  function replacement(broken: Worker): Worker {
    const worker = start();
    workers.delete(broken);
    workers.add(worker);
    return worker;
  }
}

/** The worker's result. A worker that breaks fails its article only. */
function give(worker: Worker, task: ExportTask): Promise<ExportResult> {
  return new Promise((resolve) => {
    const done = (result: ExportResult) => {
      worker.off('message', done).off('error', broken).off('exit', stopped);
      resolve(result);
    };
    const broken = (error: unknown) =>
      done({ outcome: 'failed', messages: `${task.label}: error: ${messageOf(error)}\n` });
    const stopped = () => broken('the worker stopped');
    worker.on('message', done).on('error', broken).on('exit', stopped);
    worker.postMessage(task);
  });
}
