/** Commands of a person's first minutes. No `vscode` import: a unit test compares this with package.json. */
export interface FirstUseCommands {
  readonly 'isnad.getStarted': () => void | Promise<void>;
  readonly 'isnad.openSample': () => void | Promise<void>;
  readonly 'isnad.reportProblem': () => void | Promise<void>;
}

export const FIRST_USE_COMMANDS = {
  'isnad.getStarted': 'palette',
  'isnad.openSample': 'palette',
  'isnad.reportProblem': 'palette',
} as const;
