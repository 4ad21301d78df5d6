import * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import { speakerSlots } from '../../core/navigation/speakerSlots';
import { countAnnotation, speakerKey, type CountedArticle } from '../../core/overview/counted';
import { overviewOf } from '../../core/overview/overview';
import { excerpt } from '../../core/text/excerpt';
import type { OverviewModel, StripClaim } from '../../webview/overview/protocol';
import type { OpenArticle } from '../articles/openArticle';
import { fileName } from '../sidecars/sidecarFiles';

/** Longest words of a claim on the strip, in characters. */
const EXCERPT = 80;

/** Articles by their URIs. */
export type Counted = readonly (readonly [uri: string, article: CountedArticle])[];

const counts = new WeakMap<Annotation, CountedArticle>();

/** An open article as it is now, counted once for each annotation that it has. */
export function countArticle({ annotation, document }: OpenArticle): CountedArticle {
  const known = counts.get(annotation);
  if (known) return known;
  const counted = countAnnotation(annotation, document.getText(), document.uri.path);
  counts.set(annotation, counted);
  return counted;
}

/** `countArticle` in the form of many articles. */
export function countedOf(article: OpenArticle): Counted {
  return [[article.key, countArticle(article)]];
}

/** What a page shows of the article, or, without one, of the workspace. */
export function modelOf(counted: Counted, article?: OpenArticle): OverviewModel {
  const overview = overviewOf(counted);
  if (!article)
    return { scope: 'workspace', title: vscode.workspace.name ?? '', overview, strip: [], colors: {} };
  const slots = speakerSlots(article.annotation);
  const colors = article.annotation.speakers.map((speaker) => [
    speakerKey(speaker),
    slots.get(speaker.id)?.color ?? 0,
  ]);
  return {
    scope: 'article',
    title: fileName(article.document.uri),
    overview,
    strip: stripOf(countArticle(article), article),
    colors: Object.fromEntries(colors) as Record<string, number>,
  };
}

function stripOf({ claims, speakers, length }: CountedArticle, article: OpenArticle): readonly StripClaim[] {
  const text = article.document.getText();
  const share = (offset: number | undefined): number => (length === 0 ? 0 : (offset ?? 0) / length);
  return claims.flatMap(({ id, status, speaker, places }): StripClaim[] => {
    if (status === 'rejected') return [];
    const spans = places.flatMap((start, i) =>
      i % 2 === 0 ? [[share(start), share(places[i + 1])] as const] : [],
    );
    return [
      {
        id,
        speaker: speaker === null ? null : (speakers[speaker]?.key ?? null),
        spans,
        excerpt: excerpt(text.slice(places[0], places[1]), 0, EXCERPT),
      },
    ];
  });
}
