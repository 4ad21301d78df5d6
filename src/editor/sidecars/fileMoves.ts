import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SIDECAR_ENDING, sidecarName } from '../../core/sidecar/names';
import { renameArticle } from '../../core/sidecar/rename';
import type { OpenArticle } from '../articles/openArticle';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { isThere, sidecarsBeside } from './annotator';
import { keepDraft } from './keepDrafts';
import type { SidecarSaver } from './saving';
import { canHaveSidecar, fileName, readIfThere, isUnder } from './sidecarFiles';
import { writeWhole } from './writeWhole';
import { warn } from '../base/say';

/**
 * Sidecars go where their article goes, all annotators': renamed and moved with it, in one undo; when the article is deleted, a person is
 * asked. Decisions that are not saved yet go too.
 */
export function followFiles(parts: Parts, saver: SidecarSaver): vscode.Disposable {
  const owned = new Disposables();
  const logged = (task: Promise<void>) => void task.catch((error) => parts.log.error(String(error)));
  const before = async (files: readonly Renamed[]) => {
    for (const { oldUri, newUri } of files) {
      for (const article of openUnder(parts, oldUri)) await settle(parts, saver, article);
      await parts.drafts.copy(oldUri, newUri);
    }
    return renames(files);
  };
  owned.add(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(before(event.files))));
  owned.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const file of files) logged(renamed(parts, saver, file));
    }),
  );
  owned.add(
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files, parts.drafts))),
  );
  return owned;
}

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** The open articles that are the file, or in the folder. */
function openUnder({ store }: Parts, uri: vscode.Uri): readonly OpenArticle[] {
  return store.all.filter(({ key }) => isUnder(key, uri));
}

/** Before its file gets another name: what is to be saved is, the rest is in a draft, and nothing is written under the old name any more. */
async function settle(parts: Parts, saver: SidecarSaver, article: OpenArticle): Promise<void> {
  const { document } = article;
  const atOnce = parts.settings.get('sidecar.autoSave', document) === 'decisions';
  if (article.unsaved && atOnce && !document.isDirty && canHaveSidecar(document.uri))
    await saver.save(article).catch((error) => parts.log.error(String(error)));
  await saver.hold(article);
  await keepDraft(article, parts.drafts);
}

/** The sidecars of a renamed article name it; an undone renaming comes here only. */
async function renamed(parts: Parts, saver: SidecarSaver, { oldUri, newUri }: Renamed): Promise<void> {
  saver.release(oldUri);
  await parts.drafts.copy(oldUri, newUri);
  const had = await parts.drafts.removeUnder(oldUri);
  const [from, to] = [fileName(oldUri), fileName(newUri)];
  for (const { uri } of from === to ? [] : await sidecarsBeside(newUri)) {
    const bytes = await readIfThere(uri);
    const old = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const text = old && renameArticle(old, from, to);
    if (text !== undefined && text !== old) await writeWhole(uri, text);
  }
  // Opened before its draft had its name.
  for (const article of openUnder(parts, newUri))
    if (had && !article.unsaved) await parts.store.reload(article);
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

async function renames(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
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

async function deletions(
  files: readonly vscode.Uri[],
  drafts: Parts['drafts'],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const having: vscode.Uri[] = [];
  const sidecars: vscode.Uri[] = [];
  for (const file of files) {
    const own = await ownSidecars(file, files);
    if (own.length > 0) having.push(file);
    sidecars.push(...own.map(({ uri }) => uri));
  }
  if (having.length === 0 || !(await wantsDeleted(having))) return edit;
  for (const file of having) await drafts.removeUnder(file);
  for (const sidecar of sidecars) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  return edit;
}

async function wantsDeleted(files: readonly vscode.Uri[]): Promise<boolean> {
  const remove = l10n.t('Delete Sidecar Too');
  const keep = l10n.t('Keep Sidecar');
  const names = files.map((file) => isolate(fileName(file))).join(', ');
  const choice = await warn(l10n.t('{0} has a sidecar with decisions.', names), remove, keep);
  return choice === remove;
}
