import type * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import type { Article } from '../../core/sidecar/article';
import type { Parts } from '../base/feature';
import { sidecarUri } from '../sidecars/annotator';
import { articleOf, readIfThere, withoutLost } from '../sidecars/sidecarFiles';

/** An article, and for each of the annotators what he made of it; undefined: he has no sidecar. */
export async function annotationsOf(
  uri: vscode.Uri,
  people: readonly string[],
  { store, oldTexts }: Pick<Parts, 'store' | 'oldTexts'>,
): Promise<{ readonly article: Article; readonly annotations: readonly (Annotation | undefined)[] }> {
  const open = store.find(uri);
  const article = await articleOf(uri, open?.document.getText());
  const read = async (annotator: string): Promise<Annotation | undefined> => {
    // What is decided and not saved yet counts.
    if (open?.unsaved && open.annotator === annotator) return withoutLost(open.annotation);
    const bytes = await readIfThere(sidecarUri(uri, annotator));
    return bytes && (await oldTexts.read(bytes, article, uri)).annotation;
  };
  return { article, annotations: await Promise.all(people.map(read)) };
}
