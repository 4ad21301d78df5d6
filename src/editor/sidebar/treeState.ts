import * as vscode from 'vscode';
import type { ContextKeySetter } from '../base/contextKeys';
import {
  GROUPINGS,
  isFiltering,
  NO_FILTER,
  ORDERS,
  type Grouping,
  type Order,
  type TreeFilter,
  type TreeOptions,
} from './treeModel';

const GROUPING = 'isnad.tree.grouping';
const ORDER = 'isnad.tree.order';

/** How the tree is filtered, grouped and sorted; grouping and order outlive the window. */
export class TreeState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private present: TreeOptions;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly contextKeys: ContextKeySetter,
  ) {
    const grouping = memory.get<string>(GROUPING);
    const order = memory.get<string>(ORDER);
    this.present = {
      filter: NO_FILTER,
      grouping: GROUPINGS.find((known) => known === grouping) ?? 'speaker',
      order: ORDERS.find((known) => known === order) ?? 'place',
    };
  }

  get options(): TreeOptions {
    return this.present;
  }

  filter(filter: TreeFilter): void {
    this.set({ ...this.present, filter });
    this.contextKeys.set('isnad.treeFiltered', isFiltering(filter));
  }

  group(grouping: Grouping): void {
    void this.memory.update(GROUPING, grouping);
    this.set({ ...this.present, grouping });
  }

  sort(order: Order): void {
    void this.memory.update(ORDER, order);
    this.set({ ...this.present, order });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private set(options: TreeOptions): void {
    this.present = options;
    this.changed.fire();
  }
}
