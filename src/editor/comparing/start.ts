import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ownersOf } from '../../core/sidecar/names';
import { requireArticle } from '../articles/feature';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { ownerOf } from '../sidecars/annotator';
import { ComparedArticle } from './comparedArticle';
import { annotatedIn, annotatorsOf, pickPeople } from './people';
import { ComparisonSession } from './session';

type Place = { toString(): string };

/** The comparison of one article: the active one, or that of a file of the explorer (a sidecar too). Undefined: cancelled. */
export async function startArticle(
  parts: Parts,
  place?: Place,
  people?: readonly string[],
): Promise<ComparisonSession | undefined> {
  const uri = place ? vscode.Uri.parse(place.toString(), true) : requireArticle(parts).document.uri;
  const article = ownersOf(uri.path).length > 0 ? ((await ownerOf(uri))?.article ?? uri) : uri;
  const names = people ?? (await pickPeople(await annotatorsOf(article), article));
  if (!names) return undefined;
  await vscode.window.showTextDocument(article, { preview: false });
  const compared = new ComparedArticle(article, names, parts.store);
  await compared.load();
  return new ComparisonSession([compared], false, parts);
}

/** The comparison of all articles of a folder that two or more have annotated; the workspace's where none is given. */
export async function startFolder(
  parts: Parts,
  place?: Place,
  people?: readonly string[],
): Promise<ComparisonSession | undefined> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const folder = place ? vscode.Uri.parse(place.toString(), true) : root?.uri;
  if (!folder) throw new UserError(l10n.t('Open a folder first: its articles are compared.'));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Reading sidecars'),
    cancellable: true,
  };
  const articles = await vscode.window.withProgress(options, async (_, token) => {
    const found = await annotatedIn(folder, token);
    return token.isCancellationRequested ? undefined : found;
  });
  if (!articles) return undefined;
  const all = [...new Set([...articles.values()].flat())];
  const names = people ?? (await pickPeople(all, undefined));
  if (!names) return undefined;
  const compared = [...articles].flatMap(([key, own]) => {
    const those = names.filter((name) => own.includes(name));
    return those.length > 1 ? [new ComparedArticle(vscode.Uri.parse(key, true), those, parts.store)] : [];
  });
  return new ComparisonSession(compared, true, parts);
}
