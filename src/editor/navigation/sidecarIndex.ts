import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import { symbolsOf, symbolsOfSidecar, type ArticleSymbol } from '../../core/navigation/symbols';
import type { ArticleStore } from '../articles/articleStore';
import type { Settings } from '../base/settings';
import { SidecarTable } from '../sidecars/sidecarTable';

export interface IndexedArticle {
  readonly article: vscode.Uri;
  readonly symbols: readonly ArticleSymbol[];
}

/**
 * The speakers and claims of all articles of the workspace: those that are open as they are now, the others as their sidecars say, other
 * annotators' aside.
 */
export class SidecarIndex implements vscode.Disposable {
  private readonly table: SidecarTable<readonly ArticleSymbol[]>;
  private readonly ofOpen = new WeakMap<Annotation, readonly ArticleSymbol[]>();

  constructor(
    private readonly store: ArticleStore,
    settings: Settings,
    log: vscode.LogOutputChannel,
  ) {
    this.table = new SidecarTable((sidecar) => symbolsOfSidecar(sidecar), settings, log);
  }

  /** What is known when the index is built, or at once when the token is cancelled. */
  async all(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]> {
    const title = l10n.t('Reading sidecars');
    const sidecars = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title },
      () => this.table.all(token),
    );
    const open = this.store.all.map(({ document, annotation }) => ({
      article: document.uri,
      symbols: this.symbolsOfOpen(document, annotation),
    }));
    const keys = new Set(open.map(({ article }) => article.toString()));
    const others = [...sidecars].flatMap(([key, { article, value }]) =>
      keys.has(key) ? [] : [{ article, symbols: value }],
    );
    return [...open, ...others];
  }

  dispose(): void {
    this.table.dispose();
  }

  private symbolsOfOpen(document: vscode.TextDocument, annotation: Annotation): readonly ArticleSymbol[] {
    const known = this.ofOpen.get(annotation);
    if (known) return known;
    const symbols = symbolsOf(annotation, document.getText());
    this.ofOpen.set(annotation, symbols);
    return symbols;
  }
}
