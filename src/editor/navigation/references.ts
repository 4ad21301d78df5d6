import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { textOf, toRange } from '../base/spans';
import type { Feature } from '../base/feature';
import { referencesIn } from './pointedAt';
import { referencesElsewhere } from './referencesElsewhere';
import type { SidecarIndex } from './sidecarIndex';
import { targetAt } from './target';

/**
 * “Go to References”: everything that means the speaker (mentions, cues that carry him alone) and everything he says; of a speaker with a
 * name, in the other articles of the workspace too.
 */
export const references =
  (index: SidecarIndex): Feature =>
  ({ store, oldTexts, log }) =>
    vscode.languages.registerReferenceProvider(
      { language: ARTICLE_LANGUAGE },
      {
        async provideReferences(document, position, { includeDeclaration }, token) {
          const target = targetAt(store, document, position);
          if (!target?.speaker) return [];
          const { speaker, article } = target;
          const words = (span: Span) => textOf(document, span);
          const here = referencesIn(article.annotation, speaker, words, includeDeclaration).map(
            (span) => new vscode.Location(document.uri, toRange(document, span)),
          );
          const elsewhere = await referencesElsewhere(
            { index, store, oldTexts, log },
            document.uri,
            speaker,
            token,
          );
          return [...here, ...elsewhere];
        },
      },
    );
