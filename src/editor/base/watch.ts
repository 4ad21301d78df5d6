import * as vscode from 'vscode';
import { Disposables } from './disposables';

/** Tells of each file of the workspace with this name that is made, changed or deleted. */
export function watchFiles(glob: string, listener: (file: vscode.Uri) => unknown): vscode.Disposable {
  const owned = new Disposables();
  const watcher = owned.add(vscode.workspace.createFileSystemWatcher(glob));
  owned.add(watcher.onDidCreate(listener));
  owned.add(watcher.onDidChange(listener));
  owned.add(watcher.onDidDelete(listener));
  return owned;
}
