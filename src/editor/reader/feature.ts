import * as vscode from 'vscode';
import { requireArticle } from '../articles/feature';
import type { OpenArticle } from '../articles/openArticle';
import { Disposables } from '../base/disposables';
import type { Feature, Parts } from '../base/feature';
import { READER_VIEW } from './contributions';
import { printArticle } from './printArticle';
import { ReaderEditor } from './readerEditor';
import { saveAsHtml } from './saveAsHtml';

/** The reading view: a right-to-left page of the article, a custom editor of its document. */
export const reader: Feature = (parts) => {
  const owned = new Disposables();
  const open = new Map<vscode.TextDocument, ReaderEditor>();
  owned.add(
    vscode.window.registerCustomEditorProvider(
      READER_VIEW,
      {
        resolveCustomTextEditor: (document, panel) => {
          const editor = new ReaderEditor(parts, document, panel);
          open.set(document, editor);
          panel.onDidDispose(() => {
            open.delete(document);
            editor.dispose();
          });
        },
      },
      { supportsMultipleEditorsPerDocument: false, webviewOptions: { enableFindWidget: true } },
    ),
  );
  owned.add(
    parts.commands.registerAll({
      'isnad.openReader': async (article) => {
        const uri = toUri(article) ?? requireArticle(parts).document.uri;
        const shown = [...open.values()].find(({ document }) => document.uri.toString() === uri.toString());
        if (shown) return shown.reveal();
        await vscode.commands.executeCommand('vscode.openWith', uri, READER_VIEW, vscode.ViewColumn.Beside);
      },
      'isnad.saveAsHtml': async (article, target) => {
        await saveAsHtml(parts, articleFor(parts, article), toUri(target));
      },
      'isnad.printArticle': (article) => printArticle(parts, articleFor(parts, article)),
    }),
  );
  return owned;
};

function articleFor(parts: Parts, article: unknown): OpenArticle {
  const uri = toUri(article);
  return (uri && parts.store.find(uri)) ?? requireArticle(parts);
}

/** Menus give a URI, other callers its text; palette and keys nothing. */
function toUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value, true) : undefined;
}
