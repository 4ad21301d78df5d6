import type { Grouping, Order } from './treeModel';

/** Commands of the side bar's tree; what they would ask can be given by a key binding. No `vscode` import. */
export interface TreeCommands {
  /** `text`: the words to filter by. */
  readonly 'isnad.filterTree': (text?: string) => void | Promise<void>;
  readonly 'isnad.clearTreeFilter': () => void | Promise<void>;
  readonly 'isnad.groupTree': (by?: Grouping) => void | Promise<void>;
  readonly 'isnad.sortTree': (by?: Order) => void | Promise<void>;
}

export const TREE_COMMANDS = {
  'isnad.filterTree': 'palette',
  'isnad.clearTreeFilter': 'palette',
  'isnad.groupTree': 'palette',
  'isnad.sortTree': 'palette',
} as const;
