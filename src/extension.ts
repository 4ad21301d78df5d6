import * as vscode from 'vscode';
import { ArticleStore, type LoadDecisions } from './editor/articles/articleStore';
import { Caret } from './editor/articles/caret';
import { CaretClaim } from './editor/articles/caretClaim';
import { CommandRegistrar } from './editor/base/commands';
import { ContextKeySetter } from './editor/base/contextKeys';
import { Disposables } from './editor/base/disposables';
import type { Parts } from './editor/base/feature';
import { followLanguage } from './editor/base/language';
import { Settings } from './editor/base/settings';
import { TreeSelection } from './editor/base/treeSelection';
import { FEATURES } from './editor/features';
import { ProjectLexicons } from './editor/lexicon/projectLexicons';
import { annotatorOf } from './editor/sidecars/annotator';
import { Drafts } from './editor/sidecars/drafts';
import { OldTexts } from './editor/sidecars/oldTexts';
import { TreeState } from './editor/sidebar/treeState';
import { loadKept } from './editor/sidecars/loadKept';

/** Makes the extension's parts and wires them; tests in the extension host are given them. */
export function activate(extension: vscode.ExtensionContext): Parts | undefined {
  const owned = new Disposables();
  extension.subscriptions.push(owned);
  const settings = new Settings();
  owned.add(followLanguage(settings)); // before anything has words
  const log = owned.add(vscode.window.createOutputChannel('Isnad', { log: true }));
  const lexicons = owned.add(new ProjectLexicons(log));
  const drafts = new Drafts(extension);
  const oldTexts = new OldTexts(extension);
  const caret = owned.add(new Caret());
  const load: LoadDecisions = (document, giveUp) => loadKept(document, oldTexts, giveUp ? undefined : drafts);
  const store = owned.add(new ArticleStore(load, annotatorOf, lexicons, caret, log));
  const contextKeys = new ContextKeySetter();
  const parts: Parts = {
    extension,
    store,
    lexicons,
    drafts,
    oldTexts,
    caret,
    caretClaim: owned.add(new CaretClaim(store, caret)),
    treeSelection: new TreeSelection(),
    treeState: owned.add(new TreeState(extension.workspaceState, contextKeys)),
    settings,
    commands: new CommandRegistrar(log),
    contextKeys,
    log,
  };
  for (const feature of FEATURES) owned.add(feature(parts));
  return extension.extensionMode === vscode.ExtensionMode.Test ? parts : undefined;
}
