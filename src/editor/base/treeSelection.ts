import type { AnnotatingArguments } from '../annotating/contributions';

/** The rows that are selected in the side bar's tree: what a key pressed there is about. */
export class TreeSelection {
  private selected: readonly AnnotatingArguments[] = [];

  get rows(): readonly AnnotatingArguments[] {
    return this.selected;
  }

  set(rows: readonly AnnotatingArguments[]): void {
    this.selected = rows;
  }
}
