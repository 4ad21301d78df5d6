import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked, sidecarOf } from '../../support/marked';
import { closeEditors, fileUri, openArticle, readFile, until, writeFile } from '../support';
import { openMarked, parts, within } from './marked';

type Links = readonly vscode.LocationLink[];

async function definitionOf(document: vscode.TextDocument, words: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<Links>(
    'vscode.executeDefinitionProvider',
    document.uri,
    within(document, words),
  );
  return found.map(({ targetRange }) => document.getText(targetRange));
}

async function hoverOver(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    within(document, words),
  );
  return hovers.flatMap(({ contents }) => contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
}

describe('the language features of speakers', () => {
  afterEach(closeEditors);

  it('go to the definition: from a verb that carries its subject, from a title and from his words', async () => {
    const { document } = await openMarked('definition.txt');
    const introduction = ['وزير الخارجية الروسي سيرغي لافروف'];
    for (const words of ['وأضاف', 'الوزير', 'بحثنا', 'سيرغي'])
      assert.deepStrictEqual(await definitionOf(document, words), introduction, words);
    assert.deepStrictEqual(await definitionOf(document, 'أنقرة'), ['جاويش أوغلو']);
    assert.deepStrictEqual(await definitionOf(document, 'أن '), []);
  });

  it('find the references: all that means the speaker and all that he says', async () => {
    const { document } = await openMarked('references.txt');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      within(document, 'الوزير'),
    );
    // Other articles of the workspace tell of him too.
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepStrictEqual(
      here.map(({ range }) => document.getText(range)),
      [
        'وزير الخارجية الروسي سيرغي لافروف',
        'روسيا وتركيا تؤكدان التزامهما',
        'وأضاف',
        'بحثنا الملف الليبي مع الجانب التركي',
        'الوزير',
        'العالم فشل في توحيد صفوفه',
      ],
    );
  });

  it('find the references in the other articles of the workspace, however he is spelled there', async () => {
    const other = marked(
      'خبر آخر\n<cue c1>وقال</cue> <mention s1 c1>أودري أزولاي</mention> إن <content c1 s1 indirect>السلام أولوية</content>.\n',
    );
    await writeFile('closed.txt', other.text);
    await writeFile('closed.txt.isnad.yaml', sidecarOf(other, 'closed.txt'));
    const { document } = await openMarked(
      'asked.txt',
      '<cue c1>أكد</cue> <mention s1 c1>اودري ازولاي</mention> أن <content c1 s1 indirect>المساعدات ستصل</content>.\n<cue c2>وقال</cue> <mention s2 c2>مسؤول</mention> إن <content c2 s2 indirect>الطريق آمن</content>.\n',
    );
    const ask = async (words: string) => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        within(document, words),
      );
      return found.map(({ uri, range: { start, end } }) =>
        [uri.path.slice(uri.path.lastIndexOf('/') + 1), start.line, start.character, end.character].join(' '),
      );
    };
    const here = ['asked.txt 0 4 16', 'asked.txt 0 20 34'];
    await until('the sidecar is known', async () => (await ask('ازولاي')).length > here.length);
    assert.deepStrictEqual(await ask('ازولاي'), [...here, 'closed.txt 1 5 17', 'closed.txt 1 21 34']);
    const { store } = await parts();
    assert.strictEqual(store.find(fileUri('closed.txt')), undefined, 'the article stays closed');
  });

  it('highlight what means the speaker', async () => {
    const { document } = await openMarked('highlights.txt');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      within(document, 'وأضاف'),
    );
    assert.deepStrictEqual(
      found.map(({ range, kind }) => `${document.getText(range)} ${kind}`),
      ['وزير الخارجية الروسي سيرغي لافروف 2', 'وأضاف 1', 'الوزير 1'],
    );
  });

  it('hover: who, how, how sure, and links to act', async () => {
    const { document, key } = await openMarked('hover.txt');
    const text = await hoverOver(document, 'العالم');
    assert.match(text, /align="right".*<b>وزير الخارجية الروسي سيرغي لافروف<\/b>.*indirect · suggested/u);
    const [, query] = /href="command:isnad\.acceptClaim\?([^"]+)"/u.exec(text) ?? [];
    const [claim] = JSON.parse(decodeURIComponent(query ?? '[]')) as { claim: string }[];
    assert.deepStrictEqual(claim, { article: key, claim: 'c3' });
    assert.doesNotMatch(await hoverOver(document, 'روسيا'), /acceptClaim/u, 'it is accepted already');
    assert.strictEqual(await hoverOver(document, 'أن '), '');
  });

  it('hover: through whom, a name of two scripts in its own order', async () => {
    const { document } = await openArticle(
      'via.txt',
      'قال الوزير سالم الحربي إن الجسر لن يكتمل هذا العام، بحسب موقع BBC.\n',
    );
    const text = await until('it is read', async () => (await hoverOver(document, 'الجسر')) || undefined);
    assert.match(text, /\u2066via \u2067موقع BBC\u2069\u2069/u);
  });

  it('hover: why, in the direction of its own language', async () => {
    const { document } = await openArticle(
      'why.txt',
      'قال الوزير سالم الحربي إن الجسر لن يكتمل هذا العام.\n',
    );
    const text = await until('it is read', async () => (await hoverOver(document, 'الجسر')) || undefined);
    assert.match(text, /<p>\u2067?\u2066Why: [^<]*«أن»[^<]*\u2069/u);
  });

  it('hints: whom a verb means, but not before a subject that is written out', async () => {
    const { document } = await openMarked(
      'hints.txt',
      `<cue c1>قال</cue> <mention s1>لافروف</mention> عند <mention s2>أوغلو</mention>: <content c1 s2>العالم فشل في توحيد صفوفه</content>.
<cue c2>وأضاف</cue>: <content c2 s2>الطريق طويل جدا</content>.
`,
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    assert.deepStrictEqual(
      hints.map(({ position }) => [position.line, position.character]),
      [[1, 'وأضاف'.length]],
    );
  });

  it('hover: nothing of the article is read as HTML', async () => {
    const { document } = await openMarked(
      'html.txt',
      'قال <mention s1 c1><i>الوزير & "غيره"</i></mention>: <content c1 s1>العالم فشل في توحيد صفوفه هذا العام</content>.\n',
    );
    const text = await hoverOver(document, 'العالم');
    assert.ok(text.includes('&#60;i&#62;الوزير &#38; &#34;غيره&#34;'), text);
  });

  it('rename a speaker wherever he is shown, in the sidecar too, and back', async () => {
    const article = await openMarked('rename.txt');
    const { document } = article;
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      within(document, 'الوزير'),
    );
    assert.strictEqual(document.getText(prepared.range), 'الوزير');
    assert.strictEqual(prepared.placeholder, 'وزير الخارجية الروسي سيرغي لافروف');
    const before = document.getText();
    await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      within(document, 'وأضاف'),
      ' سيرغي   لافروف ',
    );
    const { store } = await parts();
    assert.strictEqual(store.find(article.key)?.annotation.speakers[0]?.name, 'سيرغي لافروف');
    assert.strictEqual(document.getText(), before);
    assert.match(await hoverOver(document, 'بحثنا'), /<b>سيرغي لافروف<\/b>/u);
    const sidecar = () => readFile('rename.txt.isnad.yaml');
    await until('the sidecar has it', async () => /name: "سيرغي لافروف"/u.test(await sidecar()));
    await vscode.commands.executeCommand('isnad.undoDecision');
    await until('the sidecar has the old name', async () =>
      /name: "وزير الخارجية الروسي سيرغي لافروف"/u.test(await sidecar()),
    );
  });

  it('rename nobody where nobody was found who says it', async () => {
    const { document } = await openMarked(
      'rename-unknown.txt',
      '<cue c1>وقيل</cue> إن <content c1 indirect>العالم فشل في توحيد صفوفه</content>.\n',
    );
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('vscode.prepareRename', document.uri, within(document, 'وقيل')),
      /Nobody was found/u,
    );
  });

  it('rename nobody where the words name nobody', async () => {
    const { document } = await openMarked('rename-nobody.txt');
    for (const words of ['العالم', 'أن '])
      await assert.rejects(
        async () =>
          vscode.commands.executeCommand('vscode.prepareRename', document.uri, within(document, words)),
        /name a speaker/u,
        words,
      );
  });
});
