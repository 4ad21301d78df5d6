import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isMostlyArabic } from '../../core/text/direction';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { UserError } from '../base/commands';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';

const TEXT_LANGUAGES: readonly string[] = ['plaintext', 'markdown'];

/**
 * Gives documents that are mostly Arabic the article language: when they open (setting `isnad.articles.fromLanguages`), when text is
 * pasted into a new one, and by command. Each document once while it is open: who sets another language afterwards keeps it.
 */
export class ArticleLanguage implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly looked = new Set<string>();

  constructor(private readonly settings: Settings) {
    this.owned.add(vscode.workspace.onDidOpenTextDocument((document) => this.look(document)));
    this.owned.add(vscode.workspace.onDidChangeTextDocument((event) => this.look(event.document)));
    // A change of language closes and opens a document too, but it stays there: only one that is gone is looked at again when it opens.
    this.owned.add(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const key = uri.toString();
        if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === key))
          this.looked.delete(key);
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  /** For the command: the active document becomes an article, whatever it holds. */
  async treatAsArticle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new UserError(l10n.t('Open the article first.'));
    await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private look(document: vscode.TextDocument): void {
    if (!TEXT_LANGUAGES.includes(document.languageId) || document.uri.scheme === 'output') return;
    const key = document.uri.toString();
    if (this.looked.has(key)) return;
    if (!this.settings.get('articles.fromLanguages', document).includes(document.languageId)) return;
    // A new document is empty at first: it is looked at again with each change until there is something to see.
    const text = document.getText();
    if (document.isUntitled && text.length < 40) return;
    this.looked.add(key);
    if (isMostlyArabic(text)) void vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }
}
