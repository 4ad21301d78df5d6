import * as vscode from 'vscode';

/** Text for the HTML of hovers and tooltips. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * A hover or tooltip from HTML that is laid out right to left where `rightToLeft` says so. Markdown is not read inside it, and
 * text of the article must be escaped before. `commands`: the only commands its links may run.
 */
export function hoverHtml(
  html: string,
  options: { readonly rightToLeft: boolean; readonly commands?: readonly string[] },
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(
    // A blank line would end the HTML block.
    `<div dir="${options.rightToLeft ? 'rtl' : 'ltr'}">${html.replace(/\n+/gu, ' ')}</div>`,
  );
  markdown.supportHtml = true;
  markdown.supportThemeIcons = true;
  if (options.commands) markdown.isTrusted = { enabledCommands: options.commands };
  return markdown;
}
