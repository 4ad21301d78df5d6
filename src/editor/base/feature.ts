import type * as vscode from 'vscode';
import type { ArticleStore } from '../articles/articleStore';
import type { Caret } from '../articles/caret';
import type { CaretClaim } from '../articles/caretClaim';
import type { LexiconSource } from '../lexicon/projectLexicons';
import type { Drafts } from '../sidecars/drafts';
import type { OldTexts } from '../sidecars/oldTexts';
import type { TreeState } from '../sidebar/treeState';
import type { CommandRegistrar } from './commands';
import type { ContextKeySetter } from './contextKeys';
import type { Settings } from './settings';
import type { TreeSelection } from './treeSelection';

/** What every feature is built from. */
export interface Parts {
  readonly extension: vscode.ExtensionContext;
  readonly store: ArticleStore;
  readonly lexicons: LexiconSource;
  /** Decisions that are not saved yet: one object, whose file operations take turns. */
  readonly drafts: Drafts;
  /** Articles as they were annotated. */
  readonly oldTexts: OldTexts;
  /** Where the person is: in a text editor or a reading view. */
  readonly caret: Caret;
  /** The claim at the caret of the active article. */
  readonly caretClaim: CaretClaim;
  /** What is selected in the side bar. */
  readonly treeSelection: TreeSelection;
  /** How the side bar's tree is filtered, grouped and sorted. */
  readonly treeState: TreeState;
  readonly settings: Settings;
  readonly commands: CommandRegistrar;
  readonly contextKeys: ContextKeySetter;
  readonly log: vscode.LogOutputChannel;
}

/** Starts a feature; what it returns ends it. One folder under src/editor each, listed in features.ts. */
export type Feature = (parts: Parts) => vscode.Disposable;
