import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { readerPage, type PageColors } from '../../core/reader/page';
import { renderReader } from '../../core/reader/render';
import type { OpenArticle } from '../articles/openArticle';
import type { Parts } from '../base/feature';
import { isolate } from '../base/isolate';
import { shownLanguage } from '../base/language';
import { webviewFolder } from '../base/webview';
import { readerTerms } from './strings';
import { inform } from '../base/say';

/** Of the page itself, whatever the person's theme: it is read elsewhere, and printed. */
const PAGE_COLORS: PageColors = {
  light: {
    '--vscode-editor-background': '#ffffff',
    '--vscode-editor-foreground': '#1f1f1f',
    '--vscode-descriptionForeground': '#5a5a5a',
  },
  dark: {
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-editor-foreground': '#dddddd',
    '--vscode-descriptionForeground': '#a0a0a0',
  },
};

/** Writes the annotated article as one HTML file, where a person says; `target` answers for them. */
export async function saveAsHtml(parts: Parts, article: OpenArticle, target?: vscode.Uri): Promise<void> {
  const to = target ?? (await askWhere(article.document));
  if (!to) return;
  await writePage(parts, article, to);
  if (target) return;
  const name = isolate(to.path.split('/').pop() ?? '');
  void inform(l10n.t('Saved: {0}. A browser shows and prints it.', name));
}

/** `prints`: the page asks for a printer as soon as it is opened. */
export async function writePage(
  parts: Parts,
  { document, annotation }: OpenArticle,
  to: vscode.Uri,
  prints = false,
): Promise<void> {
  const page = readerPage(renderReader(document.getText(), annotation), {
    title: document.uri.path.split('/').pop() ?? '',
    language: shownLanguage(),
    terms: readerTerms(),
    speakers: l10n.t('Speakers'),
    css: await articleCss(webviewFolder(parts.extension)),
    colors: pageColors(parts.extension),
    prints,
  });
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(page));
}

async function askWhere(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = document.isUntitled
    ? folder && vscode.Uri.joinPath(folder, 'article.html')
    : document.uri.with({ path: `${document.uri.path}.html` });
  return vscode.window.showSaveDialog({
    ...(beside ? { defaultUri: beside } : {}),
    filters: { HTML: ['html'] },
    title: l10n.t('Save Annotated Page as HTML'),
  });
}

/** The styles of the article with its font in them. */
async function articleCss(folder: vscode.Uri): Promise<string> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  const css = new TextDecoder().decode(await read('article.css'));
  const [, font] = /url\(["']?\.\/([\w-]+\.woff2)["']?\)/u.exec(css) ?? [];
  if (font === undefined) return css;
  const data = `url(data:font/woff2;base64,${base64(await read(font))})`;
  return css.replace(/url\(["']?\.\/[\w-]+\.woff2["']?\)/gu, data);
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

interface ContributedColor {
  readonly id: string;
  readonly defaults: { readonly light: string; readonly dark: string };
}

/** The colours that the extension contributes, under the names that VS Code gives them. */
function pageColors({ extension }: vscode.ExtensionContext): PageColors {
  const { contributes } = extension.packageJSON as {
    readonly contributes: { readonly colors: readonly ContributedColor[] };
  };
  const of = (theme: 'light' | 'dark') => ({
    ...PAGE_COLORS[theme],
    ...Object.fromEntries(
      contributes.colors.map(({ id, defaults }) => [`--vscode-${id.replaceAll('.', '-')}`, defaults[theme]]),
    ),
  });
  return { light: of('light'), dark: of('dark') };
}
