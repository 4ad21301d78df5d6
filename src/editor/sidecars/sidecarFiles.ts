import * as vscode from 'vscode';
import { Article } from '../../core/sidecar/article';
import { readSidecar, type SidecarReading } from '../../core/sidecar/read';
import { writeSidecar } from '../../core/sidecar/write';
import type { Annotation } from '../../core/model';
import type { Orphan } from '../../core/sidecar/stored';
import { requireAnnotator, sidecarsToRead, sidecarUri } from './annotator';
import { writeWhole } from './writeWhole';

/** Whether the article can have a sidecar: it is a file of its own, no version of one, and not yet to be named. */
export function canHaveSidecar(article: vscode.Uri): boolean {
  return article.query === '' && article.scheme !== 'untitled' && article.scheme !== 'git';
}

/** Whether a URI, as text, is the file, or in the folder. */
export function isUnder(key: string, uri: vscode.Uri): boolean {
  return key === uri.toString() || key.startsWith(`${uri.toString()}/`);
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

/** The sidecar that an article's decisions are read from: a person's own, else the one without a name; undefined where there is none. */
export async function readSidecarFile(article: vscode.Uri): Promise<Uint8Array | undefined> {
  for (const uri of sidecarsToRead(article)) {
    const bytes = await readIfThere(uri);
    if (bytes) return bytes;
  }
  return undefined;
}

/** The sidecar of a file's article, as it stands in the document's text; undefined where there is none. */
export async function loadSidecar(document: vscode.TextDocument): Promise<SidecarReading | undefined> {
  if (!canHaveSidecar(document.uri)) return undefined;
  const sidecar = await readSidecarFile(document.uri);
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
  /** Whose sidecar; left out: the setting's. */
  readonly annotator?: string;
}

/**
 * Writes the sidecar; what a person wrote into the one that is there (comments, keys of their own) stays, in an annotator's first one what
 * stands in the one without a name. Gives its text and whether the file changed.
 * Throws DamagedSidecarError where the one that is there cannot be kept, UserError where the setting is no name.
 */
export async function saveSidecar(
  save: ToSave,
): Promise<{ readonly text: string; readonly changed: boolean }> {
  const annotator = save.annotator ?? requireAnnotator(save.uri);
  const target = sidecarUri(save.uri, annotator);
  const own = await readIfThere(target);
  const bytes = own ?? (annotator === '' ? undefined : await readIfThere(sidecarUri(save.uri, '')));
  const previous = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const orphans = withLost(save, bytes);
  const text = writeSidecar(save.annotation, save.article, { previous, orphans });
  if (own && text === previous) return { text, changed: false };
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
