import type * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import { loadSidecar } from '../sidecars/sidecarFiles';
import type { ArticleStore } from './articleStore';

/** The document's annotation. An article that was just opened has not read its sidecar yet: that is read here then. */
export async function annotationOf(
  store: ArticleStore,
  document: vscode.TextDocument,
): Promise<Annotation | undefined> {
  const open = store.get(document);
  if (open?.upToDate) return open.annotation;
  return (await loadSidecar(document))?.annotation;
}
