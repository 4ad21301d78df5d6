import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { snap } from '../../core/annotate/words';
import type { Span } from '../../core/model';
import { requireArticle } from '../articles/feature';
import type { OpenArticle } from '../articles/openArticle';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import { toSpan } from '../base/spans';

export interface Selected {
  readonly article: OpenArticle;
  readonly text: string;
  readonly span: Span;
}

/** The selected words of the active article (setting `isnad.annotating.wholeWords`). Throws a UserError where there are none. */
export function selectedWords(parts: Parts): Selected {
  const article = requireArticle(parts);
  const editor = vscode.window.activeTextEditor;
  const text = article.document.getText();
  const letters = !parts.settings.get('annotating.wholeWords', article.document);
  const span =
    editor?.document === article.document
      ? snap(text, toSpan(article.document, editor.selection), letters)
      : undefined;
  if (!span) throw new UserError(l10n.t('Select the words in the article first.'));
  return { article, text, span };
}

/** The caret's place in the active editor, if it shows the article. */
export function caretIn(article: OpenArticle): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === article.document
    ? article.document.offsetAt(editor.selection.active)
    : undefined;
}
