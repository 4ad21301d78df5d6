import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { fileName, SIDECAR_ENDING, sidecarUri } from './sidecarFiles';

/** The sidecar goes where its article goes: renamed and moved with it, in one undo; when the article is deleted, a person is asked. */
export function followFiles(): vscode.Disposable {
  const owned = new Disposables();
  owned.add(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renames(event.files))));
  owned.add(vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files))));
  return owned;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Whether it is an article's file with a sidecar of its own that is not among the files already. */
async function hasSidecar(uri: vscode.Uri, files: readonly vscode.Uri[]): Promise<boolean> {
  if (uri.path.endsWith(SIDECAR_ENDING)) return false;
  const sidecar = sidecarUri(uri);
  if (files.some((file) => file.toString() === sidecar.toString())) return false;
  return exists(sidecar);
}

async function renames(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const all = files.map(({ oldUri }) => oldUri);
  for (const { oldUri, newUri } of files) {
    const target = sidecarUri(newUri);
    // A sidecar that stands there already is not written over.
    if ((await hasSidecar(oldUri, all)) && !(await exists(target)))
      edit.renameFile(sidecarUri(oldUri), target, { overwrite: false });
  }
  return edit;
}

async function deletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const having: vscode.Uri[] = [];
  for (const file of files) if (await hasSidecar(file, files)) having.push(file);
  if (having.length === 0 || !(await wantsDeleted(having))) return edit;
  for (const file of having) edit.deleteFile(sidecarUri(file), { ignoreIfNotExists: true });
  return edit;
}

async function wantsDeleted(files: readonly vscode.Uri[]): Promise<boolean> {
  const remove = l10n.t('Delete Sidecar Too');
  const keep = l10n.t('Keep Sidecar');
  const names = files.map((file) => isolate(fileName(file))).join(', ');
  const choice = await vscode.window.showWarningMessage(
    l10n.t('{0} has a sidecar with decisions.', names),
    remove,
    keep,
  );
  return choice === remove;
}
