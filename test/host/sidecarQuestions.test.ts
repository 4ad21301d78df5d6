import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked, sidecarOf } from '../support/marked';
import { Desk } from './desk';
import { closeEditors, exists, fileUri, openArticle, readFile, setting, until, writeFile } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s1 c2>لافروف</mention>: <content c2 s1>الطريق طويل جدا</content>.
`,
);

/** What a message shows, and which of its buttons a person presses. */
type Answer = (message: string, buttons: readonly string[]) => string | undefined;

describe('what is asked about sidecars', () => {
  let desk: Desk;
  const { showWarningMessage, showErrorMessage } = vscode.window;
  const sidecar = () => `${desk.name}.isnad.yaml`;
  const reject = (claim = 'c2') => desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim });
  const asked: string[] = [];
  const answer = (answers: readonly Answer[]) => {
    const left = [...answers];
    const ask = async (message: string, ...buttons: string[]) => {
      asked.push(message);
      return left.shift()?.(message, buttons);
    };
    vscode.window.showWarningMessage = ask as unknown as typeof showWarningMessage;
    vscode.window.showErrorMessage = ask as unknown as typeof showErrorMessage;
  };
  /** Presses the button with these words. */
  const press =
    (words: string): Answer =>
    (_, buttons) => {
      assert.ok(buttons.includes(words), `${words}: ${buttons.join(', ')}`);
      return words;
    };

  beforeEach(async () => {
    asked.length = 0;
    await setting('isnad.sidecar.autoSave', 'off');
    desk = await Desk.open(ARTICLE);
    await desk.run('saveDecisions');
  });
  afterEach(async () => {
    vscode.window.showWarningMessage = showWarningMessage;
    vscode.window.showErrorMessage = showErrorMessage;
    await setting('isnad.sidecar.autoSave', undefined);
    await closeEditors();
  });

  it('when the article is deleted: whether its sidecar goes too', async () => {
    for (const [words, left] of [
      ['Keep Sidecar', true],
      ['Delete Sidecar Too', false],
    ] as const) {
      const name = `deleted-${words.length}.txt`;
      await writeFile(`${name}.isnad.yaml`, sidecarOf(ARTICLE, name));
      await writeFile(name, ARTICLE.text);
      answer([press(words)]);
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(fileUri(name));
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.match(asked.at(-1) ?? '', /deleted-\d+\.txt.* has a sidecar with decisions/u);
      assert.deepStrictEqual([await exists(name), await exists(`${name}.isnad.yaml`)], [false, left]);
    }
    // Nothing to ask about.
    await writeFile('bare.txt', ARTICLE.text);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(fileUri('bare.txt'));
    await vscode.workspace.applyEdit(edit);
    assert.strictEqual(asked.length, 2);
  });

  it('when both sides decided differently: whose decision holds, with a diff to look at', async () => {
    reject();
    const outside = (await readFile(sidecar())).replace(/(id: c2[^]*?status:) accepted/u, '$1 edited');
    await writeFile(sidecar(), outside);
    let shown: readonly [string, string] | undefined;
    answer([
      press('Show Differences'),
      (message, buttons) => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert.ok(input instanceof vscode.TabInputTextDiff);
        const textOf = (uri: vscode.Uri) =>
          vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.getText() ??
          '';
        shown = [textOf(input.original), textOf(input.modified)];
        return press('Keep Mine')(message, buttons);
      },
    ]);
    await desk.run('saveDecisions');
    assert.match(asked[0] ?? '', /changed outside.*contradicts your decisions \(fields: 1\)/u);
    const [mine, theirs] = shown ?? ['', ''];
    assert.match(mine, /id: c2[^]*status: rejected/u);
    assert.strictEqual(theirs, outside);
    assert.match(await readFile(sidecar()), /id: c2[^]*status: rejected/u);
    assert.strictEqual(desk.article.unsaved, false);
  });

  it('when the sidecar is damaged: it stays as it is, or is kept as a backup', async () => {
    const damaged = `${await readFile(sidecar())}x: [\n`;
    await writeFile(sidecar(), damaged);
    await until('it is read', () => desk.article.source === damaged);
    reject();
    answer([() => undefined, press('Open Sidecar'), press('Keep a Backup and Write Anew')]);
    const save = async () => {
      // Whatever is active, for the message may have opened the sidecar.
      await vscode.window.showTextDocument(desk.article.document);
      await desk.run('saveDecisions');
    };
    await save();
    assert.match(asked.at(-1) ?? '', /is damaged \(line \d+\) and was not written over/u);
    assert.strictEqual(await readFile(sidecar()), damaged);
    await save();
    assert.ok(desk.editor.document.uri.path.endsWith('.isnad.yaml'));
    assert.strictEqual(
      desk.editor.selection.active.line + 1,
      Number(/line (\d+)/u.exec(asked.at(-1) ?? '')?.[1]),
    );
    assert.strictEqual(await readFile(sidecar()), damaged);
    await save();
    assert.strictEqual(await readFile(`${sidecar()}.backup`), damaged);
    assert.match(await readFile(sidecar()), /id: c1[^]*status: accepted[^]*id: c2[^]*status: rejected/u);
    assert.strictEqual(desk.article.unsaved, false);
  });

  it('when it was deleted outside: its decisions are gone; those not saved are asked about', async () => {
    answer([() => undefined, press('Write It Again')]);
    reject('c1');
    await vscode.workspace.fs.delete(fileUri(sidecar()));
    await desk.run('saveDecisions');
    assert.match(asked[0] ?? '', /was deleted outside/u);
    assert.strictEqual(await exists(sidecar()), false);
    await desk.run('saveDecisions');
    assert.match(await readFile(sidecar()), /id: c1[^]*status: rejected/u);
    await vscode.workspace.fs.delete(fileUri(sidecar()));
    await until('nothing is decided any more', () =>
      desk.article.annotation.claims.every(({ status }) => status === 'suggested'),
    );
    assert.strictEqual(desk.article.unsaved, false);
    assert.strictEqual(asked.length, 2);
  });
});

describe('a renamed article', () => {
  let desk: Desk;
  const rename = async (to: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(desk.article.document.uri, fileUri(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const opened = (name: string) =>
    until('it is open', () => {
      const article = desk.parts.store.find(fileUri(name));
      return article?.upToDate === true && article;
    });
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
    await desk.run('saveDecisions');
  });
  afterEach(async () => {
    await setting('isnad.sidecar.autoSave', undefined);
    await closeEditors();
  });

  it('takes along what was decided a moment before, and leaves nothing under its old name', async () => {
    desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim: 'c2' });
    await rename(`moved-${desk.name}`);
    assert.match(await readFile(`moved-${desk.name}.isnad.yaml`), /id: c2[^]*status: rejected/u);
    assert.strictEqual(await exists(`${desk.name}.isnad.yaml`), false);
    await until('the sidecar names it', async () =>
      (await readFile(`moved-${desk.name}.isnad.yaml`)).includes(`file: "moved-${desk.name}"`),
    );
  });

  it('has its old name again, its sidecar too, with one undo', async () => {
    const to = `undone-${desk.name}`;
    await rename(to);
    await opened(to);
    await openArticle(to);
    await vscode.commands.executeCommand('undo');
    await until(
      'both are back',
      async () => (await exists(desk.name)) && (await exists(`${desk.name}.isnad.yaml`)),
    );
    assert.deepStrictEqual([await exists(to), await exists(`${to}.isnad.yaml`)], [false, false]);
    await until('the sidecar names it', async () =>
      (await readFile(`${desk.name}.isnad.yaml`)).includes(`file: "${desk.name}"`),
    );
  });

  it('takes along decisions that are not saved, in a renamed folder too', async () => {
    await setting('isnad.sidecar.autoSave', 'off');
    desk = await Desk.open(ARTICLE);
    desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim: 'c2' });
    await rename(`unsaved/${desk.name}`);
    await openArticle(`unsaved/${desk.name}`);
    const status = (name: string) =>
      desk.parts.store.find(fileUri(name))?.annotation.claims.find(({ id }) => id === 'c2')?.status;
    await until('it is rejected', () => status(`unsaved/${desk.name}`) === 'rejected');
    assert.strictEqual((await opened(`unsaved/${desk.name}`)).unsaved, true);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('unsaved'), fileUri('unsaved2'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await openArticle(`unsaved2/${desk.name}`);
    await until('it is rejected', () => status(`unsaved2/${desk.name}`) === 'rejected');
    assert.strictEqual((await opened(`unsaved2/${desk.name}`)).unsaved, true);
    assert.doesNotMatch(await readFile(`unsaved2/${desk.name}.isnad.yaml`), /rejected/u);
    await desk.run('saveDecisions');
    assert.match(await readFile(`unsaved2/${desk.name}.isnad.yaml`), /rejected/u);
  });
});
