import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { escapeHtml, hoverHtml } from '../base/html';
import { isolate } from '../base/isolate';
import type { OpenArticle } from '../articles/openArticle';
import type { OrphanRow, OrphansRow } from './rows';

export function orphanRows(open: OpenArticle): OrphanRow[] {
  return open.orphans.flatMap((orphan) =>
    orphan.kind === 'claim'
      ? { kind: 'orphan', open, article: open.key, orphan: orphan.claim.id, record: orphan.claim }
      : [],
  );
}

export function orphansItem(row: OrphansRow): vscode.TreeItem {
  const name = l10n.t('Without a place in the text');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${row.open.key}#orphans`;
  item.description = String(orphanRows(row.open).length);
  item.iconPath = new vscode.ThemeIcon('debug-disconnect');
  item.contextValue = 'orphans';
  return item;
}

/** A claim with no place: its old words, and in the tooltip what stood around them. */
export function orphanItem({ open, record }: OrphanRow): vscode.TreeItem {
  const [first] = record.content;
  const item = new vscode.TreeItem(isolate((first?.text ?? record.id).replace(/\s+/gu, ' ')));
  item.id = `${open.key}#orphans#${record.id}`;
  item.iconPath = new vscode.ThemeIcon('warning');
  item.contextValue = 'orphan';
  const words = record.content.map(
    ({ before, text, after }) =>
      `${escapeHtml(before ?? '')}<b>${escapeHtml(text)}</b>${escapeHtml(after ?? '')}`,
  );
  const hint = l10n.t('Select its words in the article and choose “Attach Again Here”.');
  item.tooltip = hoverHtml(`<p>${words.join(' … ')}</p><p>${escapeHtml(hint)}</p>`, { rightToLeft: true });
  return item;
}
