import { version } from '../../package.json';
import { detect } from '../core/detect/detect';
import { Article } from '../core/sidecar/article';
import { contentOf, layout } from '../core/sidecar/layout';
import { messageOf } from '../core/text/messageOf';
import { lexiconOf, type TaskLexicon } from './lexicons';

/** One line of `isnad pipe`. */
export interface TextTask {
  readonly kind: 'text';
  readonly label: string;
  readonly line: string;
  readonly lexicon?: TaskLexicon | undefined;
}

export interface TextResult {
  readonly outcome: 'written' | 'failed';
  /** A line of JSON, with its line end. */
  readonly text: string;
  readonly messages: string;
}

/**
 * From `{"id": …, "text": …}` to `{"id": …}` with the keys of a sidecar: speakers and claims, offsets counting code points of the
 * text. A line that cannot be read gives `{"id": …, "error": …}`, so that there are as many lines as before. Never throws.
 */
export function annotateText({ label, line, lexicon }: TextTask): TextResult {
  let id: unknown = null;
  try {
    const input: unknown = JSON.parse(line);
    if (typeof input !== 'object' || input === null) throw new Error('no JSON object');
    const { text, ...rest } = input as { text?: unknown; id?: unknown };
    id = rest.id ?? null;
    if (typeof text !== 'string') throw new Error('no “text” that is a string');
    const article = Article.fromText(String(id ?? label), text);
    const content = contentOf(detect(article.text, lexiconOf(lexicon)), article, undefined);
    const sidecar = layout(content, `isnad ${version}`).toJSON() as object;
    return { outcome: 'written', text: `${JSON.stringify({ id, ...sidecar })}\n`, messages: '' };
  } catch (error) {
    const message = messageOf(error);
    return {
      outcome: 'failed',
      text: `${JSON.stringify({ id, error: message })}\n`,
      messages: `${label}: error: ${message}\n`,
    };
  }
}
