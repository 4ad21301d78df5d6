/** What package.json contributes for the overview; see base/contributions.ts. */

type Done = void | Promise<void>;

export interface OverviewCommands {
  'isnad.openOverview': () => Done;
  'isnad.openArticleOverview': () => Done;
  /** What is counted and the file's URI; both asked for where left out. */
  'isnad.exportOverview': (scope?: 'article' | 'workspace', target?: string) => Done;
}

export const OVERVIEW_COMMANDS: { readonly [K in keyof OverviewCommands]: 'palette' | 'internal' } = {
  'isnad.openOverview': 'palette',
  'isnad.openArticleOverview': 'palette',
  'isnad.exportOverview': 'palette',
};
