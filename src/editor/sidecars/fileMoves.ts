import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SIDECAR_ENDING, sidecarName } from '../../core/sidecar/names';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { isThere, sidecarsBeside } from './annotator';
import { fileName } from './sidecarFiles';

/** Sidecars go where their article goes, all annotators': renamed and moved with it, in one undo; when the article is deleted, a person is asked. */
export function followFiles(): vscode.Disposable {
  const owned = new Disposables();
  owned.add(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renames(event.files))));
  owned.add(vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files))));
  return owned;
}

/** The sidecars of an article's file that are not among the files already. */
async function ownSidecars(
  uri: vscode.Uri,
  files: readonly vscode.Uri[],
): Promise<Awaited<ReturnType<typeof sidecarsBeside>>> {
  if (uri.path.endsWith(SIDECAR_ENDING)) return [];
  const known = new Set(files.map(String));
  return (await sidecarsBeside(uri)).filter((sidecar) => !known.has(sidecar.uri.toString()));
}

async function renames(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const all = files.map(({ oldUri }) => oldUri);
  for (const { oldUri, newUri } of files) {
    for (const { uri, annotator } of await ownSidecars(oldUri, all)) {
      const target = newUri.with({ path: sidecarName(newUri.path, annotator) });
      // A sidecar that stands there already is not written over.
      if (!(await isThere(target))) edit.renameFile(uri, target, { overwrite: false });
    }
  }
  return edit;
}

async function deletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const having: vscode.Uri[] = [];
  const sidecars: vscode.Uri[] = [];
  for (const file of files) {
    const own = await ownSidecars(file, files);
    if (own.length > 0) having.push(file);
    sidecars.push(...own.map(({ uri }) => uri));
  }
  if (having.length === 0 || !(await wantsDeleted(having))) return edit;
  for (const sidecar of sidecars) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
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
