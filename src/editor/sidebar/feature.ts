import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { reviewItems } from '../annotating/review/items';
import { VIEWS } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { TreeDragAndDrop } from './dragAndDrop';
import { followCaret } from './followCaret';
import { SpeakersTree } from './speakersTree';
import { treeCommands } from './treeCommands';
import { isFiltering } from './treeModel';
import { counted } from '../base/counted';

/** The side bar: the tree of speakers and claims, with the number of claims that wait for a decision. */
export const sidebar: Feature = (parts) => {
  const { store, settings, treeState: state, treeSelection } = parts;
  const owned = new Disposables();
  const tree = owned.add(new SpeakersTree(store, settings, state));
  const view = owned.add(
    vscode.window.createTreeView(VIEWS.speakers, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new TreeDragAndDrop(store),
    }),
  );
  owned.add(
    view.onDidChangeSelection(({ selection }) =>
      treeSelection.set(selection.filter((row) => row.kind === 'claim' || row.kind === 'group')),
    ),
  );
  owned.add(followCaret(parts, tree, view));
  owned.add(treeCommands(parts, state));
  const describe = () => {
    const article = store.active;
    const name = article?.document.uri.path.split('/').pop();
    view.description = name === undefined ? '' : `${article?.unsaved === true ? '● ' : ''}${isolate(name)}`;
    const waiting = article ? reviewItems(article.annotation).length : 0;
    view.badge = waiting === 0 ? undefined : { value: waiting, tooltip: counted('claimsToReview', waiting) };
    view.message = message(article?.upToDate === true, article?.annotation.claims.length ?? 0);
  };
  const message = (upToDate: boolean, claims: number): string => {
    if (!upToDate) return '';
    if (claims === 0) return said(l10n.t('No claims found in this article.'));
    const shown = new Set(tree.getChildren().flatMap((row) => (row.kind === 'group' ? row.claims : [])));
    return isFiltering(state.options.filter)
      ? said(l10n.t('Filtered: {0} of {1} claims', shown.size, claims))
      : '';
  };
  owned.add(tree.onDidChangeTreeData(describe));
  owned.add(store.onDidChange(({ kind }) => kind === 'saved' && describe()));
  describe();
  return owned;
};
