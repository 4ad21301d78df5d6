import type * as vscode from 'vscode';
import type { Kept } from '../articles/openArticle';
import type { Drafts } from './drafts';
import type { OldTexts } from './oldTexts';
import { articleOf, canHaveSidecar, readSidecarFile } from './sidecarFiles';

/**
 * What is kept of an article: its sidecar, or (given `drafts`) the decisions that were made after it and never saved. Where the sidecar is no more the
 * one these go back to, saving them asks.
 */
export async function loadKept(
  document: vscode.TextDocument,
  texts: OldTexts,
  drafts?: Drafts,
): Promise<Kept | undefined> {
  if (!canHaveSidecar(document.uri) || document.isUntitled) return undefined;
  const bytes = await readSidecarFile(document.uri);
  const source = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
  const draft = await drafts?.read(document.uri);
  const article = await articleOf(document.uri, document.getText());
  if (draft)
    return { ...(await texts.read(draft.text, article, document.uri)), source: draft.base, unsaved: true };
  if (!bytes) return undefined;
  return { ...(await texts.read(bytes, article, document.uri)), source };
}
