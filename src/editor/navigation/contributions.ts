/** What package.json contributes for getting about in articles; see base/contributions.ts. */

type Done = void | Promise<void>;

export interface NavigationCommands {
  'isnad.nextClaim': () => Done;
  'isnad.previousClaim': () => Done;
  'isnad.nextUnreviewed': () => Done;
  'isnad.previousUnreviewed': () => Done;
  'isnad.nextClaimOfSpeaker': () => Done;
  'isnad.previousClaimOfSpeaker': () => Done;
  'isnad.findInArticle': () => Done;
  'isnad.findInWorkspace': () => Done;
}

export const NAVIGATION_COMMANDS: { readonly [K in keyof NavigationCommands]: 'palette' | 'internal' } = {
  'isnad.nextClaim': 'palette',
  'isnad.previousClaim': 'palette',
  'isnad.nextUnreviewed': 'palette',
  'isnad.previousUnreviewed': 'palette',
  'isnad.nextClaimOfSpeaker': 'palette',
  'isnad.previousClaimOfSpeaker': 'palette',
  'isnad.findInArticle': 'palette',
  'isnad.findInWorkspace': 'palette',
};

/** How severe a kind of problem is; `off`: such problems are not shown. */
export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface NavigationSettings {
  codeLens: boolean;
  'problems.claimWithoutSpeaker': ProblemSeverity;
  'problems.unbalancedQuotation': ProblemSeverity;
  'problems.sidecarMismatch': ProblemSeverity;
}

export const NAVIGATION_SETTINGS: NavigationSettings = {
  codeLens: false,
  'problems.claimWithoutSpeaker': 'information',
  'problems.unbalancedQuotation': 'warning',
  'problems.sidecarMismatch': 'warning',
};
