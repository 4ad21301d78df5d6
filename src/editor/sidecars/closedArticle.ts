import type * as vscode from 'vscode';
import { detect } from '../../core/detect/detect';
import { EMPTY_ANNOTATION, type Annotation } from '../../core/model';
import type { Article } from '../../core/sidecar/article';
import { mergeDetection } from '../../core/sidecar/merge';
import type { Orphan } from '../../core/sidecar/stored';
import type { Parts } from '../base/feature';
import { readSidecarFile } from './sidecarFiles';

/** What an article that no editor has open holds: its sidecar's annotation with what is detected by its project's words. */
export async function annotationOfClosed(
  { lexicons, oldTexts }: Pick<Parts, 'lexicons' | 'oldTexts'>,
  file: vscode.Uri,
  article: Article,
): Promise<{ readonly annotation: Annotation; readonly orphans: readonly Orphan[] }> {
  const sidecar = await readSidecarFile(file);
  const kept = sidecar && (await oldTexts.read(sidecar, article, file));
  const orphans = kept?.orphans ?? [];
  const detected = detect(article.text, await lexicons.for(file));
  return { annotation: mergeDetection(kept?.annotation ?? EMPTY_ANNOTATION, detected, { orphans }), orphans };
}
