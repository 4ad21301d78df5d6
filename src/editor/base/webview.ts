import * as vscode from 'vscode';
import { shownLanguage } from './language';
import { escapeHtml } from '../../core/text/html';

/** The page of a web view. Its script and styles are bundled from src/webview into dist/webview. */
export interface WebviewPage {
  readonly title: string;
  /** Which page of src/webview/main.ts it is; without, it runs no script. */
  readonly script?: 'overview' | 'reader';
  /** File names in dist/webview. */
  readonly styles: readonly string[];
  /** HTML that needs no script. */
  readonly body?: string;
  /** What the page says, in the person's language: the script reads it from the element `#strings` as JSON. */
  readonly strings?: object;
}

/** Where the files of web views are: the only folder a page may load from. */
export function webviewFolder(extension: Pick<vscode.ExtensionContext, 'extensionUri'>): vscode.Uri {
  return vscode.Uri.joinPath(extension.extensionUri, 'dist', 'webview');
}

/**
 * The HTML of a web view. Its content security policy lets it run its own script and load its own styles and fonts, nothing else:
 * no remote resource, no inline style, no inline script. Styles that depend on values are set by the script on elements.
 */
export function pageHtml(
  webview: Pick<vscode.Webview, 'asWebviewUri' | 'cspSource'>,
  folder: vscode.Uri,
  page: WebviewPage,
): string {
  const nonce = randomNonce();
  const uri = (file: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ];
  const styles = page.styles.map((file) => `<link rel="stylesheet" href="${uri(file)}">`);
  const script = page.script
    ? `<script type="application/json" id="strings">${scriptJson(page.strings ?? {})}</script>
<script nonce="${nonce}" src="${uri('pages.js')}"></script>`
    : '';
  return `<!DOCTYPE html>
<html lang="${shownLanguage()}" dir="${shownLanguage() === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${styles.join('\n')}
</head>
<body${page.script ? ` data-page="${page.script}"` : ''}>
${page.body ?? ''}
${script}
</body>
</html>`;
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/</gu, '\\u003c');
}

/** 128 random bits; the page's script is known by it. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
