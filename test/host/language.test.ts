import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, isnad, openArticle, setting, until } from './support';

const LINE = 'وقال وزير المالية خالد المنصور إن الميزانية ستعرض على البرلمان غداً.';

describe('the language of what Isnad draws', () => {
  before(isnad);
  afterEach(async () => {
    await setting('isnad.language', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
  });

  it('is Arabic by setting, in a VS Code that is not', async () => {
    assert.match(vscode.env.language, /^en/);
    const { document } = await openArticle('language.maqal', LINE);
    await until('an English hover', async () => (await hover(document)).includes('confidence'));
    await setting('isnad.language', 'ar');
    const arabic = await until('an Arabic hover', async () => {
      const text = await hover(document);
      return text.includes('الثقة') && text;
    });
    assert.doesNotMatch(arabic.replace(/<[^>]*>/g, ''), /[a-z]{2}/i);
  });
});

async function hover(document: vscode.TextDocument): Promise<string> {
  const place = document.positionAt(document.getText().indexOf('الميزانية') + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
