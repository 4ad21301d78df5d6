import type { MessagePort } from 'node:worker_threads';
import { perform, type Task } from './tasks';

/** A worker thread: each message is a task, each answer its result. */
export function serveTasks(port: MessagePort): void {
  port.on('message', (task: Task) => {
    void perform(task).then((result) => port.postMessage(result));
  });
}
