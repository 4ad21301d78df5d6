/** Commands on sidecars that annotating needs. No `vscode` import. */

/** A row of the tree whose claim has no place in the text. */
export interface OrphanTarget {
  readonly article: string;
  /** The claim's id. */
  readonly orphan: string;
}

export interface SidecarCommands {
  readonly 'isnad.saveDecisions': () => void | Promise<void>;
  readonly 'isnad.reattach': (row?: OrphanTarget) => void | Promise<void>;
}

export const SIDECAR_COMMANDS = {
  'isnad.saveDecisions': 'palette',
  'isnad.reattach': 'internal',
} as const;
