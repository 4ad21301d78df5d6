import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isolate } from './isolate';
import { tell } from './say';

/** Where a file made of the workspace is to be: `target` (a URI), or what a person says. Undefined: cancelled. */
export async function askForFile(
  name: string,
  filters: Record<string, string[]>,
  target?: string,
): Promise<vscode.Uri | undefined> {
  if (target !== undefined) return vscode.Uri.parse(target, true);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}

/** Writes a text in UTF-8, and says so in the status bar. */
export async function saveText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const name = isolate(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  tell(l10n.t('Isnad: {0} written', name));
}
