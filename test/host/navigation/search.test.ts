import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked, sidecarOf } from '../../support/marked';
import { closeEditors, fileUri, isnad, openArticle, until, writeFile } from '../support';
import { openMarked, rangeOf } from './marked';

const OTHER = `ورحّب <mention s1 c1>الأمين العامّ أنطونيو غوتيريش</mention> بذلك <cue c1>قائلا</cue>: <content c1 s1>السلامُ أولويّة للجميع</content>.\n`;

async function symbols(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found.map(
    ({ name, location }) =>
      `${name.replace(/[\u2066-\u2069]/gu, '')} ${location.uri.path.slice(location.uri.path.lastIndexOf('/') + 1)}`,
  );
}

/** Types into the quick pick that is open and takes the row that is active. */
async function accept(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

describe('finding', () => {
  before(isnad);
  afterEach(closeEditors);

  it('finds speakers and claims of closed articles, however they are spelled', async () => {
    await writeFile('un.txt', marked(OTHER).text);
    await writeFile('un.txt.isnad.yaml', sidecarOf(marked(OTHER), 'un.txt'));
    await until('the speaker is found', async () => (await symbols('غوتيريش')).length > 0);
    assert.deepStrictEqual(await symbols('غوتيريش'), ['الأمين العامّ أنطونيو غوتيريش un.txt']);
    assert.deepStrictEqual(
      await symbols('الامين'),
      ['الامين العامّ أنطونيو غوتيريش un.txt'],
      'spelled as it was typed',
    );
    assert.deepStrictEqual(await symbols('السلام اولوية'), ['السلام اولوية للجميع un.txt']);
  });

  it('keeps up with sidecars that are written and deleted', async () => {
    const uri = await writeFile(
      'new.txt.isnad.yaml',
      sidecarOf(marked(OTHER.replaceAll('غوتيريش', 'بيدرسون')), 'new.txt'),
    );
    await until('it is found', async () => (await symbols('بيدرسون')).length > 0);
    await vscode.workspace.fs.delete(uri);
    await until('it is gone', async () => (await symbols('بيدرسون')).length === 0);
  });

  it('finds what is open as it is now', async () => {
    const { document } = await openMarked('open-symbols.txt');
    assert.ok((await symbols('لافروف')).includes('وزير الخارجية الروسي سيرغي لافروف open-symbols.txt'));
    await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      rangeOf(document, 'الوزير').start,
      'كبير الدبلوماسيين',
    );
    assert.deepStrictEqual(await symbols('كبير الدبلوماسيين'), ['كبير الدبلوماسيين open-symbols.txt']);
  });

  it('goes to a speaker of a closed article', async () => {
    await writeFile('goto.txt', marked(OTHER).text);
    await writeFile('goto.txt.isnad.yaml', sidecarOf(marked(OTHER.replace('أنطونيو', 'خوان')), 'goto.txt'));
    await until('the speaker is found', async () => (await symbols('خوان')).length > 0);
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#خوان');
    const editor = await until('the article is open', async () => {
      await accept();
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path.endsWith('/goto.txt') ? activeTextEditor : undefined;
    });
    assert.strictEqual(editor.document.uri.toString(), fileUri('goto.txt').toString());
  });

  it('finds words in the article whatever their tashkeel and hamza', async () => {
    const { document } = await openArticle('find.txt', marked(`${OTHER}${OTHER}`.replace(/c1/gu, 'c1')).text);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const typed = rangeOf(document, 'السلامُ');
    editor.selection = new vscode.Selection(typed.start, typed.end.translate(0, -1));
    assert.strictEqual(document.getText(editor.selection), 'السلام');
    await vscode.commands.executeCommand('isnad.findInArticle');
    // The first hit is taken: it has the mark that was not typed.
    await until('the hit is selected', async () => {
      await accept();
      return document.getText(editor.selection) === 'السلامُ';
    });
  });

  it('begins with the hit at the caret, and goes on from it', async () => {
    const { document } = await openArticle('find-on.txt', 'قال سالم.\nوأكد سالم.\nوختم سالِم.\n');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const find = async (line: number) => {
      await vscode.commands.executeCommand('isnad.findInArticle');
      await until(`the hit of line ${line} is selected`, async () => {
        await accept();
        return editor.selection.active.line === line && !editor.selection.isEmpty;
      });
    };
    const words = rangeOf(document, 'سالم', 2);
    editor.selection = new vscode.Selection(words.start, words.end);
    await find(1);
    await vscode.commands.executeCommand('isnad.findInArticle');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until('the next one is', async () => {
      await accept();
      return document.getText(editor.selection) === 'سالِم';
    });
  });

  it('finds words in the workspace', async () => {
    await writeFile(
      'far.txt',
      `عنوان\r\n${'كلام في أول المقال '.repeat(30)}\r\nثم قال أُسامةُ الغندور إن الأمر انتهى\r\n`,
    );
    const { document } = await openArticle('query.txt', 'اسامه الغندور');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    editor.selection = new vscode.Selection(0, 0, 0, 13);
    assert.strictEqual(document.getText(editor.selection), 'اسامه الغندور');
    void vscode.commands.executeCommand('isnad.findInWorkspace');
    const found = await until('the hit is shown', async () => {
      await accept();
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path.endsWith('/far.txt') ? activeTextEditor : undefined;
    });
    await until('it is selected', () => found.document.getText(found.selection) === 'أُسامةُ الغندور');
  });
});
