import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Annotation } from '../../core/model';
import { symbolsOf, symbolsOfSidecar, type ArticleSymbol } from '../../core/navigation/symbols';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import { annotatorOf, ownerOf } from '../sidecars/annotator';
import { readSidecarFile } from '../sidecars/sidecarFiles';
import { workspaceFiles } from './workspaceFiles';

export interface IndexedArticle {
  readonly article: vscode.Uri;
  readonly symbols: readonly ArticleSymbol[];
}

/** Sidecars that are read at the same time. */
const AT_ONCE = 8;

/**
 * The speakers and claims of all articles of the workspace: those that are open as they are now, the others as their sidecars say, other
 * annotators' aside. Built when it is first asked for, then kept up to date.
 */
export class SidecarIndex implements vscode.Disposable {
  private readonly owned = new Disposables();
  /** By the article's URI. */
  private readonly articles = new Map<string, IndexedArticle>();
  private readonly ofOpen = new WeakMap<Annotation, readonly ArticleSymbol[]>();
  private building: Promise<void> | undefined;

  constructor(
    private readonly store: ArticleStore,
    settings: Settings,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_ENDING}`));
    this.owned.add(watcher.onDidCreate((uri) => void this.update(uri)));
    this.owned.add(watcher.onDidChange((uri) => void this.update(uri)));
    this.owned.add(watcher.onDidDelete((uri) => void this.update(uri)));
    const anew = () => {
      this.articles.clear();
      this.building = undefined;
    };
    this.owned.add(vscode.workspace.onDidChangeWorkspaceFolders(anew));
    this.owned.add(settings.onDidChange(['annotator'], anew));
  }

  /** What is known when the index is built, or at once when the token is cancelled. */
  async all(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]> {
    this.building ??= this.build();
    await Promise.race([this.building, cancelled(token)]);
    const open = this.store.all.map(({ document, annotation }) => ({
      article: document.uri,
      symbols: this.symbolsOfOpen(document, annotation),
    }));
    const keys = new Set(open.map(({ article }) => article.toString()));
    return [...open, ...[...this.articles].flatMap(([key, indexed]) => (keys.has(key) ? [] : [indexed]))];
  }

  dispose(): void {
    this.owned.dispose();
    this.articles.clear();
  }

  private symbolsOfOpen(document: vscode.TextDocument, annotation: Annotation): readonly ArticleSymbol[] {
    const known = this.ofOpen.get(annotation);
    if (known) return known;
    const symbols = symbolsOf(annotation, document.getText());
    this.ofOpen.set(annotation, symbols);
    return symbols;
  }

  private async build(): Promise<void> {
    const sidecars = await workspaceFiles([SIDECAR_ENDING]);
    const title = l10n.t('Reading sidecars');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      const waiting = sidecars.values();
      const reader = async () => {
        for (const sidecar of waiting) await this.update(sidecar);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, reader));
    });
  }

  private async update(sidecar: vscode.Uri): Promise<void> {
    // Before the first question there is nothing to keep up to date.
    if (!this.building) return;
    const owner = await ownerOf(sidecar);
    if (!owner || !['', annotatorOf(owner.article)].includes(owner.annotator)) return;
    const { article } = owner;
    try {
      const bytes = await readSidecarFile(article);
      if (bytes) this.articles.set(article.toString(), { article, symbols: symbolsOfSidecar(bytes) });
      else this.articles.delete(article.toString());
    } catch (error) {
      this.log.warn(`${sidecar.toString()}: ${String(error)}`);
    }
  }
}

function cancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
