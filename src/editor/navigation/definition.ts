import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { textOf, toRange } from '../base/spans';
import { introductionOf } from './pointedAt';
import { targetAt } from './target';

/** “Go to Definition”: from «وأضاف», «الوزير» or his words to where the article introduces the speaker. */
export const definition: Feature = ({ store }) =>
  vscode.languages.registerDefinitionProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideDefinition(document, position): vscode.LocationLink[] {
        const target = targetAt(store, document, position);
        if (!target?.speaker) return [];
        const words = (span: Parameters<typeof textOf>[1]) => textOf(document, span);
        const to = introductionOf(target.article.annotation, target.speaker, words);
        if (!to) return [];
        const targetRange = toRange(document, to);
        return [
          {
            originSelectionRange: toRange(document, target.span),
            targetUri: document.uri,
            targetRange,
            targetSelectionRange: targetRange,
          },
        ];
      },
    },
  );
