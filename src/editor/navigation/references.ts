import * as vscode from 'vscode';
import { claimsOf, placeOf } from '../articles/lookup';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import type { Feature } from '../base/feature';
import { textOf, toRange } from '../base/spans';
import { introductionOf, namingsOf } from './pointedAt';
import { targetAt } from './target';

/** “Go to References”: everything that means the speaker (mentions, cues that carry him alone) and everything he says. */
export const references: Feature = ({ store }) =>
  vscode.languages.registerReferenceProvider(
    { language: ARTICLE_LANGUAGE },
    {
      provideReferences(document, position, { includeDeclaration }): vscode.Location[] {
        const target = targetAt(store, document, position);
        if (!target?.speaker) return [];
        const { annotation } = target.article;
        const introduction = introductionOf(annotation, target.speaker, (span) => textOf(document, span));
        const namings = namingsOf(annotation, target.speaker).filter(
          (span) => includeDeclaration || span !== introduction,
        );
        const said = claimsOf(annotation, target.speaker.id)
          .filter(({ status }) => status !== 'rejected')
          .flatMap((claim) => placeOf(claim) ?? []);
        const spans = [...namings, ...said.filter((span) => !namings.includes(span))];
        spans.sort((a, b) => a.start - b.start);
        return spans.map((span) => new vscode.Location(document.uri, toRange(document, span)));
      },
    },
  );
