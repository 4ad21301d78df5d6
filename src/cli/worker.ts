import type { MessagePort } from 'node:worker_threads';
import { perform, type ResultOf, type Task } from './tasks';

export interface Question {
  readonly id: number;
  readonly task: Task;
}
export interface Answer {
  readonly id: number;
  readonly result: ResultOf<Task>;
}

/** A worker thread: each message is a task, each answer its result. */
export function serveTasks(port: MessagePort): void {
  port.on('message', ({ id, task }: Question) => {
    void perform(task).then((result) => port.postMessage({ id, result } satisfies Answer));
  });
}
