import type * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import type { Parts } from '../base/feature';
import type { Drafts } from './drafts';
import { canHaveSidecar } from './sidecarFiles';
import { sidecarText } from './sidecarText';

/** Writes the article's decisions into a draft, where they are not saved. `begun`: the turn has come; what is decided from here on is not in it. */
export async function keepDraft(article: OpenArticle, drafts: Drafts, begun?: () => void): Promise<void> {
  const draftOf = async () => {
    begun?.();
    return article.unsaved ? { text: await sidecarText(article), base: article.source } : undefined;
  };
  await drafts.write(article.document.uri, draftOf, article.annotator);
}

/** Writes unsaved decisions into their draft at once, and takes the draft away when they are in the sidecar. */
export function keepDrafts({ store, drafts, log }: Parts): vscode.Disposable {
  /** Articles whose turn to be written has not come: what is decided meanwhile needs none of its own. */
  const waiting = new Set<OpenArticle>();
  const write = (article: OpenArticle) => {
    if (waiting.has(article)) return;
    waiting.add(article);
    logged(keepDraft(article, drafts, () => waiting.delete(article)));
  };
  const logged = (task: Promise<void>) => void task.catch((error) => log.error(String(error)));
  return store.onDidChange(({ kind, article }) => {
    if (article.document.isUntitled || !canHaveSidecar(article.document.uri)) return;
    if (kind === 'decided') write(article);
    // Loaded: the file's decisions hold now.
    if (kind === 'saved' || (kind === 'loaded' && !article.unsaved))
      logged(drafts.remove(article.document.uri, article.annotator));
  });
}
