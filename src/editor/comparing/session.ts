import * as vscode from 'vscode';
import { isAgreed, type Frame, type Slot } from '../../core/agreement/frames';
import { ownersOf, SIDECAR_ENDING } from '../../core/sidecar/names';
import type { Parts } from '../base/feature';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import { watchFiles } from '../base/watch';
import type { ComparedArticle } from './comparedArticle';
import { frameKey } from './comparedArticle';

/** A row of the view. Commands take rows as their targets. */
export type Row = ArticleRow | SectionRow | FrameRow | SlotRow;

interface Base {
  readonly compared: ComparedArticle;
  readonly article: string;
}
export interface ArticleRow extends Base {
  readonly kind: 'article';
}
export interface SectionRow extends Base {
  readonly kind: 'section';
  readonly agreed: boolean;
}
export interface FrameRow extends Base {
  readonly kind: 'frame';
  readonly frame: string;
  readonly record: Frame;
}
export interface SlotRow extends Base {
  readonly kind: 'slot';
  readonly frame: string;
  readonly record: Frame;
  readonly slot: Slot;
}

const PAUSE = 150;

/** What is compared now: one article, or those of a folder. Reads them again when a text or a sidecar changes. */
export class ComparisonSession implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  private readonly looks = this.owned.add(new Debouncer<ComparedArticle>(PAUSE));
  readonly onDidChange = this.changed.event;

  constructor(
    readonly articles: readonly ComparedArticle[],
    /** Whether they are a folder's: then each has a row. */
    readonly isFolder: boolean,
    private readonly parts: Parts,
  ) {
    const look = (sidecar: vscode.Uri) => {
      const owners = ownersOf(sidecar.path).map(({ article }) => sidecar.with({ path: article }).toString());
      for (const one of articles) if (owners.includes(one.key)) this.later(one);
    };
    this.owned.add(watchFiles(`**/*${SIDECAR_ENDING}`, look));
    this.owned.add(
      parts.store.onDidChange(({ article, kind }) => {
        const one = kind === 'saved' ? undefined : this.find(article.key);
        if (one) this.later(one);
      }),
    );
  }

  find(key: string): ComparedArticle | undefined {
    return this.articles.find((one) => one.key === key);
  }

  /** The rows of an article that are still to be decided on, in text order. */
  open(compared: ComparedArticle): readonly FrameRow[] {
    return this.frames(compared, false).filter(({ record }) => compared.isOpen(record));
  }

  frames(compared: ComparedArticle, agreed: boolean): readonly FrameRow[] {
    const frames = compared.comparison?.frames ?? [];
    return frames
      .filter((frame) => isAgreed(frame) === agreed)
      .map((record) => ({
        kind: 'frame',
        compared,
        article: compared.key,
        frame: frameKey(record),
        record,
      }));
  }

  /** The first open difference after a row, in its article and then in the others; undefined: all is decided. */
  async next(after?: { readonly article: string; readonly frame?: string }): Promise<FrameRow | undefined> {
    const at = Math.max(
      0,
      this.articles.findIndex(({ key }) => key === after?.article),
    );
    const inOrder = [...this.articles.slice(at), ...this.articles.slice(0, at)];
    for (const compared of inOrder) {
      if (!compared.comparison) await compared.load();
      const all = this.frames(compared, false);
      const place =
        compared.key === after?.article ? all.findIndex(({ frame }) => frame === after.frame) : -1;
      const found = [...all.slice(place + 1), ...all.slice(0, place + 1)].find(({ record }) =>
        compared.isOpen(record),
      );
      if (found) return found;
    }
    return undefined;
  }

  /** Tells the views; for what the session's own commands did. */
  refresh(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private later(compared: ComparedArticle): void {
    this.looks.schedule(compared, () => {
      void compared.load().then(
        () => this.changed.fire(),
        (error) => this.parts.log.error(String(error)),
      );
    });
  }
}
