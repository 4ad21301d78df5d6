import type { ClaimKind } from '../../core/model';

/** What package.json contributes for annotating by hand. No `vscode` import: a unit test compares it with package.json. */

/**
 * What a command is about and what it is to do. Nothing: the claim at the caret, and the command asks. A row of the tree, or several;
 * or what a key binding of the person's own says: {"command": "isnad.setLabels", "args": {"value": ["رأي"]}}.
 */
export interface AnnotatingArguments {
  /** The article's URI as text; the active one where it is left out. */
  readonly article?: string;
  readonly claim?: string;
  /** A speaker's id; '': claims whose speaker nobody found. */
  readonly speaker?: string;
  /** Ids of the claims under a row of the tree. */
  readonly claims?: readonly string[];
  /** The rows that are selected in the tree. */
  readonly from?: 'tree';
  /** The answer to what the command would ask: a name, a kind, labels, a note. */
  readonly value?: string | readonly string[];
  /** The words, in UTF-16 units of the article's text, for commands on a selection; the selected ones where it is left out. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Where an end of the claim goes, in UTF-16 units, for the commands that move one; a word further where it is left out. */
  readonly to?: number;
  /** For “Add Claim”. */
  readonly claimKind?: ClaimKind;
}

/** A row, and all the selected rows where the row is one of several. */
export type AnnotatingCommand = (
  row?: AnnotatingArguments,
  rows?: readonly AnnotatingArguments[],
) => void | Promise<void>;

export const ANNOTATING_COMMANDS = {
  'isnad.acceptClaim': 'palette',
  'isnad.rejectClaim': 'palette',
  'isnad.resetClaim': 'palette',
  'isnad.changeSpeaker': 'palette',
  'isnad.changeKind': 'palette',
  'isnad.setVia': 'palette',
  'isnad.setLabels': 'palette',
  'isnad.editNote': 'palette',
  'isnad.extendEnd': 'palette',
  'isnad.shrinkEnd': 'palette',
  'isnad.extendStart': 'palette',
  'isnad.shrinkStart': 'palette',
  'isnad.extendEndToSentence': 'palette',
  'isnad.shrinkEndToSentence': 'palette',
  'isnad.extendStartToSentence': 'palette',
  'isnad.shrinkStartToSentence': 'palette',
  'isnad.splitClaim': 'palette',
  'isnad.mergeWithNext': 'palette',
  'isnad.outerClaim': 'palette',
  'isnad.addClaim': 'palette',
  'isnad.addSpeaker': 'palette',
  'isnad.addMention': 'palette',
  'isnad.setCue': 'palette',
  'isnad.addContent': 'palette',
  'isnad.acceptAll': 'palette',
  'isnad.rejectAll': 'palette',
  'isnad.renameSpeaker': 'palette',
  'isnad.setSpeakerRole': 'palette',
  'isnad.setSpeakerKind': 'palette',
  'isnad.mergeSpeaker': 'palette',
  'isnad.splitOffClaims': 'palette',
  'isnad.annotateFrame': 'palette',
  'isnad.sameElsewhere': 'palette',
  'isnad.addToLexicon': 'palette',
} as const;

export const REVIEW_COMMANDS = {
  'isnad.startReview': 'palette',
  'isnad.leaveReview': 'palette',
  'isnad.reviewAccept': 'palette',
  'isnad.reviewReject': 'palette',
  'isnad.reviewSpeaker': 'palette',
  'isnad.reviewUndo': 'palette',
  'isnad.reviewNext': 'palette',
  'isnad.reviewPrevious': 'palette',
} as const;

export type ReviewCommands = {
  readonly [K in keyof typeof REVIEW_COMMANDS]: () => void | Promise<void>;
};

export type AnnotatingCommands = {
  readonly [K in keyof typeof ANNOTATING_COMMANDS]: AnnotatingCommand;
};

/** Colours of labels, as theme colours: each has a value for dark, light and high-contrast themes. */
export const LABEL_COLORS = {
  red: 'charts.red',
  orange: 'charts.orange',
  yellow: 'charts.yellow',
  green: 'charts.green',
  blue: 'charts.blue',
  purple: 'charts.purple',
  grey: 'descriptionForeground',
} as const;

export interface AnnotatingSettings {
  /** Labels of claims, each with a key of LABEL_COLORS. */
  labels: Readonly<Record<string, string>>;
  'annotating.wholeWords': boolean;
}

export const ANNOTATING_SETTINGS: AnnotatingSettings = {
  labels: {
    'قابل للتحقق': 'green',
    رأي: 'blue',
    'يحتاج إلى مصدر': 'orange',
    مضلل: 'red',
  },
  'annotating.wholeWords': true,
};
