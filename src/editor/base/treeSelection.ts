import type { AnnotatingArguments } from '../annotating/contributions';

/** The rows that are selected in the side bar's tree: what a key pressed there is about. */
export class TreeSelection {
  private selected: readonly AnnotatingArguments[] = [];
  private show: (row: AnnotatingArguments) => void = () => {};

  get rows(): readonly AnnotatingArguments[] {
    return this.selected;
  }

  set(rows: readonly AnnotatingArguments[]): void {
    this.selected = rows;
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
