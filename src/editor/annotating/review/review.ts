import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Annotation, Span } from '../../../core/model';
import { requireArticle } from '../../articles/feature';
import type { OpenArticle } from '../../articles/openArticle';
import { runCommand } from '../../base/commands';
import { Disposables } from '../../base/disposables';
import type { Parts } from '../../base/feature';
import { reveal, textOf } from '../../base/spans';
import { acceptItem, isAfter, nameQuestion, rejectItem, reviewItems, type ReviewItem } from './items';
import { Keystrokes } from './keystrokes';
import { Progress } from './progress';
import { tell } from '../../base/say';

/** Goes from one claim (or doubtful name) that waits for a decision to the next; single keys decide. Typing does not change the text meanwhile. */
export class Review implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly progress = this.owned.add(new Progress());
  private keystrokes: Keystrokes | undefined;
  private article: OpenArticle | undefined;
  private current: ReviewItem | undefined;

  constructor(private readonly parts: Parts) {
    const { store } = parts;
    this.owned.add(
      store.onDidChange(({ article, kind }) => {
        if (article !== this.article) return;
        if (kind === 'closed') this.leave();
        else this.show();
      }),
    );
    this.owned.add(store.onDidChangeActive(() => this.show()));
  }

  async start(): Promise<void> {
    const article = requireArticle(this.parts);
    const offset = this.parts.caret.offsetIn(article.document) ?? 0;
    const left = waiting(article);
    const first = left.find(({ place }) => place.end >= offset) ?? left[0];
    if (!first) return tell(l10n.t('Isnad: nothing is left to review'));
    this.article = article;
    this.progress.start();
    this.keystrokes ??= new Keystrokes(() => this.isShown());
    await this.go(first);
  }

  leave(): void {
    this.article = undefined;
    this.current = undefined;
    this.keystrokes?.dispose();
    this.keystrokes = undefined;
    this.show();
  }

  async accept(): Promise<void> {
    await this.decide(acceptItem);
  }

  async reject(): Promise<void> {
    await this.decide(rejectItem);
  }

  async changeSpeaker(): Promise<void> {
    const { article, current } = this;
    if (!article || !current) return;
    const { kind, record, place } = current;
    if (kind === 'claim') await runCommand('isnad.changeSpeaker', { article: article.key, claim: record.id });
    else await runCommand('isnad.addMention', { article: article.key, span: place });
    const still = waiting(article).some(
      (item) => item.record.id === record.id && item.place.start === place.start,
    );
    if (!still) await this.move(1);
  }

  /** Takes the last decision back and goes where it was made. */
  async undo(): Promise<void> {
    const { article } = this;
    if (!article) return;
    const before = new Set<unknown>([...article.annotation.claims, ...article.annotation.speakers]);
    if (!this.parts.store.undo(article)) return tell(l10n.t('Isnad: no decision to undo'));
    const back = waiting(article).find(({ record }) => !before.has(record));
    if (back) await this.go(back);
  }

  /** To the next of them (1) or the one before (-1), round the article's end; leaves where there is none. */
  async move(by: 1 | -1): Promise<void> {
    const { article, current } = this;
    if (!article) return;
    const left = waiting(article);
    const { annotation } = article;
    const after = current ? left.filter((item) => isAfter(item, current, annotation)) : left;
    const before = current ? left.filter((item) => isAfter(current, item, annotation)) : left;
    const next = by === 1 ? (after[0] ?? left[0]) : (before[before.length - 1] ?? left[left.length - 1]);
    if (next) return this.go(next);
    this.leave();
    tell(l10n.t('Isnad: everything is reviewed'));
  }

  dispose(): void {
    this.leave();
    this.owned.dispose();
  }

  private async decide(change: (annotation: Annotation, item: ReviewItem) => Annotation): Promise<void> {
    const { article, current } = this;
    if (!article || !current) return;
    this.parts.store.change(article, (annotation) => change(annotation, current));
    await this.move(1);
  }

  private async go(item: ReviewItem): Promise<void> {
    const { article } = this;
    if (!article) return;
    const { kind, record, place } = item;
    this.current = item;
    if (kind === 'claim') {
      this.parts.caretClaim.choose(article, place.start, record.id);
      await this.showAt(article.document, { start: place.start, end: place.start });
    } else {
      await this.showAt(article.document, place);
      tell(nameQuestion(record, textOf(article.document, place)));
    }
    this.show();
  }

  /** In the reading view where the person is there, else in a text editor. */
  private async showAt(document: vscode.TextDocument, span: Span): Promise<void> {
    if (!this.parts.caret.goInView(document, span)) await reveal(document, span);
  }

  private isShown(): boolean {
    return this.article !== undefined && vscode.window.activeTextEditor?.document === this.article.document;
  }

  private show(): void {
    const { article } = this;
    const shown = article !== undefined && this.parts.store.active === article;
    this.parts.contextKeys.set('isnad.reviewing', shown);
    this.progress.show(shown ? waiting(article).length : undefined);
  }
}

function waiting(article: OpenArticle): readonly ReviewItem[] {
  return reviewItems(article.annotation);
}
