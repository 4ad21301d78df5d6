import { exportArticle, type ExportResult, type ExportTask } from './exportArticle';
import { formatArticle, type FormatResult, type FormatTask } from './formatArticle';
import { annotateText, type TextResult, type TextTask } from './annotateText';

/** What a worker can be asked to do. */
export type Task = ExportTask | FormatTask | TextTask;
export type ResultOf<T extends Task> = T extends ExportTask
  ? ExportResult
  : T extends FormatTask
    ? FormatResult
    : TextResult;

/** Does one task. Never throws: what goes wrong is in the result. */
export function perform<T extends Task>(task: T): Promise<ResultOf<T>> {
  const done = (): Promise<ExportResult | FormatResult | TextResult> => {
    if (task.kind === 'sidecar') return exportArticle(task);
    return task.kind === 'format' ? formatArticle(task) : Promise.resolve(annotateText(task));
  };
  return done() as Promise<ResultOf<T>>;
}
