import * as vscode from 'vscode';
import type { AnnotatingArguments } from '../annotating/contributions';
import type { ArticleStore } from '../articles/articleStore';
import { Disposables } from '../base/disposables';
import type { Settings } from '../base/settings';
import { claimItem } from './claimItems';
import { groupItem } from './groupItems';
import { orphanItem, orphanRows, orphansItem } from './orphanItems';
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
    if (!row) return [...this.groups(), ...this.orphans()];
    if (row.kind === 'orphans') return orphanRows(row.open);
    return row.kind === 'group' ? row.group.claims.map((claim) => claimRow(row, claim)) : [];
  }

  /** The row of a claim, or of a speaker, if the tree has it. */
  find({ article, claim, speaker }: AnnotatingArguments): Row | undefined {
    const groups = this.groups().filter((row) => row.article === article);
    if (claim === undefined) return groups.find((row) => row.speaker === speaker);
    return groups
      .flatMap((row) => this.getChildren(row))
      .find((row) => row.kind === 'claim' && row.claim === claim);
  }

  getParent(row: Row): Row | undefined {
    if (row.kind === 'claim') return row.under;
    return row.kind === 'orphan' ? { kind: 'orphans', open: row.open } : undefined;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const colors = this.settings.get('labels', row.open.document);
    switch (row.kind) {
      case 'claim':
        return claimItem(row, colors);
      case 'group':
        return groupItem(row, colors);
      case 'orphans':
        return orphansItem(row);
      case 'orphan':
        return orphanItem(row);
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private orphans(): Row[] {
    const article = this.store.active;
    return article && orphanRows(article).length > 0 ? [{ kind: 'orphans', open: article }] : [];
  }

  private groups(): GroupRow[] {
    const article = this.store.active;
    if (!article) return [];
    const text = article.document.getText();
    return groupsOf(article.annotation, text, this.state.options).map((group) => groupRow(article, group));
  }
}
