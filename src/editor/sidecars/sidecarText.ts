import { DamagedSidecarError, writeSidecar } from '../../core/sidecar/write';
import type { OpenArticle } from '../articles/openArticle';
import { articleOf, withoutLost } from './sidecarFiles';

/** The sidecar of an open article as it would be written now, over the one it goes back to; anew where that one is damaged. */
export async function sidecarText(article: OpenArticle): Promise<string> {
  const { document, orphans, source } = article;
  const annotation = withoutLost(article.annotation);
  const now = await articleOf(document.uri, document.getText());
  try {
    return writeSidecar(annotation, now, { previous: source === '' ? undefined : source, orphans });
  } catch (error) {
    if (!(error instanceof DamagedSidecarError)) throw error;
    return writeSidecar(annotation, now, { orphans });
  }
}
