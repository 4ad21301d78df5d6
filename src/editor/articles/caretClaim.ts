import * as vscode from 'vscode';
import type { Claim } from '../../core/model';
import type { ClaimTarget } from '../base/contributions';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { ArticleStore } from './articleStore';
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

  /** Fires when the caret enters another claim or leaves one, and when the claim itself changes. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly store: ArticleStore) {
    this.owned.add(vscode.window.onDidChangeTextEditorSelection(() => this.update()));
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
      throw new UserError(vscode.l10n.t('This claim is no longer in the article.'));
    }
    if (this.present) return this.present;
    throw new UserError(vscode.l10n.t('Put the caret into a claim first.'));
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
    const editor = vscode.window.activeTextEditor;
    const article = this.store.active;
    if (!article || editor?.document !== article.document) return undefined;
    const claim = claimAt(article.annotation, article.document.offsetAt(editor.selection.active));
    return claim && { article, claim };
  }
}
