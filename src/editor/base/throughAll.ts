import * as vscode from 'vscode';
import { isolate } from './isolate';

/** Work on one thing after the other. */
export interface Work<T> {
  readonly title: string;
  readonly items: readonly T[];
  nameOf(item: T): string;
  one(item: T): Promise<void>;
}

/** Work on what must be sought first, which is part of what is shown and can be cancelled. */
export interface SoughtWork<T> extends Omit<Work<T>, 'items'> {
  readonly items: (token: vscode.CancellationToken) => Thenable<readonly T[]>;
}

/** Does the work with its progress shown, and a button to cancel between two items; whether it came to the end. */
export async function throughAllShown<T>(work: Work<T> | SoughtWork<T>): Promise<boolean> {
  const { items, title } = work;
  // What takes a moment only is not announced.
  if (typeof items !== 'function' && items.length < 2) return throughAll({ ...work, items });
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const all = typeof items === 'function' ? await items(token) : items;
    return throughAll({ ...work, items: all }, token, progress);
  });
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
