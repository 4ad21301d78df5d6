import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ownersOf } from '../../core/sidecar/names';
import { requireArticle } from '../articles/feature';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { ownerOf } from '../sidecars/annotator';
import { whileReading } from '../sidecars/readingSidecars';
import { ComparedArticle } from './comparedArticle';
import { annotatedIn, annotatorsOf, pickPeople } from './people';
import { ComparisonSession } from './session';

type Place = { toString(): string };

/** The comparison of one article: the active one, or that of a file of the explorer (a sidecar too). Undefined: cancelled. */
export async function startArticle(
  parts: Parts,
  place?: Place,
  people?: unknown,
): Promise<ComparisonSession | undefined> {
  const uri = place ? vscode.Uri.parse(place.toString(), true) : requireArticle(parts).document.uri;
  const article = ownersOf(uri.path).length > 0 ? ((await ownerOf(uri))?.article ?? uri) : uri;
  const names = named(people) ?? (await pickPeople(await annotatorsOf(article), article));
  if (!names) return undefined;
  await vscode.window.showTextDocument(article, { preview: false });
  const compared = new ComparedArticle(article, names, parts);
  await compared.load();
  return new ComparisonSession([compared], false, parts);
}

/** The comparison of all articles of a folder that two or more have annotated; of the workspace's where none is given. */
export async function startFolder(
  parts: Parts,
  place?: Place,
  people?: unknown,
): Promise<ComparisonSession | undefined> {
  const found = await annotatedFolder(place, people);
  if (!found) return undefined;
  const compared = [...found.articles].flatMap(([key, own]) => {
    const those = found.people.filter((name) => own.includes(name));
    return those.length > 1 ? [new ComparedArticle(vscode.Uri.parse(key, true), those, parts)] : [];
  });
  return new ComparisonSession(compared, true, parts);
}

/** What is compared of a folder: the annotators, and the articles with all who have annotated them. */
export interface AnnotatedFolder {
  readonly folder: vscode.Uri;
  readonly people: readonly string[];
  readonly articles: ReadonlyMap<string, readonly string[]>;
}

/** Asks for the folder and the annotators where they are not given and there are several. Undefined: cancelled. */
export async function annotatedFolder(place?: Place, people?: unknown): Promise<AnnotatedFolder | undefined> {
  const folder = place ? vscode.Uri.parse(place.toString(), true) : await folderOfWorkspace();
  if (!folder) return undefined;
  const articles = await whileReading((token) => annotatedIn(folder, token));
  if (!articles) return undefined;
  const all = [...new Set([...articles.values()].flat())];
  const names = named(people) ?? (await pickPeople(all, undefined));
  return names && { folder, people: names, articles };
}

async function folderOfWorkspace(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new UserError(l10n.t('Open a folder first: its articles are compared.'));
  return others.length === 0 ? first.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** Annotators given by name; a menu's second argument, the resources or the group, is none of that. */
function named(people: unknown): readonly string[] | undefined {
  const isNames = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
  return isNames(people) ? people : undefined;
}
