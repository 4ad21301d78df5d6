import * as vscode from 'vscode';

/**
 * Waits until `condition` gives something other than undefined and false, and returns it.
 * @throws naming `what` after `limit` milliseconds.
 */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = 30_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The folder that is open: a copy of the sample articles. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('No folder is open.');
  return first.uri;
}

export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

/** Whether a file of the folder is there. */
export async function exists(name: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fileUri(name)).then(
    () => true,
    () => false,
  );
}

/** Opens a file of the folder in an editor; with `text`, writes it first. */
export async function openArticle(name: string, text?: string): Promise<vscode.TextEditor> {
  const uri = text === undefined ? fileUri(name) : await writeFile(name, text);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Leaves no editor open; unsaved changes are thrown away. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Sets a setting for the folder; undefined takes it back. */
export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** The extension under test, activated. */
export async function isnad(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('isnad.isnad');
  if (extension === undefined) throw new Error('The extension is not installed.');
  await extension.activate();
  return extension;
}

/** Accepts the list that a running command shows, as it stands: its first item, or the ticked ones. Waits until the command has ended. */
export async function acceptPick(running: Thenable<unknown>): Promise<void> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  running.then(end, end);
  await until('the list is shown and accepted', async () => {
    if (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ended;
  });
  await running;
}
