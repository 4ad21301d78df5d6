import * as vscode from 'vscode';
import type { Scope } from '../../webview/overview/protocol';
import { Disposables } from '../base/disposables';
import type { Feature } from '../base/feature';
import { exportOverview } from './exportOverview';
import { OverviewPanel, PANEL } from './panel';
import { OverviewSource } from './source';

/** The overview: who has how much of a say, in the article and in the workspace, in a tab of its own. */
export const overview: Feature = (parts) => {
  const owned = new Disposables();
  let source: OverviewSource | undefined;
  let current: OverviewPanel | undefined;
  // Watching sidecars begins with the first overview.
  const { store, settings, log, extension } = parts;
  const sourceOf = () =>
    (source ??= owned.add(new OverviewSource(store, settings, log, extension.storageUri)));
  const take = (panel: vscode.WebviewPanel, scope: Scope): void => {
    const own = owned.add(new OverviewPanel(parts, sourceOf(), panel, scope));
    current = own;
    own.onDidDispose(() => {
      if (current === own) current = undefined;
    });
  };
  const open = (scope: Scope): void => {
    if (current) return current.show(scope);
    take(vscode.window.createWebviewPanel(PANEL, '', vscode.ViewColumn.Active), scope);
  };
  owned.add(
    parts.commands.registerAll({
      'isnad.openOverview': () => open('workspace'),
      'isnad.openArticleOverview': () => open('article'),
      'isnad.exportOverview': (scope, target) => exportOverview(parts, sourceOf(), scope, target),
    }),
  );
  owned.add(
    vscode.window.registerWebviewPanelSerializer(PANEL, {
      async deserializeWebviewPanel(panel, state: unknown) {
        take(panel, isArticle(state) ? 'article' : 'workspace');
      },
    }),
  );
  return owned;
};

/** What the page kept before the window was reloaded. */
function isArticle(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'scope' in state && state.scope === 'article';
}
