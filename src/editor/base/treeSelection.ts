import * as vscode from 'vscode';
import type { AnnotatingArguments } from '../annotating/contributions';

/**
 * The rows a key pressed in a tree is about: where the row with the focus is one of the selected ones, all of these, else that row alone.
 * VS Code does not tell an extension which row that is: it is the one that comes and goes when its selection is toggled.
 */
export async function rowsAtFocus<Row>(selected: () => readonly Row[]): Promise<readonly Row[]> {
  const before = selected();
  await vscode.commands.executeCommand('list.toggleSelection');
  const focused = selected().filter((row) => !before.includes(row));
  await vscode.commands.executeCommand('list.toggleSelection');
  return focused.length > 0 ? focused : before;
}

/** The rows that are selected in the side bar's tree: what a key pressed there is about. */
export class TreeSelection {
  private selected: readonly AnnotatingArguments[] = [];
  private show: (row: AnnotatingArguments) => void = () => {};
  private asking = false;

  get rows(): readonly AnnotatingArguments[] {
    return this.selected;
  }

  set(rows: readonly AnnotatingArguments[]): void {
    this.selected = rows;
  }

  /** The selection changes only to ask which row has the focus. */
  get isAsking(): boolean {
    return this.asking;
  }

  /** The rows a key pressed in the tree is about. */
  async atFocus(): Promise<readonly AnnotatingArguments[]> {
    this.asking = true;
    try {
      return await rowsAtFocus(() => this.selected);
    } finally {
      this.asking = false;
    }
  }

  /** How the tree selects the row of a claim or a speaker. */
  onReveal(show: (row: AnnotatingArguments) => void): void {
    this.show = show;
  }

  /** Selects the row of a claim or a speaker, where the tree is in sight and shows it. */
  reveal(row: AnnotatingArguments): void {
    this.show(row);
  }
}
