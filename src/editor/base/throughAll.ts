import * as vscode from 'vscode';
import { isolate } from './isolate';

/** Work on one thing after the other. */
export interface Work<T> {
  readonly title: string;
  readonly items: readonly T[];
  nameOf(item: T): string;
  one(item: T): Promise<void>;
}

/** Does the work with its progress shown, and a button to cancel between two items; whether it came to the end. */
export async function throughAllShown<T>(work: Work<T>): Promise<boolean> {
  // What takes a moment only is not announced.
  if (work.items.length < 2) return throughAll(work);
  const options = { location: vscode.ProgressLocation.Notification, title: work.title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => throughAll(work, token, progress));
}

export async function throughAll<T>(
  { items, nameOf, one }: Work<T>,
  token?: vscode.CancellationToken,
  progress?: vscode.Progress<{ readonly increment: number; readonly message: string }>,
): Promise<boolean> {
  for (const [i, item] of items.entries()) {
    if (token?.isCancellationRequested) return false;
    progress?.report({
      increment: 100 / items.length,
      message: `${i + 1}/${items.length} ${isolate(nameOf(item))}`,
    });
    await one(item);
  }
  return token?.isCancellationRequested !== true;
}
