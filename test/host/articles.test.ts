import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { marked, sidecarOf } from '../support/marked';
import { closeEditors, exists, isnad, openArticle, readFile, setting, until, writeFile } from './support';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>وزير الخارجية الروسي سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان التزامهما</content>.
<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف الليبي مع الجانب التركي</content>.
`,
);

async function store(): Promise<Parts['store']> {
  return ((await isnad()).exports as Parts).store;
}

/** The article in the active editor, its sidecar read and its text analysed. */
async function article(): Promise<OpenArticle> {
  const articles = await store();
  return until('the article is analysed', () => (articles.active?.upToDate ? articles.active : undefined));
}

/** «c1 accepted: روسيا …»: the claims as lines, with the words of the document as it is. */
function claims({ annotation, document }: OpenArticle): string {
  return annotation.claims
    .map(({ id, status, content }) => {
      const words = content.map(({ start, end }) =>
        document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
      );
      return `${id} ${status}: ${words.join(' | ')}`;
    })
    .join('\n');
}

async function openMarked(name: string): Promise<OpenArticle> {
  await writeFile(`${name}.isnad.yaml`, sidecarOf(ARTICLE, name));
  await openArticle(name, ARTICLE.text);
  return article();
}

describe('articles', () => {
  afterEach(closeEditors);

  it('are text files that are mostly Arabic', async () => {
    const { document } = await openArticle('lavrov.txt');
    await until('the sample is an article', () => document.languageId === 'arabic-article');
    const other = await openArticle(
      'english.txt',
      'Lavrov said that the world had failed to unite its ranks.\n',
    );
    await isnad();
    assert.strictEqual(other.document.languageId, 'plaintext');
  });

  it('are shown with the settings that Arabic needs', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-article' });
    const values = (...names: readonly string[]) => names.map((name) => editor.get<unknown>(name));
    assert.deepStrictEqual(values('wordWrap', 'wrappingStrategy', 'renderWhitespace', 'matchBrackets'), [
      'on',
      'advanced',
      'none',
      'never',
    ]);
    const off = ['bracketPairColorization.enabled', 'guides.bracketPairs', 'links', 'minimap.enabled'];
    const unflagged = ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII'];
    for (const name of [...off, ...unflagged.map((name) => `unicodeHighlight.${name}`)])
      assert.strictEqual(editor.get(name), false, name);
    assert.deepStrictEqual(editor.get('wordSegmenterLocales'), ['ar']);
    for (const mark of '،؛؟«»“”‘’…') assert.ok(editor.get<string>('wordSeparators')?.includes(mark), mark);
    assert.deepStrictEqual(Object.values(editor.get<object>('quickSuggestions') ?? {}), [
      'off',
      'off',
      'off',
    ]);
    assert.match(editor.get<string>('fontFamily') ?? '', /Naskh/);
    assert.ok((editor.get<number>('lineHeight') ?? 0) > 1.5);
  });

  it('become so by command, and stop being so when a person chooses another language', async () => {
    const { document } = await openArticle('short.txt', 'قال\n');
    await vscode.commands.executeCommand('isnad.treatAsArticle');
    const articles = await store();
    await until('it is an article', () => articles.active?.document === document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('it is none', () => articles.active === undefined);
  });

  it('become so again when they are closed and opened again', async () => {
    const uri = await writeFile('again.txt', ARTICLE.text);
    // As a person opens it: what openTextDocument() opens stays for minutes.
    await vscode.commands.executeCommand('vscode.open', uri);
    const first = (await article()).document;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the document is gone', () => first.isClosed);
    await vscode.commands.executeCommand('vscode.open', uri);
    const again = (await article()).document;
    assert.strictEqual(again.uri.toString(), uri.toString());
    assert.notStrictEqual(again, first);
  });

  it('bring what their sidecar holds', async () => {
    assert.strictEqual(
      claims(await openMarked('kept.txt')),
      'c1 accepted: روسيا وتركيا تؤكدان التزامهما\nc2 accepted: بحثنا الملف الليبي مع الجانب التركي',
    );
  });

  it('move their spans with the text', async () => {
    const open = await openMarked('moved.txt');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'عنوان\n');
      edit.replace(new vscode.Range(1, 7, 1, 12), 'بحثت');
    });
    assert.match(
      claims(open),
      /^c1 accepted: روسيا وتركيا تؤكدان التزامهما\nc2 accepted: .*الليبي مع الجانب التركي$/u,
    );
  });

  it('take decisions, undo them, and write them into the sidecar', async () => {
    await openMarked('decided.txt');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    editor.selection = new vscode.Selection(1, 10, 1, 10);
    const { caretClaim } = (await isnad()).exports as Parts;
    await until('the caret is in a claim', () => caretClaim.current?.claim.id === 'c2');
    await vscode.commands.executeCommand('isnad.rejectClaim');
    assert.match(claims(await article()), /c2 rejected/u);
    await until('the sidecar holds it', async () =>
      /status: rejected/u.test(await readFile('decided.txt.isnad.yaml')),
    );
    await vscode.commands.executeCommand('isnad.undoDecision');
    assert.match(claims(await article()), /c2 accepted/u);
    await until(
      'the sidecar holds it',
      async () => !/status: rejected/u.test(await readFile('decided.txt.isnad.yaml')),
    );
  });

  it('are exported with a person’s decisions and comments', async () => {
    await writeFile('export.txt.isnad.yaml', `# read twice\n${sidecarOf(ARTICLE, 'export.txt')}`);
    await openArticle('export.txt', ARTICLE.text);
    await article();
    await vscode.commands.executeCommand('isnad.exportSidecar');
    const written = await readFile('export.txt.isnad.yaml');
    assert.match(written, /^# read twice/u);
    assert.match(written, /id: c2[^]*status: accepted/u);
  });

  it('export nothing over a damaged sidecar', async () => {
    const damaged = 'isnad: 1\nspeakers: [\n';
    await writeFile('damaged.txt.isnad.yaml', damaged);
    await openArticle('damaged.txt', ARTICLE.text);
    await article();
    void vscode.commands.executeCommand('isnad.exportSidecar');
    await until('a sidecar of the workspace is written', async () => {
      await vscode.commands.executeCommand('isnad.exportWorkspace');
      return exists('lavrov.txt.isnad.yaml');
    });
    assert.strictEqual(await readFile('damaged.txt.isnad.yaml'), damaged);
  });

  it('are read again when somebody else writes the sidecar', async () => {
    const open = await openMarked('other.txt');
    const changed = sidecarOf(ARTICLE, 'other.txt').replace(/(id: c2[^]*?status:) accepted/u, '$1 rejected');
    await writeFile('other.txt.isnad.yaml', changed);
    await until('the article has it', () => /c2 rejected/u.test(claims(open)));
  });

  it('write nothing by themselves where the setting says so', async () => {
    await setting('isnad.sidecar.autoSave', 'off');
    const open = await openMarked('quiet.txt');
    (await store()).decide(open, { kind: 'rejectClaim', claim: 'c1' });
    assert.strictEqual(open.unsaved, true);
    await vscode.commands.executeCommand('isnad.exportSidecar');
    assert.strictEqual(open.unsaved, false);
    await setting('isnad.sidecar.autoSave', undefined);
  });
});
