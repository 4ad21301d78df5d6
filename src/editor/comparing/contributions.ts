import type { Slot } from '../../core/agreement/frames';

/** Commands that compare annotators. No `vscode` import. */

/** What a decision is about: a row of the view of comparison; nothing: the row that is selected there. */
export interface ComparisonTarget {
  /** The article's URI as text. */
  readonly article: string;
  /** The frame's key; left out: all that the article's annotators agree on. */
  readonly frame?: string;
  /** Of the frame only this. */
  readonly slot?: Slot;
}

/** A key that was pressed in the view: what is decided is the row with the focus there. */
export interface FromTree {
  readonly from: 'tree';
}

type Done = void | Promise<void>;
/** A URI, from a menu or a key binding. */
type Place = { toString(): string };

export interface ComparingCommands {
  /** The article or one of its sidecars, and the annotators' names, the first one's place being “mine”; what is left out is asked for. */
  readonly 'isnad.compareAnnotators': (place?: Place, people?: readonly string[]) => Done;
  readonly 'isnad.compareFolder': (place?: Place, people?: readonly string[]) => Done;
  /** How far annotators agree over a folder's articles; the workspace's where none is given. */
  readonly 'isnad.showAgreement': (place?: Place, people?: readonly string[]) => Done;
  /** The URI of a CSV or SVG file; asked for where left out. */
  readonly 'isnad.exportAgreement': (target?: string) => Done;
  readonly 'isnad.takeMine': (row?: ComparisonTarget | FromTree) => Done;
  /** `person`: whose, where there are several others. */
  readonly 'isnad.takeTheirs': (row?: ComparisonTarget | FromTree, person?: string) => Done;
  readonly 'isnad.takeBoth': (row?: ComparisonTarget | FromTree) => Done;
  readonly 'isnad.takeNeither': (row?: ComparisonTarget | FromTree) => Done;
  readonly 'isnad.giveReason': (row?: ComparisonTarget | FromTree, reason?: string) => Done;
  readonly 'isnad.nextDifference': () => Done;
  readonly 'isnad.undoComparison': () => Done;
  readonly 'isnad.redoComparison': () => Done;
  readonly 'isnad.openOutcome': () => Done;
  readonly 'isnad.leaveComparison': () => Done;
  readonly 'isnad.revealDifference': (row: ComparisonTarget) => Done;
}

export const COMPARING_COMMANDS = {
  'isnad.compareAnnotators': 'palette',
  'isnad.compareFolder': 'palette',
  'isnad.showAgreement': 'palette',
  'isnad.exportAgreement': 'palette',
  'isnad.takeMine': 'palette',
  'isnad.takeTheirs': 'palette',
  'isnad.takeBoth': 'palette',
  'isnad.takeNeither': 'palette',
  'isnad.giveReason': 'palette',
  'isnad.nextDifference': 'palette',
  'isnad.undoComparison': 'palette',
  'isnad.redoComparison': 'palette',
  'isnad.openOutcome': 'palette',
  'isnad.leaveComparison': 'palette',
  'isnad.revealDifference': 'internal',
} as const;
