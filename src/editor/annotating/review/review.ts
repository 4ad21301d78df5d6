import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { acceptClaim, rejectClaim } from '../../../core/decisions/claims';
import { needsReview, type Annotation, type Claim } from '../../../core/model';
import { requireArticle } from '../../articles/feature';
import { placeOf } from '../../articles/lookup';
import type { OpenArticle } from '../../articles/openArticle';
import { runCommand } from '../../base/commands';
import { Disposables } from '../../base/disposables';
import type { Parts } from '../../base/feature';
import { reveal } from '../../base/spans';
import { Keystrokes } from './keystrokes';
import { Progress } from './progress';

/** Goes from one claim that waits for a decision to the next; single keys decide. Typing does not change the text meanwhile. */
export class Review implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly progress = this.owned.add(new Progress());
  private keystrokes: Keystrokes | undefined;
  private article: OpenArticle | undefined;
  private current: string | undefined;

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
    const first = left.find((claim) => (placeOf(claim)?.end ?? 0) >= offset) ?? left[0];
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
    await this.decide(acceptClaim);
  }

  async reject(): Promise<void> {
    await this.decide(rejectClaim);
  }

  async changeSpeaker(): Promise<void> {
    const { article, current } = this;
    if (!article || current === undefined) return;
    await runCommand('isnad.changeSpeaker', { article: article.key, claim: current });
    const claim = article.annotation.claims.find(({ id }) => id === current);
    if (claim && !needsReview(claim)) await this.move(1);
  }

  /** Takes the last decision back and goes where it was made. */
  async undo(): Promise<void> {
    const { article } = this;
    if (!article) return;
    const before = new Set(article.annotation.claims);
    if (!this.parts.store.undo(article)) return tell(l10n.t('Isnad: no decision to undo'));
    const back = waiting(article).find((claim) => !before.has(claim));
    if (back) await this.go(back);
  }

  /** To the next of them (1) or the one before (-1), round the article's end; leaves where there is none. */
  async move(by: 1 | -1): Promise<void> {
    const { article, current } = this;
    if (!article) return;
    const left = waiting(article);
    const { claims } = article.annotation;
    const at = claims.findIndex(({ id }) => id === current);
    const after = left.filter((claim) => claims.indexOf(claim) > at);
    const before = left.filter((claim) => claims.indexOf(claim) < at);
    const next = by === 1 ? (after[0] ?? left[0]) : (before[before.length - 1] ?? left[left.length - 1]);
    if (next) return this.go(next);
    this.leave();
    tell(l10n.t('Isnad: everything is reviewed'));
  }

  dispose(): void {
    this.leave();
    this.owned.dispose();
  }

  private async decide(change: (annotation: Annotation, id: string) => Annotation): Promise<void> {
    const { article, current } = this;
    if (!article || current === undefined) return;
    this.parts.store.change(article, (annotation) => change(annotation, current));
    await this.move(1);
  }

  private async go(claim: Claim): Promise<void> {
    const { article } = this;
    const place = placeOf(claim);
    if (!article || !place) return;
    this.current = claim.id;
    this.parts.caretClaim.choose(article, place.start, claim.id);
    const at = { start: place.start, end: place.start };
    if (!this.parts.caret.goInView(article.document, at)) await reveal(article.document, at);
    this.show();
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

function waiting(article: OpenArticle): readonly Claim[] {
  return article.annotation.claims.filter((claim) => needsReview(claim) && placeOf(claim));
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
