import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Parts } from '../base/feature';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import type { LineLayout } from './lineLayout';
import { inform } from '../base/say';

const SILENCED = 'minimapAdvice.silenced';

/** The minimap stands at the right edge, where right-to-left lines begin: a message, once a window, offers to move it. */
export function minimapAdvice({ extension, store }: Parts, layout: LineLayout): vscode.Disposable {
  const owned = new Disposables();
  let shown = false;
  const look = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (shown || !document || !store.get(document) || !layout.isOn(document)) return;
    if (!minimapOnRight(document)) return;
    if (extension.globalState.get<boolean>(SILENCED)) return;
    shown = true;
    const move = l10n.t('Move It to the Left');
    const hide = l10n.t('Hide It in Articles');
    const never = l10n.t('Don’t Show Again');
    const choice = await inform(
      l10n.t('The minimap stands where right-to-left lines begin.'),
      move,
      hide,
      never,
    );
    if (choice === never) await extension.globalState.update(SILENCED, true);
    if (choice === move)
      await vscode.workspace
        .getConfiguration('editor.minimap', document)
        .update('side', 'left', vscode.ConfigurationTarget.Global);
    if (choice === hide)
      await vscode.workspace
        .getConfiguration('editor.minimap', { languageId: ARTICLE_LANGUAGE })
        .update('enabled', false, vscode.ConfigurationTarget.Global, true);
  };
  owned.add(vscode.window.onDidChangeActiveTextEditor(() => void look()));
  owned.add(store.onDidChange(({ kind }) => void (kind === 'opened' && look())));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('editor.minimap')) void look();
    }),
  );
  void look();
  return owned;
}

function minimapOnRight(document: vscode.TextDocument): boolean {
  const minimap = vscode.workspace.getConfiguration('editor.minimap', document);
  return minimap.get('enabled') === true && minimap.get('side') !== 'left';
}
