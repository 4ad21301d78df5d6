import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, isnad, openArticle, setting, until } from './support';

/** How rows of articles are wrapped, by the workspace's settings and by the person's own. */
function wrapping(): Readonly<Record<'workspace' | 'own', readonly unknown[]>> {
  const editor = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-article' });
  const [wrap, column] = [editor.inspect('wordWrap'), editor.inspect('wordWrapColumn')];
  return {
    workspace: [wrap?.workspaceLanguageValue, column?.workspaceLanguageValue],
    own: [wrap?.globalLanguageValue, column?.globalLanguageValue],
  };
}

describe('the layout of lines', () => {
  before(isnad);
  afterEach(async () => {
    await setting('isnad.page.columns', undefined);
    await setting('isnad.rightToLeft', undefined);
    await closeEditors();
  });

  it('is switched off, and on as it was', async () => {
    await setting('isnad.rightToLeft', 'on');
    await openArticle('layout.maqal', 'قال الوزير إن البرلمان يجتمع غداً.');
    const toggled = async () => {
      await vscode.commands.executeCommand('isnad.toggleRightToLeft');
      return vscode.workspace.getConfiguration('isnad').get('rightToLeft');
    };
    assert.strictEqual(await toggled(), 'off');
    assert.strictEqual(await toggled(), 'on');
  });

  it('has a page’s width where the person keeps it, and other workspaces stay as they are', async () => {
    await setting('isnad.page.columns', 50);
    await until('rows are wrapped there', () => wrapping().workspace.join() === 'bounded,50');
    assert.deepStrictEqual(wrapping().own, [undefined, undefined]);
    await setting('isnad.page.columns', undefined);
    await until('they are as before', () => wrapping().workspace.every((value) => value === undefined));
  });
});
