import type { Status } from '../../core/model';
import {
  ANNOTATING_COMMANDS,
  ANNOTATING_SETTINGS,
  REVIEW_COMMANDS,
  type AnnotatingCommands,
  type AnnotatingSettings,
  type ReviewCommands,
} from '../annotating/contributions';
import { COMPARING_COMMANDS, type ComparingCommands } from '../comparing/contributions';
import { FIRST_USE_COMMANDS, type FirstUseCommands } from '../firstUse/contributions';
import {
  NAVIGATION_COMMANDS,
  NAVIGATION_SETTINGS,
  type NavigationCommands,
  type NavigationSettings,
} from '../navigation/contributions';
import { OVERVIEW_COMMANDS, type OverviewCommands } from '../overview/contributions';
import {
  READER_COMMANDS,
  READER_SETTINGS,
  type ReaderCommands,
  type ReaderSettings,
} from '../reader/contributions';
import { SIDECAR_COMMANDS, type SidecarCommands } from '../sidecars/contributions';
import { TREE_COMMANDS, type TreeCommands } from '../sidebar/contributions';

/**
 * Everything that package.json contributes and code names: commands, settings, context keys, views.
 * No `vscode` import: a unit test compares this with package.json.
 */

/** What a command on a claim is given: nothing (the claim at the caret), or a tree row or a link's arguments. */
export interface ClaimTarget {
  /** The article's URI as text. */
  readonly article: string;
  readonly claim: string;
}

export interface SpeakerTarget {
  readonly article: string;
  readonly speaker: string;
}

/** A move of the caret as the reader sees it. */
export interface CaretMove {
  readonly to: 'left' | 'right';
  readonly by: 'character' | 'word';
  /** The selection grows or shrinks with it. */
  readonly select?: boolean;
}

/** Which claims are exported. */
export type ExportedClaims = 'all' | 'decided' | 'rejected too' | 'shown';

type Done = void | Promise<void>;

export interface CommandTypes
  extends
    AnnotatingCommands,
    FirstUseCommands,
    NavigationCommands,
    OverviewCommands,
    ComparingCommands,
    ReaderCommands,
    ReviewCommands,
    SidecarCommands,
    TreeCommands {
  'isnad.detect': () => Done;
  'isnad.treatAsArticle': () => Done;
  'isnad.exportSidecar': () => Done;
  'isnad.exportWorkspace': () => Done;
  'isnad.openSidecar': () => Done;
  /** The format's id, the folder's or file's URI and which claims (`shown`: those that the tree's filter shows); asked for where left out. */
  'isnad.exportAs': (format?: string, target?: string, claims?: ExportedClaims) => Done;
  'isnad.exportWorkspaceAs': (format?: string, target?: string, claims?: ExportedClaims) => Done;
  /** The files' URIs; asked for where left out. */
  'isnad.importAnnotations': (files?: readonly string[]) => Done;
  'isnad.undoDecision': () => Done;
  'isnad.redoDecision': () => Done;
  'isnad.toggleRightToLeft': () => Done;
  'isnad.toggleMarks': () => Done;
  'isnad.toggleHints': () => Done;
  /** What the arrow keys do on lines with runs of both directions. */
  'isnad.moveCaret': (move: CaretMove) => Done;
  'isnad.revealClaim': (target?: ClaimTarget) => Done;
  'isnad.revealSpeaker': (target: SpeakerTarget) => Done;
}

