import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ADJUDICATED } from '../../core/sidecar/names';
import { UserError } from '../base/commands';
import { isolate } from '../base/isolate';
import { annotatorOf, ownerOf, sidecarsBeside } from '../sidecars/annotator';
import { fileName } from '../sidecars/sidecarFiles';

/** The annotators who have a sidecar beside an article: the person here first; the outcome is nobody's. */
export async function annotatorsOf(article: vscode.Uri): Promise<readonly string[]> {
  const all = (await sidecarsBeside(article)).map(({ annotator }) => annotator);
  return inOrder(all, annotatorOf(article));
}

/**
 * Who is compared: those with names, the person here first. The sidecar without a name is where they began; it counts as a person's own
 * where the person here has no name.
 */
function inOrder(names: readonly string[], own: string): readonly string[] {
  const people = [...new Set(names)].filter((name) => name !== ADJUDICATED && (name !== '' || own === ''));
  return people.sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
}

/** The articles of a folder that two or more have annotated, with who has. Cancelled: as far as it came. */
export async function annotatedIn(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pattern = new vscode.RelativePattern(folder, '**/*.isnad.yaml');
  const found = new Map<string, string[]>();
  for (const sidecar of await vscode.workspace.findFiles(pattern, undefined, undefined, token)) {
    if (token.isCancellationRequested) break;
    const owner = await ownerOf(sidecar);
    if (!owner) continue;
    const key = owner.article.toString();
    found.set(key, [...(found.get(key) ?? []), owner.annotator]);
  }
  const articles = [...found].map(
    ([key, names]) => [key, inOrder(names, annotatorOf(vscode.Uri.parse(key, true)))] as const,
  );
  return new Map(articles.filter(([, people]) => people.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two or more of them; asks where there are more than two. Undefined: cancelled. */
export async function pickPeople(
  names: readonly string[],
  article: vscode.Uri | undefined,
): Promise<readonly string[] | undefined> {
  const example = article ? fileName(article) : l10n.t('ARTICLE');
  if (names.length < 2)
    throw new UserError(
      l10n.t(
        'Sidecars of two annotators are needed to compare. Their names are {0}.NAME.isnad.yaml.',
        isolate(example),
      ),
    );
  if (names.length === 2) return names;
  const items = names.map((name) => ({
    label: isolate(name || l10n.t('the sidecar without a name')),
    name,
    picked: true,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Compare the Annotators'),
    canPickMany: true,
  });
  if (!picked) return undefined;
  const people = picked.map(({ name }) => name);
  return people.length < 2 ? pickPeople(people, article) : people;
}
