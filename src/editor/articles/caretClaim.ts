import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { nestedAt } from '../../core/annotate/nesting';
import type { Claim } from '../../core/model';
import type { ClaimTarget } from '../base/contributions';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { ArticleStore } from './articleStore';
import type { Caret } from './caret';
import { claimAt } from './lookup';
import type { OpenArticle } from './openArticle';

/** A claim and the article it is in. */
export interface ClaimInArticle {
  readonly article: OpenArticle;
  readonly claim: Claim;
}

/** Follows which claim the caret stands in. */
export class CaretClaim implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<ClaimInArticle | undefined>());
  private present: ClaimInArticle | undefined;
  /** A claim that was chosen while the caret stands where several lie in each other. */
  private chosen:
    { readonly document: vscode.TextDocument; readonly offset: number; readonly id: string } | undefined;

  /** Fires when the caret enters another claim or leaves one, and when the claim itself changes. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly store: ArticleStore,
    private readonly caret: Caret,
  ) {
    this.owned.add(caret.onDidChange(() => this.update()));
    this.owned.add(store.onDidChangeActive(() => this.update()));
    this.owned.add(store.onDidChange((change) => change.article === store.active && this.update()));
  }

  get current(): ClaimInArticle | undefined {
    return this.present;
  }

  /** The claim a command is about: its target's, else the one at the caret. Throws a UserError where there is none. */
  resolve(target?: ClaimTarget): ClaimInArticle {
    if (target) {
      const article = this.store.find(target.article);
      const claim = article?.annotation.claims.find((c) => c.id === target.claim);
      if (article && claim) return { article, claim };
      throw new UserError(l10n.t('This claim is no longer in the article.'));
    }
    if (this.present) return this.present;
    throw new UserError(l10n.t('Put the caret into a claim first.'));
  }

  /** From the claim at the caret to the one it lies in; from the outermost back to the innermost. Until the caret moves. */
  widen(): void {
    const { article, claim } = this.resolve();
    const offset = this.caret.offsetIn(article.document);
    if (offset === undefined) return;
    const around = nestedAt(article.annotation, offset);
    const next = around[(around.findIndex((c) => c.id === claim.id) + 1) % around.length];
    if (next) this.choose(article, offset, next.id);
  }

  /** Makes a claim the current one while the caret stands at the offset. */
  choose(article: OpenArticle, offset: number, id: string): void {
    this.chosen = { document: article.document, offset, id };
    this.update();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private update(): void {
    const now = this.find();
    if (now?.claim === this.present?.claim && now?.article === this.present?.article) return;
    this.present = now;
    this.changed.fire(now);
  }

  private find(): ClaimInArticle | undefined {
    const article = this.store.active;
    const offset = article && this.caret.offsetIn(article.document);
    if (!article || offset === undefined) return undefined;
    const { chosen } = this;
    const claim =
      chosen?.document === article.document && chosen.offset === offset
        ? article.annotation.claims.find((c) => c.id === chosen.id)
        : undefined;
    const found = claim ?? claimAt(article.annotation, offset);
    return found && { article, claim: found };
  }
}
