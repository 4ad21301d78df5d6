import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Parts } from '../base/feature';
import { UserError } from '../base/commands';
import { hasOtherRuns } from '../../core/text/caretStops';
import { messageOf } from '../../core/text/messageOf';
import { ARTICLE_LANGUAGE } from '../base/contributions';
import { Disposables } from '../base/disposables';
import { Turns } from '../base/turns';
import type { LineLayout } from './lineLayout';
import type { RowBreaks } from './rowBreaks';

/** The toggle command, its status-bar item, and the context key of the keys that follow the eye. */
export function layoutControls(parts: Parts, layout: LineLayout, breaks: RowBreaks): vscode.Disposable {
  const owned = new Disposables();
  const { settings, store } = parts;
  const item = owned.add(
    vscode.window.createStatusBarItem('isnad.rightToLeft', vscode.StatusBarAlignment.Right, 95),
  );
  item.name = l10n.t('Text Direction');
  item.command = 'isnad.toggleRightToLeft';
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const article = editor && store.get(editor.document);
    const on = editor !== undefined && layout.isOn(editor.document);
    setCaretKeys(on ? editor : undefined, parts, layout);
    if (!article) return item.hide();
    item.text = on ? '$(arrow-left) RTL' : '$(arrow-right) LTR';
    item.tooltip = on
      ? l10n.t('Arabic lines are laid out right to left. Click for left to right.')
      : l10n.t('Arabic lines are laid out left to right. Click for right to left.');
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  let whenOn: 'auto' | 'on' = 'auto';
  owned.add(
    parts.commands.register('isnad.toggleRightToLeft', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document || !store.get(document))
        throw new UserError(l10n.t('The active editor shows no Arabic article.'));
      const now = settings.get('rightToLeft', document);
      if (now !== 'off') whenOn = now;
      await settings.set('rightToLeft', now === 'off' ? whenOn : 'off');
    }),
  );
  owned.add(vscode.window.onDidChangeActiveTextEditor(update));
  // The caret is on its way through other lines then, and soon back.
  owned.add(vscode.window.onDidChangeTextEditorSelection(() => breaks.isAsking || update()));
  owned.add(store.onDidChange(({ kind }) => (kind === 'opened' || kind === 'closed') && update()));
  owned.add(layout.onDidSwitch(update));
  owned.add(keepPageWidth(parts));
  update();
  return owned;
}

/** What the arrow keys go by: the lines of the carets. */
function setCaretKeys(
  editor: vscode.TextEditor | undefined,
  { contextKeys }: Parts,
  layout: LineLayout,
): void {
  const document = editor?.document;
  const lines = [...new Set(editor?.selections.map(({ active }) => active.line))];
  const base = (line: number) => (document ? layout.directionAt(document, line) : 'ltr');
  const bases = new Set(lines.map(base));
  contextKeys.set('isnad.rightToLeft', base(lines[0] ?? 0) === 'rtl');
  contextKeys.set(
    'isnad.bothDirections',
    bases.size > 1 || lines.some((line) => hasOtherRuns(document?.lineAt(line).text ?? '', base(line))),
  );
}

/** A page of `isnad.page.columns` needs rows that are wrapped at that width: where the person keeps the one setting, the others are kept. */
function keepPageWidth({ settings, log }: Parts): vscode.Disposable {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const turns = new Turns();
  const keep = async (target: vscode.ConfigurationTarget, columns: unknown): Promise<void> => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: ARTICLE_LANGUAGE });
    const kept = (key: string): unknown => {
      const values = editor.inspect(key);
      return target === Global ? values?.globalLanguageValue : values?.workspaceLanguageValue;
    };
    const isPage = typeof columns === 'number' && columns > 0;
    const wrap = isPage ? { wordWrap: 'bounded', wordWrapColumn: columns } : {};
    // What the person wraps by without a page is left alone.
    if (!isPage && (kept('wordWrap') !== 'bounded' || kept('wordWrapColumn') === undefined)) return;
    for (const key of ['wordWrap', 'wordWrapColumn'] as const)
      if (kept(key) !== wrap[key]) await editor.update(key, wrap[key], target, true);
  };
  const apply = async (): Promise<void> => {
    const page = vscode.workspace.getConfiguration('isnad').inspect('page.columns');
    try {
      await keep(Global, page?.globalValue);
      if (vscode.workspace.workspaceFolders) await keep(Workspace, page?.workspaceValue);
    } catch (error) {
      // The settings file is being written: it changes again then.
      log.warn(messageOf(error));
    }
  };
  if (settings.get('page.columns') > 0) void turns.take(apply);
  return settings.onDidChange(['page.columns'], () => void turns.take(apply));
}
