import * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import { countAnnotation, countSidecar, speakerKey, type CountedArticle } from '../../core/overview/counted';
import { overviewOf } from '../../core/overview/overview';
import { excerpt } from '../../core/text/excerpt';
import type { OverviewModel, StripClaim } from '../../webview/overview/protocol';
import type { ArticleStore } from '../articles/articleStore';
import type { OpenArticle } from '../articles/openArticle';
import { speakerSlots } from '../../core/navigation/speakerSlots';
import type { Settings } from '../base/settings';
import { fileName } from '../sidecars/sidecarFiles';
import { SidecarTable, type OnProgress } from '../sidecars/sidecarTable';

/** Longest words of a claim on the strip, in characters. */
const EXCERPT = 80;

/** Articles by their URIs. */
export type Counted = readonly (readonly [uri: string, article: CountedArticle])[];

/** What the overview counts: the article that is open, or all sidecars of the workspace, open articles as they are now. */
export class OverviewSource implements vscode.Disposable {
  private readonly table: SidecarTable<CountedArticle>;
  private readonly ofOpen = new WeakMap<Annotation, CountedArticle>();

  constructor(
    private readonly store: ArticleStore,
    settings: Settings,
    log: vscode.LogOutputChannel,
  ) {
    // Through JSON: strings cut out of the sidecar's text would keep all of it in memory.
    const count = (sidecar: Uint8Array, article: vscode.Uri) => {
      const counted = countSidecar(sidecar, article.path);
      return counted && (JSON.parse(JSON.stringify(counted)) as CountedArticle);
    };
    this.table = new SidecarTable(count, settings, log);
  }

  get onDidChangeSidecars(): vscode.Event<void> {
    return this.table.onDidChange;
  }

  /** The articles of the workspace that have a sidecar; those read so far, as soon as the token is cancelled. */
  async workspace(token: vscode.CancellationToken, progress?: OnProgress): Promise<Counted> {
    const rows = await this.table.all(token, progress);
    const open = new Map(this.store.all.map((article) => [article.key, article]));
    return [...rows]
      .map(([uri, { value }]): Counted[number] => {
        const article = open.get(uri);
        return [uri, article?.upToDate === true ? this.count(article) : value];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  article(article: OpenArticle): Counted {
    return [[article.key, this.count(article)]];
  }

  modelOf(counted: Counted, article?: OpenArticle): OverviewModel {
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
      strip: stripOf(this.count(article), article),
      colors: Object.fromEntries(colors) as Record<string, number>,
    };
  }

  dispose(): void {
    this.table.dispose();
  }

  private count({ annotation, document }: OpenArticle): CountedArticle {
    const known = this.ofOpen.get(annotation);
    if (known) return known;
    const counted = countAnnotation(annotation, document.getText(), document.uri.path);
    this.ofOpen.set(annotation, counted);
    return counted;
  }
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
