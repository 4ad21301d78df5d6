import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { escapeHtml } from '../../core/text/html';
import { hoverHtml } from '../base/html';
import { said } from '../base/language';
import { isDecided } from '../../core/model';
import { orphanKey } from '../../core/sidecar/stored';
import { isolate } from '../base/isolate';
import { partName } from '../base/names';
import { textOf } from '../base/spans';
import type { OpenArticle } from '../articles/openArticle';
import type { OrphanRow, OrphansRow } from './rows';

/** Lost claims, and lost spans of what a person decided on: a suggestion is found anew. */
export function orphanRows(open: OpenArticle): OrphanRow[] {
  const { speakers, claims } = open.annotation;
  const decided = new Set(
    [...speakers, ...claims].flatMap(({ id, status }) => (isDecided(status) ? id : [])),
  );
  return open.orphans.flatMap((record) => {
    if (record.kind === 'span' && !decided.has(record.of)) return [];
    return { kind: 'orphan', open, article: open.key, orphan: orphanKey(record), record };
  });
}

export function orphansItem(row: OrphansRow): vscode.TreeItem {
  const name = l10n.t('Without a place in the text');
  const item = new vscode.TreeItem(isolate(name), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${row.open.key}#orphans`;
  item.description = String(orphanRows(row.open).length);
  item.iconPath = new vscode.ThemeIcon('debug-disconnect');
  item.contextValue = 'orphans';
  return item;
}

/** What has no place: its old words, whose they were, and in the tooltip what stood around them. */
export function orphanItem({ open, record, orphan }: OrphanRow): vscode.TreeItem {
  const spans = record.kind === 'claim' ? record.claim.content : [record.span];
  const item = new vscode.TreeItem(isolate((spans[0]?.text ?? orphan).replace(/\s+/gu, ' ')));
  item.id = `${open.key}#orphans#${orphan}`;
  item.iconPath = new vscode.ThemeIcon('warning');
  item.contextValue = 'orphan';
  if (record.kind === 'span')
    item.description = said(l10n.t('{0} of {1}', partName(record.part), ownerOf(open, record.of)));
  const words = spans.map(
    ({ before, text, after }) =>
      `${escapeHtml(before ?? '')}<b>${escapeHtml(text)}</b>${escapeHtml(after ?? '')}`,
  );
  const hint = l10n.t('Select its words in the article and choose “Attach Again Here”.');
  item.tooltip = hoverHtml(`<p>${words.join(' … ')}</p><p>${escapeHtml(said(hint))}</p>`, {
    rightToLeft: true,
  });
  return item;
}

/** A speaker by the name, a claim by its first words. */
function ownerOf({ annotation, document }: OpenArticle, id: string): string {
  const speaker = annotation.speakers.find((one) => one.id === id);
  if (speaker) return isolate(speaker.name);
  const place = annotation.claims.find((one) => one.id === id)?.content[0];
  const words = place ? textOf(document, place).split(/\s+/u).slice(0, 4).join(' ') : id;
  return isolate(`«${words}…»`);
}
