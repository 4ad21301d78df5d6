import type * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import type { OpenArticle } from '../articles/openArticle';
import { pointedAt, type PointedAt } from './pointedAt';

export interface PointedAtInArticle extends PointedAt {
  readonly article: OpenArticle;
}

/** What a position of a document points at; undefined where the document is no article or nothing is marked there. */
export function targetAt(
  store: ArticleStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): PointedAtInArticle | undefined {
  const article = store.get(document);
  const found = article && pointedAt(article.annotation, document.offsetAt(position));
  return found && { ...found, article };
}
