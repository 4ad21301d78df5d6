import type { MessagePort } from 'node:worker_threads';
import { exportArticle, type ExportTask } from './exportArticle';

/** A worker thread: each message is a task, each answer its result. */
export function serveTasks(port: MessagePort): void {
  port.on('message', (task: ExportTask) => {
    void exportArticle(task).then((result) => port.postMessage(result));
  });
}
