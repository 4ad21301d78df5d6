import * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { claimItem } from './claimItems';
import { groupItem } from './groupItems';
import { claimRow, groupRow, type GroupRow, type Row } from './rows';
import { groupsOf } from './treeModel';
import type { TreeState } from './treeState';

/** The side bar's tree: the speakers of the article that is shown (or its paragraphs, statuses, labels), and under each the claims. */
export class SpeakersTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly store: ArticleStore,
    private readonly settings: Settings,
    private readonly state: TreeState,
  ) {
    const redraw = () => this.changed.fire(undefined);
    this.owned.add(store.onDidChangeActive(redraw));
    this.owned.add(state.onDidChange(redraw));
    this.owned.add(settings.onDidChange(['labels'], redraw));
    this.owned.add(
      store.onDidChange((change) => {
        if (change.article === store.active && change.kind !== 'moved' && change.kind !== 'saved') redraw();
      }),
    );
  }

  getChildren(row?: Row): Row[] {
    if (row?.kind === 'claim') return [];
    if (row) return row.group.claims.map((claim) => claimRow(row, claim));
    return this.groups();
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'claim' ? row.under : undefined;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const colors = this.settings.get('labels', row.open.document);
    return row.kind === 'claim' ? claimItem(row, colors) : groupItem(row, colors);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private groups(): GroupRow[] {
    const article = this.store.active;
    if (!article) return [];
    const text = article.document.getText();
    return groupsOf(article.annotation, text, this.state.options).map((group) => groupRow(article, group));
  }
}
