import * as l10n from '@vscode/l10n';
import type { AnnotatingArguments } from './contributions';
import { snap } from '../../core/annotate/words';
import type { Span } from '../../core/model';
import { utf16 } from '../../core/text/offsets';
import { requireArticle } from '../articles/feature';
import type { OpenArticle } from '../articles/openArticle';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';

export interface Selected {
  readonly article: OpenArticle;
  readonly text: string;
  readonly span: Span;
}

/**
 * The words a command is about: those it is given, else those selected in the active article (setting `isnad.annotating.wholeWords`).
 * Throws a UserError where there are none.
 */
export function selectedWords(parts: Parts, about?: AnnotatingArguments): Selected {
  const named = about?.article === undefined ? undefined : parts.store.find(about.article);
  const article = named ?? requireArticle(parts);
  const text = article.document.getText();
  const letters = !parts.settings.get('annotating.wholeWords', article.document);
  const selection = spanOf(about, text) ?? parts.caret.selectionIn(article.document);
  const span = selection && snap(text, selection, letters);
  if (!span) throw new UserError(l10n.t('Select the words in the article first.'));
  return { article, text, span };
}

/** Within the text, whatever a caller says. */
function spanOf(about: AnnotatingArguments | undefined, text: string): Span | undefined {
  if (!about?.span) return undefined;
  const start = Math.min(Math.max(about.span.start, 0), text.length);
  return { start: utf16(start), end: utf16(Math.min(Math.max(about.span.end, start), text.length)) };
}

/** The caret's place, if it stands in the article. */
export function caretIn(parts: Parts, article: OpenArticle): number | undefined {
  return parts.caret.offsetIn(article.document);
}
