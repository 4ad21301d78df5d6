import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Parts } from '../../src/editor/base/feature';
import { closeEditors, isnad, openArticle, setting, until } from './support';

describe('first use', () => {
  let parts: Parts;
  before(async () => {
    parts = (await isnad()).exports as Parts;
  });
  afterEach(closeEditors);

  it('opens the sample as a file of the person’s own, outside the folder', async () => {
    await vscode.commands.executeCommand('isnad.openSample');
    const article = await until(
      'the sample is analysed',
      () => parts.store.active?.upToDate && parts.store.active,
    );
    assert.match(article.document.getText(), /^كشف وزير الخارجية الروسي/u);
    assert.ok(article.document.uri.path.startsWith(parts.extension.globalStorageUri.path));
    assert.strictEqual(vscode.workspace.getWorkspaceFolder(article.document.uri), undefined);
    assert.strictEqual(article.annotation.claims.length, 14);
  });

  it('keeps what the person did to the sample', async () => {
    await vscode.commands.executeCommand('isnad.openSample');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'عنوان من عندي\n'));
    await editor.document.save();
    await closeEditors();
    await vscode.commands.executeCommand('isnad.openSample');
    const { document } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.match(document.getText(), /^عنوان من عندي/u);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('reports versions and settings, and nothing of the article', async () => {
    await setting('isnad.rightToLeft', 'off');
    await setting('isnad.labels', { سرّي: 'red' });
    await openArticle('secret.txt', 'قال الوزير المستتر إن الاتفاق السري سيوقع غدا في المدينة البعيدة.\n');
    await until('it is analysed', () => parts.store.active?.upToDate);
    await vscode.commands.executeCommand('isnad.reportProblem');
    const { document } = vscode.window.activeTextEditor as vscode.TextEditor;
    await setting('isnad.rightToLeft', undefined);
    await setting('isnad.labels', undefined);
    const report = document.getText();
    assert.ok(document.isUntitled);
    assert.strictEqual(document.languageId, 'markdown');
    assert.match(report, /Isnad \d+\.\d+\.\d+/u);
    assert.ok(report.includes(`VS Code ${vscode.version}`));
    assert.match(report, /`isnad\.rightToLeft`: `"off"`/u);
    assert.match(report, /`isnad\.labels`: set/u);
    assert.match(report, /\d+ characters, 1 speakers, 1 claims \(file\)/u);
    for (const own of ['الوزير', 'السري', 'سرّي', 'secret']) assert.ok(!report.includes(own), own);
  });
});
