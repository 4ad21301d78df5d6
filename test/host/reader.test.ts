import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Span } from '../../src/core/model';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { closeEditors, fileUri, readFile, until } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content> كله.
كلمات لم يعلق عليها أحد هنا.
`,
);

const views = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === 'isnad.reader');

describe('the reading view', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
  });
  afterEach(closeEditors);

  it('opens beside the article, once', async () => {
    await desk.run('openReader');
    const [view] = await until('the view is open', () => (views().length > 0 ? views() : undefined));
    assert.strictEqual(view?.group.viewColumn, vscode.ViewColumn.Two);
    assert.strictEqual(desk.parts.store.active, desk.article);
    await vscode.commands.executeCommand('isnad.openReader', desk.article.document.uri);
    assert.strictEqual(views().length, 1);
  });

  it('leaves the article the active one where no text editor shows it', async () => {
    const { uri } = desk.article.document;
    await closeEditors();
    await vscode.commands.executeCommand('vscode.openWith', uri, 'isnad.reader');
    const article = await until('the article is the active one', () =>
      desk.parts.store.active?.key === uri.toString() ? desk.parts.store.active : undefined,
    );
    await until(
      'the palette offers its commands',
      () => desk.parts.contextKeys.get('isnad.isArticle') === true,
    );
    desk.parts.caret.inView(article.document, ARTICLE.annotation.claims[0]?.content[0] as Span);
    assert.strictEqual(desk.parts.caretClaim.current?.claim.id, 'c1');
  });

  it('gives its commands the words and places', async () => {
    const { key: article, document } = desk.article;
    const at = (words: string) => {
      const start = document.getText().indexOf(words);
      return { start, end: start + words.length };
    };
    await desk.run('addSpeaker', { article, span: at('أحد') });
    assert.match(desk.line('s2'), /أحد/u);
    await desk.run('setCue', { article, claim: 'c1', span: at('قال') });
    await desk.run('addClaim', { article, span: at('كلمات لم'), value: 's2' });
    assert.match(desk.line('c2'), /s2 .*كلمات لم/u);
    await desk.run('extendEnd', { article, claim: 'c1', to: at('كله').end });
    assert.match(desk.line('c1'), /قال.*العالم فشل كله/u);
    await desk.run('shrinkStart', { article, claim: 'c1', to: at('فشل').start + 1 });
    assert.match(desk.line('c1'), /فشل كله/u);
    assert.doesNotMatch(desk.line('c1'), /العالم/u);
  });

  it('is saved as one file that loads nothing', async () => {
    const target = fileUri('saved.html');
    await vscode.commands.executeCommand('isnad.saveAsHtml', desk.article.key, target.toString());
    const page = await readFile('saved.html');
    assert.match(
      page,
      /<span class="content speaker1 direct accepted height0" data-claim="c1" data-sign="❶">العالم فشل<\/span>/u,
    );
    assert.match(page, /--vscode-isnad-speaker1-foreground: #1072D4;/u);
    assert.match(page, /url\(data:font\/woff2;base64,[\w+/=]{1000,}\)/u);
    assert.doesNotMatch(page, /<script|<link|<button|https?:|url\((?!data:)/u);
  });

  it('reviews in the view, and leaves the person there', async () => {
    const { document, key } = desk.article;
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      claims: annotation.claims.map((claim) => ({ ...claim, status: 'suggested' })),
    }));
    await desk.run('openReader');
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await until('the view is the active editor', () => desk.parts.caret.viewed === document);
    await desk.run('startReview');
    await until('the claim is the current one', () => desk.parts.caretClaim.current?.claim.id === 'c1');
    assert.strictEqual(desk.parts.contextKeys.get('isnad.reviewing'), true);
    await desk.run('reviewAccept');
    assert.match(desk.line('c1'), /accepted/u);
    assert.strictEqual(vscode.window.activeTextEditor, undefined, key);
    assert.strictEqual(desk.parts.contextKeys.get('isnad.reviewing'), false);
  });

  it('is printed by the system’s browser, from a page that the next one replaces', async () => {
    const { openExternal } = vscode.env;
    const opened: vscode.Uri[] = [];
    const desktop = { uiKind: vscode.UIKind.Desktop, remoteName: undefined };
    const kept = Object.keys(desktop).map((name) => [
      name,
      Object.getOwnPropertyDescriptor(vscode.env, name),
    ]);
    for (const [name, value] of Object.entries(desktop))
      Object.defineProperty(vscode.env, name, { get: () => value, configurable: true });
    vscode.env.openExternal = async (uri) => opened.push(uri) > 0;
    try {
      await desk.run('printArticle');
      const page = opened[0] as vscode.Uri;
      assert.ok(page.path.endsWith(`/print/${desk.name}.html`), page.path);
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      assert.match(html, /العالم فشل[^]*print\(\)/u);
      const other = await Desk.open(ARTICLE);
      await other.run('printArticle');
      const folder = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(page, '..'));
      assert.deepStrictEqual(
        folder.map(([name]) => name),
        [`${other.name}.html`],
      );
    } finally {
      vscode.env.openExternal = openExternal;
      for (const [name, descriptor] of kept)
        Object.defineProperty(vscode.env, name as string, descriptor as PropertyDescriptor);
    }
  });
});
