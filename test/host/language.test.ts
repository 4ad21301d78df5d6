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

  it('has Arabic sentences in isolates, and lenses in the order they are read', async () => {
    await setting('isnad.language', 'ar');
    await setting('isnad.codeLens', true);
    const { document } = await openArticle('language-order.maqal', `${LINE}\nوهذه علامة «بلا قرين.\n`);
    const [problem] = await until('the problem is told', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found;
    });
    assert.match(problem?.message ?? '', /^\u2067.*\.\u2069$/u);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 1, 0, 1),
    );
    assert.ok(actions.some(({ title }) => /^\u2067.*…\u2069$/u.test(title)));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    await setting('isnad.codeLens', undefined);
    // The one at the right end is read first.
    assert.deepStrictEqual(
      lenses.map(({ command }) => (/المنصور/u.test(command?.title ?? '') ? 'whose' : 'to review')),
      ['to review', 'whose'],
    );
    for (const { command } of lenses) assert.match(command?.title ?? '', /^\u2067[^]*\u2069$/u);
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