/** Whether a command is offered in the palette or only called by the extension's own rows and links. */
export const COMMANDS: { readonly [K in keyof CommandTypes]: 'palette' | 'internal' } = {
  ...ANNOTATING_COMMANDS,
  ...COMPARING_COMMANDS,
  ...FIRST_USE_COMMANDS,
  ...NAVIGATION_COMMANDS,
  ...OVERVIEW_COMMANDS,
  ...READER_COMMANDS,
  ...REVIEW_COMMANDS,
  ...SIDECAR_COMMANDS,
  ...TREE_COMMANDS,
  'isnad.detect': 'palette',
  'isnad.treatAsArticle': 'palette',
  'isnad.exportSidecar': 'palette',
  'isnad.exportWorkspace': 'palette',
  'isnad.openSidecar': 'palette',
  'isnad.exportAs': 'palette',
  'isnad.exportWorkspaceAs': 'palette',
  'isnad.importAnnotations': 'palette',
  'isnad.undoDecision': 'palette',
  'isnad.redoDecision': 'palette',
  'isnad.toggleRightToLeft': 'palette',
  'isnad.toggleMarks': 'palette',
  'isnad.toggleHints': 'palette',
  'isnad.moveCaret': 'internal',
  'isnad.revealClaim': 'internal',
  'isnad.revealSpeaker': 'internal',
};

export interface SettingTypes extends AnnotatingSettings, NavigationSettings, ReaderSettings {
  /** The language of what the extension itself draws. */
  language: 'auto' | 'ar' | 'en';
  'articles.fromLanguages': readonly string[];
  rightToLeft: 'auto' | 'on' | 'off';
  'page.columns': number;
  'keys.visual': boolean;
  'marks.cues': boolean;
  'marks.mentions': boolean;
  'marks.claims': boolean;
  'marks.signs': boolean;
  'marks.rejected': boolean;
  'marks.currentClaim': boolean;
  'hints.droppedSubject': boolean;
  'text.quotations': boolean;
  'text.numbers': boolean;
  'text.invisible': boolean;
  /** Whose decisions these are; '': nobody's by name. */
  annotator: string;
  /** The side bar selects the claim at the caret. */
  'tree.followCaret': boolean;
  'sidecar.autoSave': 'off' | 'article' | 'decisions';
  /** What labels of other tools mean, as a person confirmed it. */
  'import.labels': Readonly<Record<string, unknown>>;
}

/** The settings with their defaults, as package.json has them. */
export const SETTINGS: SettingTypes = {
  ...ANNOTATING_SETTINGS,
  ...NAVIGATION_SETTINGS,
  ...READER_SETTINGS,
  language: 'auto',
  'articles.fromLanguages': ['plaintext'],
  rightToLeft: 'auto',
  'page.columns': 0,
  'keys.visual': true,
  'marks.cues': true,
  'marks.mentions': true,
  'marks.claims': true,
  'marks.signs': true,
  'marks.rejected': true,
  'marks.currentClaim': true,
  'hints.droppedSubject': true,
  'text.quotations': true,
  'text.numbers': true,
  'text.invisible': true,
  annotator: '',
  'tree.followCaret': true,
  'sidecar.autoSave': 'decisions',
  'import.labels': {},
};

export interface ContextKeys {
  /** The active editor shows an article. */
  'isnad.isArticle': boolean;
  /** Some article is open that the side bar can show. */
  'isnad.hasArticle': boolean;
  /** The caret stands in a claim of the active article. */
  'isnad.inClaim': boolean;
  /** The status of the claim at the caret; `suggested` too where a person should look at it again. */
  'isnad.claimStatus': Status | 'none';
  'isnad.canUndo': boolean;
  'isnad.canRedo': boolean;
  /** The article has decisions that are not in its sidecar. */
  'isnad.unsaved': boolean;
  /** The focus is in a reading view. */
  'isnad.readerFocus': boolean;
  /** A review goes on in the article that is shown. */
  'isnad.reviewing': boolean;
  /** The side bar shows some of the claims only. */
  'isnad.treeFiltered': boolean;
  /** Annotators are compared. */
  'isnad.comparing': boolean;
  'isnad.canUndoComparison': boolean;
  'isnad.canRedoComparison': boolean;
  /** The line at the caret is laid out right to left. */
  'isnad.rightToLeft': boolean;
  /** The line at a caret has runs of both directions: Latin words or figures among Arabic ones, or Arabic words on a Latin line. */
  'isnad.bothDirections': boolean;
}

export const ARTICLE_LANGUAGE = 'arabic-article';

export const VIEWS = { speakers: 'isnad.speakers', comparison: 'isnad.comparison' } as const;
