import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { annotatorName, isSafeAnnotator, ownersOf, sidecarName } from '../../core/sidecar/names';
import { UserError } from '../base/commands';
import { isolate } from '../base/isolate';
import { Settings } from '../base/settings';

/** Whose decisions are shown and saved (setting `isnad.annotator`), and where: `ARTICLE.NAME.isnad.yaml`. */

const settings = new Settings();

/** The annotator of an article's decisions; '': nobody by name, and where the setting is no name (`requireAnnotator` says so). */
export function annotatorOf(article: vscode.Uri): string {
  const name = annotatorName(settings.get('annotator', article));
  return isSafeAnnotator(name) ? name : '';
}

/** The same where it is written under. Throws a UserError where the setting is no name that can stand in a file name. */
export function requireAnnotator(article: vscode.Uri): string {
  const name = annotatorName(settings.get('annotator', article));
  if (isSafeAnnotator(name)) return name;
  throw new UserError(unsafeMessage(name));
}

export function unsafeMessage(name: string): string {
  return l10n.t(
    '“{0}” (setting isnad.annotator) cannot stand in a file name: use up to 40 letters, digits, - and _, and no ending of an article such as txt. Decisions are not saved until it is corrected.',
    isolate(name),
  );
}

/** The sidecar of an article: its own, or that of somebody else. */
export function sidecarUri(article: vscode.Uri, annotator = annotatorOf(article)): vscode.Uri {
  return article.with({ path: sidecarName(article.path, annotator) });
}

/** Where an article's decisions are read from, the first that is there: a person's own sidecar, else the one without a name, where they begin. */
export function sidecarsToRead(article: vscode.Uri): readonly vscode.Uri[] {
  const annotator = annotatorOf(article);
  return annotator === '' ? [sidecarUri(article, '')] : [sidecarUri(article), sidecarUri(article, '')];
}

/** A sidecar's article, and whose it is; the article is there, or would be. Undefined: no sidecar. */
export async function ownerOf(
  sidecar: vscode.Uri,
): Promise<{ readonly article: vscode.Uri; readonly annotator: string } | undefined> {
  const owners = ownersOf(sidecar.path).map(({ article, annotator }) => ({
    article: sidecar.with({ path: article }),
    annotator,
  }));
  for (const owner of owners) if (await isThere(owner.article)) return owner;
  return owners[0];
}

/** All the sidecars beside an article, whosever they are. */
export async function sidecarsBeside(
  article: vscode.Uri,
): Promise<readonly { readonly uri: vscode.Uri; readonly annotator: string }[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (all) => all.map(([name]) => name),
    () => [],
  );
  return ownedBy(article, new Set(entries)).map(({ name, annotator }) => ({
    uri: vscode.Uri.joinPath(folder, name),
    annotator,
  }));
}

/** The sidecars of an article among the names of its folder, the one without a name first. */
export function ownedBy(
  article: vscode.Uri,
  names: ReadonlySet<string>,
): readonly { readonly name: string; readonly annotator: string }[] {
  const own = article.path.slice(article.path.lastIndexOf('/') + 1);
  const found = [...names].flatMap((name) => {
    if (!name.startsWith(`${own}.`)) return [];
    const owner = ownersOf(name).find((one) => names.has(one.article)) ?? ownersOf(name)[0];
    return owner?.article === own ? [{ name, annotator: owner.annotator }] : [];
  });
  return found.sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
