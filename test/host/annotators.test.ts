import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { setNote } from '../../src/core/annotate/remarks';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import { marked, sidecarOf } from '../support/marked';
import { Desk } from './desk';
import { closeEditors, exists, fileUri, readFile, setting, until, writeFile } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>بيسكوف المتحدث</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s1 c2>بيسكوف</mention>: <content c2 s1>الطريق طويل جدا</content>.
`,
);
const OMAR = marked(
  `قال <mention s1 c1>بيسكوف المتحدث</mention>: <content c1 s1>العالم</content> فشل.
وقال بيسكوف: الطريق طويل جدا.
`,
);

describe('annotators', () => {
  let desk: Desk;
  const file = (annotator: string) => `${desk.name}${annotator}.isnad.yaml`;
  const article = (): OpenArticle => desk.parts.store.find(desk.article.key) as OpenArticle;
  const words = (): readonly string[] =>
    article().annotation.claims.map(({ content: [span] }) =>
      article().document.getText().slice(span?.start, span?.end),
    );
  const note = (text: string) =>
    desk.parts.store.change(article(), (annotation) => setNote(annotation, 'c1', text));
  const notes = () =>
    article()
      .annotation.claims.flatMap((claim) => claim.note ?? [])
      .join(' ');
  const be = async (name: string | undefined) => {
    const before = desk.parts.store.find(desk.article.key);
    await setting('isnad.annotator', name);
    await until(`the article is ${name}’s`, () => article() !== before && article().upToDate);
  };
  beforeEach(async () => {
    await setting('isnad.sidecar.autoSave', 'off');
    desk = await Desk.open(ARTICLE);
  });
  afterEach(async () => {
    await setting('isnad.annotator', undefined);
    await setting('isnad.sidecar.autoSave', undefined);
    await closeEditors();
  });

  it('begin with the sidecar without a name, and save beside it', async () => {
    await desk.run('saveDecisions');
    const start = await readFile(file(''));
    await be('سارة');
    await setting('isnad.sidecar.autoSave', undefined);
    assert.ok(words().includes('الطريق طويل جدا'));
    assert.ok(!(await exists(file('.سارة'))));
    note('لي');
    await until('it is saved', async () => (await exists(file('.سارة'))) && !article().unsaved);
    assert.match(await readFile(file('.سارة')), /note: "لي"/u);
    assert.strictEqual(await readFile(file('')), start);
  });

  it('see only their own decisions, and find those not saved again', async () => {
    await writeFile(file('.omar'), sidecarOf(OMAR, desk.name));
    await be('sara');
    note('unsaved');
    await be('omar');
    assert.deepStrictEqual([notes(), words()[0]], ['', 'العالم']);
    assert.strictEqual(article().canUndo, false);
    await be('sara');
    assert.deepStrictEqual([notes(), words()[0]], ['unsaved', 'العالم فشل']);
    assert.strictEqual(article().unsaved, true);
    await desk.run('saveDecisions');
    assert.match(await readFile(file('.sara')), /note: "unsaved"/u);
    assert.doesNotMatch(await readFile(file('.omar')), /unsaved/u);
  });

  it('find speakers of their own sidecars only, an article once', async () => {
    const other = `other-${desk.name}`;
    await writeFile(other, ARTICLE.text);
    await writeFile(
      `${other}.omar.isnad.yaml`,
      sidecarOf(ARTICLE, other).replaceAll('بيسكوف المتحدث', 'بيسكوف الثاني'),
    );
    await writeFile(`${other}.sara.isnad.yaml`, sidecarOf(ARTICLE, other));
    await writeFile(`${other}.isnad.yaml`, sidecarOf(ARTICLE, other));
    await be('sara');
    const found = await until('the speaker is found', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'بيسكوف',
      );
      const own = symbols.filter(
        ({ kind, location }) => kind === vscode.SymbolKind.Class && location.uri.path.endsWith(other),
      );
      return own.length > 0 && own;
    });
    assert.deepStrictEqual(
      found.map(({ name }) => name.replace(/[\u2067\u2069]/gu, '').includes('بيسكوف المتحدث')),
      [true],
    );
    await vscode.commands.executeCommand('isnad.exportWorkspaceAs', 'csv', fileUri('once.csv').toString());
    assert.strictEqual((await readFile('once.csv')).match(new RegExp(`^${other},c1,`, 'gmu'))?.length, 1);
  });

  it('go with a renamed article, all of them', async () => {
    for (const name of ['.sara', '.omar']) await writeFile(file(name), sidecarOf(ARTICLE, desk.name));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(desk.article.document.uri, fileUri(`renamed-${desk.name}`));
    await vscode.workspace.applyEdit(edit);
    for (const name of ['', '.sara', '.omar']) {
      await until(`${name} went with it`, () => exists(`renamed-${file(name)}`));
      assert.ok(!(await exists(file(name))), name);
    }
  });

  it('whose name no file can have lose nothing: nothing is written until it is corrected', async () => {
    const start = await readFile(file(''));
    await setting('isnad.annotator', '../omar');
    note('kept');
    await desk.run('saveDecisions');
    assert.strictEqual(await readFile(file('')), start);
    assert.strictEqual(article().unsaved, true);
    await be('sara');
    await be(undefined);
    await until('the decision is there again', () => notes() === 'kept');
  });
});
