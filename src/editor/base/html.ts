import * as vscode from 'vscode';
import { isolate } from './isolate';

/**
 * A hover or tooltip from HTML whose blocks (`<p>`) are laid out right to left where `rightToLeft` says so: VS Code takes `dir` out of
 * them, but leaves `align` and isolates. Markdown is not read inside it, and text of the article must be escaped before. `commands`: the only commands its links may run.
 */
export function hoverHtml(
  html: string,
  options: { readonly rightToLeft: boolean; readonly commands?: readonly string[] },
): vscode.MarkdownString {
  // A blank line would end the HTML block.
  const oneLine = html.replace(/\n+/gu, ' ');
  const markdown = new vscode.MarkdownString(
    options.rightToLeft ? `<div align="right">${isolateBlocks(oneLine)}</div>` : `<div>${oneLine}</div>`,
  );
  markdown.supportHtml = true;
  markdown.supportThemeIcons = true;
  if (options.commands) markdown.isTrusted = { enabledCommands: options.commands };
  return markdown;
}

function isolateBlocks(html: string): string {
  return html
    .split(/(<\/?p>)/u)
    .map((part) => (part.startsWith('<p>') || part.startsWith('</p>') ? part : isolate(part)))
    .join('');
}
