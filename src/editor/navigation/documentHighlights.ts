import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { textOf, toRange } from '../base/spans';
import { introductionOf, namingsOf } from './pointedAt';
import { targetAt } from './target';

/** With the caret on a speaker's words: everything that means him; his introduction is the one “written”. */
export const documentHighlights: Feature = ({ store }) =>
  vscode.languages.registerDocumentHighlightProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideDocumentHighlights(document, position): vscode.DocumentHighlight[] {
        const target = targetAt(store, document, position);
        // Within a content the frame around the claim tells enough.
        if (!target?.speaker || target.part === 'content') return [];
        const { annotation } = target.article;
        const introduction = introductionOf(annotation, target.speaker, (span) => textOf(document, span));
        return namingsOf(annotation, target.speaker).map(
          (span) =>
            new vscode.DocumentHighlight(
              toRange(document, span),
              span === introduction ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
            ),
        );
      },
    },
  );
