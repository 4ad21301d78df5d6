import * as vscode from 'vscode';
import { VIEWS } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { isolate } from '../base/isolate';
import { SpeakersTree } from './speakersTree';

/** The side bar: the tree of speakers and claims, with the number of claims that wait for a decision. */
export const sidebar: Feature = ({ store }) => {
  const owned = new Disposables();
  const tree = owned.add(new SpeakersTree(store));
  const view = owned.add(
    vscode.window.createTreeView(VIEWS.speakers, { treeDataProvider: tree, showCollapseAll: true }),
  );
  const describe = () => {
    const article = store.active;
    const name = article?.document.uri.path.split('/').pop();
    view.description = name === undefined ? '' : isolate(name);
    const waiting = article?.annotation.claims.filter((claim) => claim.status === 'suggested').length ?? 0;
    view.badge =
      waiting === 0 ? undefined : { value: waiting, tooltip: vscode.l10n.t('{0} claims to review', waiting) };
    const empty = article?.upToDate === true && article.annotation.claims.length === 0;
    view.message = empty ? vscode.l10n.t('No claims found in this article.') : '';
  };
  owned.add(tree.onDidChangeTreeData(describe));
  describe();
  return owned;
};
