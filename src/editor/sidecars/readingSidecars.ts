import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** A task that reads many sidecars, with a notification that shows how far it is and can cancel it; undefined: it was. */
export async function whileReading<T>(
  task: (token: vscode.CancellationToken, onRead: (read: number, of: number) => void) => Promise<T>,
): Promise<T | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Reading sidecars'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const done = await task(token, (read, of) =>
      progress.report({ increment: 100 / of, message: `${read}/${of}` }),
    );
    return token.isCancellationRequested ? undefined : done;
  });
}
