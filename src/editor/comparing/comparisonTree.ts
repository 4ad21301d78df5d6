import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isAgreed } from '../../core/agreement/frames';
import { beginning } from '../base/beginning';
import { commandFor } from '../base/commands';
import { Disposables } from '../base/disposables';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { fileName } from '../sidecars/sidecarFiles';
import { personName, type ComparedArticle } from './comparedArticle';
import { decision, difference, frameWords, slotName, slotValues } from './describe';
import type { ArticleRow, ComparisonSession, FrameRow, Row, SectionRow, SlotRow } from './session';

/** Longest label of a difference, in characters: what differs stands beside it. */
const LABEL = 24;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The view of a comparison: differences first, then what all agree on; a difference opens into its slots. */
export class ComparisonTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private session: ComparisonSession | undefined;

  show(session: ComparisonSession | undefined): void {
    this.session = session;
    this.redraw();
  }

  redraw(): void {
    this.changed.fire(undefined);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const { session } = this;
    if (!session) return [];
    if (!row) {
      const [first] = session.articles;
      if (session.isFolder) return session.articles.map(articleRow);
      return first ? sections(first) : [];
    }
    switch (row.kind) {
      case 'article':
        return sections(row.compared);
      case 'section':
        if (!row.compared.comparison) await row.compared.load();
        return [...session.frames(row.compared, row.agreed)];
      case 'frame':
        return row.record.slots.map((slot): SlotRow => ({ ...row, kind: 'slot', slot }));
      case 'slot':
        return [];
    }
  }

  getParent(row: Row): Row | undefined {
    const { compared, article } = row;
    switch (row.kind) {
      case 'slot':
        return { kind: 'frame', compared, article, frame: row.frame, record: row.record };
      case 'frame':
        return { kind: 'section', compared, article, agreed: isAgreed(row.record) };
      case 'section':
        return this.session?.isFolder ? articleRow(compared) : undefined;
      case 'article':
        return undefined;
    }
  }

  async getTreeItem(row: Row): Promise<vscode.TreeItem> {
    if (!row.compared.comparison) await row.compared.load();
    const session = this.session as ComparisonSession;
    const item = itemOf(row, session);
    item.id = idOf(row);
    return item;
  }

  dispose(): void {
    this.owned.dispose();
  }
}

function articleRow(compared: ComparedArticle): ArticleRow {
  return { kind: 'article', compared, article: compared.key };
}

function sections(compared: ComparedArticle): SectionRow[] {
  const base = { kind: 'section', compared, article: compared.key } as const;
  return [
    { ...base, agreed: false },
    { ...base, agreed: true },
  ];
}

function idOf(row: Row): string {
  const parts = [row.article, row.kind];
  if (row.kind === 'section') parts.push(String(row.agreed));
  if ('frame' in row) parts.push(row.frame);
  if (row.kind === 'slot') parts.push(row.slot);
  return parts.join('#');
}

function itemOf(row: Row, session: ComparisonSession): vscode.TreeItem {
  switch (row.kind) {
    case 'article':
      return articleItem(row, session);
    case 'section':
      return sectionItem(row, session);
    case 'frame':
      return frameItem(row);
    case 'slot':
      return slotItem(row);
  }
}

function articleItem({ compared }: ArticleRow, session: ComparisonSession): vscode.TreeItem {
  const item = new vscode.TreeItem(isolate(fileName(compared.uri)), Collapsed);
  const open = session.open(compared).length;
  item.description = open === 0 ? l10n.t('all decided') : l10n.t('open: {0}', open);
  item.iconPath = new vscode.ThemeIcon(open === 0 ? 'pass' : 'file');
  item.contextValue = 'compared.article';
  return item;
}

function sectionItem({ compared, agreed }: SectionRow, session: ComparisonSession): vscode.TreeItem {
  const rows = session.frames(compared, agreed);
  const item = agreed
    ? new vscode.TreeItem(isolate(l10n.t('Agreements')), rows.length > 0 ? Collapsed : None)
    : new vscode.TreeItem(isolate(l10n.t('Differences')), rows.length > 0 ? Expanded : None);
  const open = session.open(compared).length;
  item.description = agreed ? String(rows.length) : said(l10n.t('{0}, open: {1}', rows.length, open));
  item.iconPath = new vscode.ThemeIcon(agreed ? 'check-all' : 'git-compare');
  item.contextValue = agreed ? 'compared.agreed' : 'compared.differences';
  return item;
}

function frameItem(row: FrameRow): vscode.TreeItem {
  const { compared, record, article, frame } = row;
  const words = frameWords(record, compared.comparison?.text ?? '');
  const item = new vscode.TreeItem(
    isolate(beginning(words, LABEL)),
    record.slots.length > 0 ? Collapsed : None,
  );
  const agreed = isAgreed(record);
  const decided = agreed ? '' : decision(compared, record);
  const why = agreed ? '' : difference(compared, record);
  item.description = decided === '' ? why : `✓ ${decided}`;
  item.iconPath = new vscode.ThemeIcon(
    agreed ? 'check' : decided !== '' ? 'pass' : record.slots.length > 0 ? 'git-compare' : 'person',
  );
  const reason = compared.claimsOf(record).find(({ note }) => note !== undefined)?.note;
  item.tooltip = [words, why, ...record.slots.map((slot) => slotValues(compared, record, slot)), reason]
    .filter(Boolean)
    .join('\n');
  item.contextValue = agreed ? 'compared.same' : decided === '' ? 'compared.open' : 'compared.decided';
  item.accessibilityInformation = {
    label: [words, why, decided === '' ? '' : l10n.t('decided: {0}', decided)].filter(Boolean).join(', '),
  };
  item.command = commandFor('isnad.revealDifference', l10n.t('Go to Claim'), { article, frame });
  return item;
}

function slotItem(row: SlotRow): vscode.TreeItem {
  const { compared, record, slot, article, frame } = row;
  const item = new vscode.TreeItem(isolate(slotName(slot)), None);
  item.description = slotValues(compared, record, slot);
  const from = compared.slotOf(record, slot);
  item.iconPath = new vscode.ThemeIcon(from === undefined ? 'circle-outline' : 'check');
  item.tooltip =
    from === undefined ? item.description : `${item.description}\n✓ ${personName(compared, from)}`;
  item.contextValue = 'compared.slot';
  item.command = commandFor('isnad.revealDifference', l10n.t('Go to Claim'), { article, frame });
  return item;
}
