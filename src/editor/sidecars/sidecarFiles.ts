import * as vscode from 'vscode';
import { Article } from '../../core/sidecar/article';
import { readSidecar, type SidecarReading } from '../../core/sidecar/read';
import { writeSidecar } from '../../core/sidecar/write';
import type { Annotation } from '../../core/model';
import type { Orphan } from '../../core/sidecar/stored';
import { writeWhole } from './writeWhole';

export const SIDECAR_ENDING = '.isnad.yaml';

/** The sidecar of an article: its whole name with `.isnad.yaml` after it. */
export function sidecarUri(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + SIDECAR_ENDING });
}

/** Whether the article can have a sidecar: it is a file of its own, no version of one, and not yet to be named. */
export function canHaveSidecar(article: vscode.Uri): boolean {
  return article.query === '' && article.scheme !== 'untitled' && article.scheme !== 'git';
}

export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The file's bytes; undefined where there is no such file. Other errors are thrown. */
export async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** The sidecar of a file's article, as it stands in the document's text; undefined where there is none. */
export async function loadSidecar(document: vscode.TextDocument): Promise<SidecarReading | undefined> {
  if (!canHaveSidecar(document.uri)) return undefined;
  const sidecar = await readIfThere(sidecarUri(document.uri));
  if (!sidecar) return undefined;
  return readSidecar(sidecar, await articleOf(document.uri, document.getText()));
}

/** The article as its file stores it; `text`: that of the open document. */
export async function articleOf(uri: vscode.Uri, text?: string): Promise<Article> {
  return Article.fromBytes(fileName(uri), await vscode.workspace.fs.readFile(uri), text);
}

export interface ToSave {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly annotation: Annotation;
  readonly orphans: readonly Orphan[];
}

/**
 * Writes the sidecar; what a person wrote into the one that is there (comments, keys of their own) stays.
 * Gives its text and whether the file changed. Throws DamagedSidecarError where the one that is there cannot be kept.
 */
export async function saveSidecar(
  save: ToSave,
): Promise<{ readonly text: string; readonly changed: boolean }> {
  const target = sidecarUri(save.uri);
  const bytes = await readIfThere(target);
  const previous = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const orphans = withLost(save, bytes);
  const text = writeSidecar(save.annotation, save.article, { previous, orphans });
  if (text === previous) return { text, changed: false };
  await writeWhole(target, text);
  return { text, changed: true };
}

/** Claims whose words were all deleted in the editor are orphans: as the sidecar has them. */
function withLost(
  { annotation, article, orphans }: ToSave,
  sidecar: Uint8Array | undefined,
): readonly Orphan[] {
  const lost = new Set(
    annotation.claims
      .filter((claim) => claim.content.every((span) => span.start === span.end))
      .map((c) => c.id),
  );
  if (lost.size === 0 || !sidecar) return orphans;
  const known = new Set(orphans.flatMap((orphan) => (orphan.kind === 'claim' ? [orphan.claim.id] : [])));
  const more = readSidecar(sidecar, article).orphans.filter(
    (orphan) => orphan.kind === 'claim' && lost.has(orphan.claim.id) && !known.has(orphan.claim.id),
  );
  return [...orphans, ...more];
}

/** The annotation without the claims that have lost all their words. */
export function withoutLost(annotation: Annotation): Annotation {
  const claims = annotation.claims.filter((claim) => claim.content.some((span) => span.end > span.start));
  return claims.length === annotation.claims.length ? annotation : { ...annotation, claims };
}
