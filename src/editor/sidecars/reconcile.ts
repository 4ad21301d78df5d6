import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { OpenArticle } from '../articles/openArticle';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { isThere, sidecarUri } from './annotator';
import { fileName } from './sidecarFiles';
import { warn } from '../base/say';

const SCHEME = 'isnad-decisions';

/** What a person chose where the sidecar was changed outside while decisions were not saved. */
export type Choice = 'mine' | 'theirs' | undefined;

interface Question {
  readonly message: string;
  /** The decisions here hold. */
  readonly keep: string;
  readonly take: string;
}

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
    const name = isolate(fileName(sidecarUri(article.document.uri)));
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
    const [keep, take] = [l10n.t('Keep Mine'), l10n.t('Take the File’s')];
    return this.once(article, () => this.question(article, mine, { message, keep, take }));
  }

  /** The same where the sidecar was deleted outside: `mine`: it is to be written again; `theirs`: the decisions go too. */
  async askDeleted(article: OpenArticle, mine: string): Promise<Choice> {
    return this.once(article, () =>
      this.question(article, mine, {
        message: l10n.t(
          '{0} was deleted outside while decisions here were not saved. Nothing is lost until you choose.',
          isolate(fileName(sidecarUri(article.document.uri))),
        ),
        keep: l10n.t('Write It Again'),
        take: l10n.t('Forget the Decisions'),
      }),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async once(article: OpenArticle, ask: () => Promise<Choice>): Promise<Choice> {
    const before = this.asking.get(article.key);
    if (before) return before;
    const asked = ask().finally(() => this.asking.delete(article.key));
    this.asking.set(article.key, asked);
    return asked;
  }

  private async question(
    article: OpenArticle,
    mine: string,
    { message, keep, take }: Question,
  ): Promise<Choice> {
    const sidecar = sidecarUri(article.document.uri);
    const show = l10n.t('Show Differences');
    for (;;) {
      const choice = await warn(message, show, keep, take);
      if (choice === keep) return 'mine';
      if (choice === take) return 'theirs';
      if (choice !== show) return undefined;
      const here = this.document(article, 'here', mine);
      // A file that is not there cannot be shown.
      const file = (await isThere(sidecar)) ? sidecar : this.document(article, 'file', '');
      const title = l10n.t('{0}: decisions here ↔ the file', isolate(fileName(sidecar)));
      await vscode.commands.executeCommand('vscode.diff', here, file, title);
    }
  }

  private document(article: OpenArticle, side: string, text: string): vscode.Uri {
    const { path } = sidecarUri(article.document.uri);
    const uri = vscode.Uri.from({ scheme: SCHEME, path, query: article.key, fragment: side });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}
