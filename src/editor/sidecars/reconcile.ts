import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { sidecarUri } from './annotator';
import { fileName } from './sidecarFiles';

const SCHEME = 'isnad-decisions';

/** What a person chose where the sidecar was changed outside while decisions were not saved. */
export type Choice = 'mine' | 'theirs' | undefined;

/** Asks, with a diff, what is to hold where both a person here and somebody outside changed an article's decisions. */
export class Reconciler implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly texts = new Map<string, string>();
  private readonly asking = new Map<string, Promise<Choice>>();

  constructor() {
    this.owned.add(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
      }),
    );
  }

  /**
   * One question for an article at a time. Undefined: left open; nothing is written or taken. `mine`: the sidecar's text with the decisions
   * here; `contradict`: in how many fields the sides contradict each other, where they can be merged.
   */
  ask(article: OpenArticle, mine: string, contradict?: number): Promise<Choice> {
    const before = this.asking.get(article.key);
    if (before) return before;
    const asked = this.question(article, mine, contradict).finally(() => this.asking.delete(article.key));
    this.asking.set(article.key, asked);
    return asked;
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async question(article: OpenArticle, mine: string, contradict?: number): Promise<Choice> {
    const sidecar = sidecarUri(article.document.uri);
    const name = isolate(fileName(sidecar));
    const keep = l10n.t('Keep Mine');
    const take = l10n.t('Take the File’s');
    const show = l10n.t('Show Differences');
    const message =
      contradict === undefined
        ? l10n.t(
            '{0} was changed outside while decisions here were not saved. Nothing is lost until you choose.',
            name,
          )
        : l10n.t(
            '{0} was changed outside, and some of it contradicts your decisions (fields: {1}). Whose are to hold there? All else is merged.',
            name,
            contradict,
          );
    for (;;) {
      const choice = await vscode.window.showWarningMessage(message, show, keep, take);
      if (choice === keep) return 'mine';
      if (choice === take) return 'theirs';
      if (choice !== show) return undefined;
      const left = vscode.Uri.from({ scheme: SCHEME, path: sidecar.path, query: article.key });
      this.texts.set(left.toString(), mine);
      const title = l10n.t('{0}: decisions here ↔ the file', name);
      await vscode.commands.executeCommand('vscode.diff', left, sidecar, title);
    }
  }
}
