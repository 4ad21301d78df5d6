import type * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import type { Parts } from '../base/feature';
import type { Drafts } from './drafts';
import { canHaveSidecar } from './sidecarFiles';
import { sidecarText } from './sidecarText';

const PAUSE = 50;

/** Writes the article's decisions into a draft, where they are not saved. */
export async function keepDraft(article: OpenArticle, drafts: Drafts): Promise<void> {
  const draftOf = async () =>
    article.unsaved ? { text: await sidecarText(article), base: article.source } : undefined;
  await drafts.write(article.document.uri, draftOf, article.annotator);
}

/** Writes unsaved decisions into their draft a moment after each, and takes the draft away when they are in the sidecar. */
export function keepDrafts({ store, drafts, log }: Parts): vscode.Disposable {
  const owned = new Disposables();
  const writes = owned.add(new Debouncer<OpenArticle>(PAUSE));
  const write = async (article: OpenArticle) => {
    if (store.get(article.document) === article) await keepDraft(article, drafts);
  };
  const logged = (task: Promise<void>) => void task.catch((error) => log.error(String(error)));
  owned.add(
    store.onDidChange(({ kind, article }) => {
      if (article.document.isUntitled || !canHaveSidecar(article.document.uri)) return;
      if (kind === 'decided') writes.schedule(article, () => logged(write(article)));
      // Loaded: the file's decisions hold now.
      if (kind !== 'saved' && (kind !== 'loaded' || article.unsaved)) return;
      writes.cancel(article);
      logged(drafts.remove(article.document.uri, article.annotator));
    }),
  );
  return owned;
}
