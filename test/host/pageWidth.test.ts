import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { isnad, setting, until } from './support';

/** How rows of articles are wrapped, by the workspace's settings and by the person's own. */
function wrapping(): Readonly<Record<'workspace' | 'own', readonly unknown[]>> {
  const editor = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-article' });
  const [wrap, column] = [editor.inspect('wordWrap'), editor.inspect('wordWrapColumn')];
  return {
    workspace: [wrap?.workspaceLanguageValue, column?.workspaceLanguageValue],
    own: [wrap?.globalLanguageValue, column?.globalLanguageValue],
  };
}

describe('the width of the page', () => {
  before(isnad);
  afterEach(async () => {
    await setting('isnad.page.columns', undefined);
  });

  it('is kept where the person keeps it, and other workspaces stay as they are', async () => {
    await setting('isnad.page.columns', 50);
    await until('rows are wrapped there', () => wrapping().workspace.join() === 'bounded,50');
    assert.deepStrictEqual(wrapping().own, [undefined, undefined]);
    await setting('isnad.page.columns', undefined);
    await until('they are as before', () => wrapping().workspace.every((value) => value === undefined));
  });
});
