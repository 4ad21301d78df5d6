/** Commands on sidecars that annotating needs. No `vscode` import. */

/** A row of the tree for what has no place in the text. */
export interface OrphanTarget {
  readonly article: string;
  /** Its `orphanKey`. */
  readonly orphan: string;
}

export interface SidecarCommands {
  readonly 'isnad.saveDecisions': () => void | Promise<void>;
  readonly 'isnad.showMoved': () => void | Promise<void>;
  readonly 'isnad.reattach': (row?: OrphanTarget) => void | Promise<void>;
}

export const SIDECAR_COMMANDS = {
  'isnad.saveDecisions': 'palette',
  'isnad.showMoved': 'palette',
  'isnad.reattach': 'palette',
} as const;
