import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import arabic from '../../../l10n/bundle.l10n.ar.json';
import { isolateIn } from './isolate';
import { Disposables } from './disposables';
import type { Settings } from './settings';

let language: 'ar' | 'en' = 'en';

/** The language of what the extension itself draws: tree, hovers, quick picks, messages. */
export function shownLanguage(): 'ar' | 'en' {
  return language;
}

/** What the extension itself says, in the direction of its language wherever it stands and whatever names are in it. */
export function said(text: string): string {
  return isolateIn(language === 'ar' ? 'rtl' : 'ltr', text);
}

/**
 * VS Code has no Arabic display language, so the extension keeps its texts itself and the setting chooses; `auto` is
 * VS Code's. Titles of commands, views and settings are VS Code's to draw and follow its display language.
 */
export function followLanguage(settings: Settings): vscode.Disposable {
  const owned = new Disposables();
  speak(settings);
  owned.add(
    settings.onDidChange(['language'], () => {
      const before = language;
      speak(settings);
      if (language !== before) void offerReload();
    }),
  );
  return owned;
}

function speak(settings: Settings): void {
  const wanted = settings.get('language');
  const arabicIsShown = wanted === 'ar' || (wanted === 'auto' && /^ar\b/iu.test(vscode.env.language));
  language = arabicIsShown ? 'ar' : 'en';
  l10n.config({ contents: arabicIsShown ? arabic : {} });
}

/** What is on screen already keeps the words it has. */
async function offerReload(): Promise<void> {
  const reload = l10n.t('Reload Window');
  const chosen = await vscode.window.showInformationMessage(
    said(l10n.t('All that Isnad shows is in English after the window is reloaded.')),
    reload,
  );
  if (chosen === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
