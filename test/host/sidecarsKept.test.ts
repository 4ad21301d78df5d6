import * as assert from 'node:assert';
import { lstat, rename, stat, symlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { Drafts } from '../../src/editor/sidecars/drafts';
import { loadKept } from '../../src/editor/sidecars/loadKept';
import type { Choice, Reconciler } from '../../src/editor/sidecars/reconcile';
import { SidecarSaver } from '../../src/editor/sidecars/saving';
import { summaryOf } from '../../src/editor/sidecars/movedSpans';
import { orphanItem, orphanRows } from '../../src/editor/sidebar/orphanItems';
import { marked, sidecarOf } from '../support/marked';
import { Desk } from './desk';
import {
  acceptPick,
  closeEditors,
  exists,
  fileUri,
  folder,
  openArticle,
  readFile,
  setting,
  until,
  writeFile,
} from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s1 c2>لافروف</mention>: <content c2 s1>الطريق طويل جدا</content>.
`,
);

describe('sidecars', () => {
  let desk: Desk;
  const sidecar = () => `${desk.name}.isnad.yaml`;
  const reject = () => desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim: 'c2' });
  beforeEach(async () => {
    await setting('isnad.sidecar.autoSave', 'off');
    desk = await Desk.open(ARTICLE);
  });
  afterEach(async () => {
    await setting('isnad.sidecar.autoSave', undefined);
    await closeEditors();
  });

  it('keep unsaved decisions in a draft until they are saved', async () => {
    const { drafts } = desk.parts;
    const { uri } = desk.article.document;
    reject();
    // At once: no pause in which a crash would lose it.
    const draft = await drafts.read(uri);
    assert.match(draft?.text ?? '', /status: rejected/u);
    assert.strictEqual(draft?.base, await readFile(sidecar()));
    const kept = await loadKept(desk.article.document, desk.parts.oldTexts, drafts);
    assert.strictEqual(kept?.unsaved, true);
    assert.strictEqual(kept.annotation.claims.find(({ id }) => id === 'c2')?.status, 'rejected');
    await desk.run('saveDecisions');
    assert.match(await readFile(sidecar()), /status: rejected/u);
    await until('the draft is gone', async () => (await drafts.read(uri)) === undefined);
  });

  it('are written with the article where the setting says so', async () => {
    await setting('isnad.sidecar.autoSave', 'article');
    reject();
    await desk.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'عنوان\n'));
    assert.doesNotMatch(await readFile(sidecar()), /status: rejected/u);
    await desk.article.document.save();
    await until('the sidecar holds it', async () => /status: rejected/u.test(await readFile(sidecar())));
  });

  it('that changed outside are not written over: a person chooses', async () => {
    const answer: { choice: Choice } = { choice: undefined };
    const saver = new SidecarSaver(desk.parts.store, {
      ask: async () => answer.choice,
    } as unknown as Reconciler);
    await saver.save(desk.article);
    reject();
    const outside = (await readFile(sidecar()))
      .replace(/(id: c1[^]*?status:) accepted/u, '$1 rejected')
      .replace(/(id: c2[^]*?status:) accepted/u, '$1 edited # by hand')
      .concat('# read again\nproject: moon\n');
    await writeFile(sidecar(), outside);
    assert.strictEqual(await saver.save(desk.article), false);
    assert.strictEqual(await readFile(sidecar()), outside);
    assert.strictEqual(desk.article.unsaved, true);
    answer.choice = 'mine';
    await saver.save(desk.article);
    // Theirs where it does not contradict, with its comments and keys.
    const both = await readFile(sidecar());
    assert.match(both, /id: c1[^]*status: rejected[^]*id: c2[^]*status: rejected # by hand/u);
    assert.match(both, /# read again\nproject: moon\n/u);
    assert.doesNotMatch(both, /conflicts:/u);
    assert.match(desk.line('c1'), /rejected/u);
    assert.strictEqual(desk.article.unsaved, false);
  });

  it('that changed outside hold where a person says so, and what else was decided here too', async () => {
    const saver = new SidecarSaver(desk.parts.store, { ask: async () => 'theirs' } as unknown as Reconciler);
    await saver.save(desk.article);
    reject();
    desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim: 'c1' });
    const outside = (await readFile(sidecar())).replace(/(id: c2[^]*?status:) accepted/u, '$1 edited');
    await writeFile(sidecar(), outside);
    await saver.save(desk.article);
    assert.match(await readFile(sidecar()), /id: c1[^]*status: rejected[^]*id: c2[^]*status: edited/u);
    // The extension's own watching of the file may be taking in the same change.
    await until(
      'the article has both',
      () => desk.line('c2').includes('edited') && desk.line('c1').includes('rejected'),
    );
  });

  it('are written whole: a new file takes the name, through a link too', async () => {
    await desk.run('saveDecisions');
    const path = fileUri(sidecar()).fsPath;
    const real = `${path}.kept`;
    await rename(path, real);
    await symlink(real, path);
    const before = await stat(path);
    reject();
    await desk.run('saveDecisions');
    assert.match(await readFile(sidecar()), /status: rejected/u);
    assert.strictEqual((await lstat(path)).isSymbolicLink(), true);
    const after = await stat(path);
    assert.notStrictEqual(after.ino, before.ino);
    assert.strictEqual(after.mode, before.mode);
    const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
    assert.deepStrictEqual(
      names.filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('are merged where the changes do not contradict each other', async () => {
    await desk.run('saveDecisions');
    reject();
    const outside = (await readFile(sidecar())).replace(/(id: c1[^]*?status:) accepted/u, '$1 rejected');
    await writeFile(sidecar(), outside);
    await until('the article has both', () => ['c1', 'c2'].every((id) => desk.line(id).includes('rejected')));
    assert.match(await readFile(sidecar()), /id: c1[^]*status: rejected[^]*id: c2[^]*status: rejected/u);
  });

  it('go with a renamed article', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(desk.article.document.uri, fileUri(`renamed-${desk.name}`));
    await vscode.workspace.applyEdit(edit);
    await until('the sidecar went with it', () => exists(`renamed-${sidecar()}`));
    assert.strictEqual(await exists(sidecar()), false);
  });

  it('that are broken have their problems at the line', async () => {
    const uri = await writeFile('broken.txt.isnad.yaml', 'isnad: 1\nspeakers:\n  - id: s1\n    kind: [\n');
    await openArticle('broken.txt.isnad.yaml');
    const problems = await until('the problems are listed', () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Isnad');
      return found.length > 0 && found;
    });
    assert.ok(problems.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    assert.ok(problems.every(({ range }) => range.start.line <= 4));
  });

  it('keep claims without a place, which are attached again, and undone', async () => {
    await writeFile('orphan.txt.isnad.yaml', sidecarOf(ARTICLE, 'orphan.txt'));
    await openArticle('orphan.txt', ARTICLE.text.replace('الطريق طويل جدا', 'شيئا آخر لم يفهمه الحاضرون'));
    const open = await until('it is analysed', () => {
      const { active } = desk.parts.store;
      return active?.upToDate && active.document.uri.path.endsWith('/orphan.txt') ? active : undefined;
    });
    const lost = () => open.orphans.flatMap((one) => (one.kind === 'claim' ? one.claim.id : []));
    assert.deepStrictEqual(lost(), ['c2']);
    const at = open.document.getText().indexOf('شيئا');
    const [from, to] = [at, at + 'شيئا آخر'.length].map((offset) => open.document.positionAt(offset));
    (vscode.window.activeTextEditor as vscode.TextEditor).selection = new vscode.Selection(
      from as vscode.Position,
      to as vscode.Position,
    );
    await vscode.commands.executeCommand('isnad.reattach', { article: open.key, orphan: 'c2' });
    assert.deepStrictEqual(lost(), []);
    assert.strictEqual(open.annotation.claims.find(({ id }) => id === 'c2')?.status, 'edited');
    await desk.run('undoDecision');
    assert.deepStrictEqual(lost(), ['c2']);
    // By the keyboard alone: from the list of what has no place.
    await acceptPick(vscode.commands.executeCommand('isnad.reattach'));
    assert.deepStrictEqual(lost(), []);
  });

  it('whose article was edited meanwhile say what moved, and bring the doubtful to review', async () => {
    const long = marked(
      `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1>الطريق الطويل إلى الميناء القديم مغلق منذ شهر كامل بسبب السيول</content>.
وقال <mention s1 c2>لافروف</mention>: <content c2 s1>الجسر باق في مكانه لن يزول أبدا</content>. وغاب <mention s1>الوزير</mention> أمس.
`,
    );
    await writeFile('edited.txt.isnad.yaml', sidecarOf(long, 'edited.txt'));
    const now = `عنوان جديد\n${long.text}`
      .replace('الميناء القديم', 'المرفأ القديم')
      .replace('كشف ', '')
      .replace('وغاب الوزير', 'وغابت الرياح');
    await openArticle('edited.txt', now);
    const { store } = desk.parts;
    const open = await until('it is analysed', () => {
      const { active } = store;
      return active?.upToDate && active.document.uri.path.endsWith('/edited.txt') ? active : undefined;
    });
    const how = (of: string, part: string) =>
      open.anchored.filter((report) => report.of === of && report.part === part).map((report) => report.how);
    assert.deepStrictEqual(how('c1', 'content'), ['approximate']);
    assert.deepStrictEqual(how('c1', 'cue'), ['lost']);
    assert.deepStrictEqual(how('c2', 'content'), ['moved']);
    assert.match(
      summaryOf(open),
      /edited\.txt.* was edited .* 0 the same, \d moved, 1 approximate \(to review\), 2 lost/u,
    );
    // An edit in the text takes the places with it.
    await desk.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'اليوم: '));
    const content = open.anchored.find(({ of, part }) => of === 'c2' && part === 'content')?.span;
    assert.strictEqual(
      open.document.getText().slice(content?.start, content?.end),
      'الجسر باق في مكانه لن يزول أبدا',
    );
    // The first of the list is the doubtful one; it is the first of the review too.
    await acceptPick(vscode.commands.executeCommand('isnad.showMoved'));
    assert.match(open.document.getText(desk.editor.selection), /^الطريق الطويل إلى المرفأ/u);
    await desk.run('startReview');
    await desk.isAt('c1');
    await desk.run('reviewAccept');
    assert.strictEqual(open.annotation.claims.find(({ id }) => id === 'c1')?.review, undefined);
    await desk.run('leaveReview');

    // Single spans have rows of their own, and places again where a person says.
    const lost = () => orphanRows(open).map((row) => String(orphanItem(row).description));
    const rows = lost();
    assert.strictEqual(rows.length, 2);
    assert.match(
      rows.join('|'),
      /cue of .*الطريق الطويل.*name of .*لافروف|name of .*لافروف.*cue of .*الطريق الطويل/u,
    );
    const at = open.document.getText().indexOf('لافروف أن');
    const [from, to] = [at, at + 'لافروف'.length].map((offset) => open.document.positionAt(offset));
    desk.editor.selection = new vscode.Selection(from as vscode.Position, to as vscode.Position);
    const cue = orphanRows(open).find(({ record }) => record.kind === 'span' && record.part === 'cue');
    await vscode.commands.executeCommand('isnad.reattach', { article: open.key, orphan: cue?.orphan });
    assert.strictEqual(open.annotation.claims.find(({ id }) => id === 'c1')?.cue.length, 1);
    assert.strictEqual(lost().length, 1);
    await desk.run('undoDecision');
    assert.strictEqual(lost().length, 2);
    await desk.run('redoDecision');
    assert.strictEqual(lost().length, 1);
  });

  it('drafts of several windows do not hurt each other', async () => {
    const [one, other] = [new Drafts(desk.parts.extension), new Drafts(desk.parts.extension)];
    const uri = fileUri('in-two-windows.txt');
    const base = sidecarOf(ARTICLE, 'in-two-windows.txt');
    const rejecting = (...ids: readonly string[]) =>
      ids.reduce(
        (text, id) => text.replace(new RegExp(`(id: ${id}[^]*?status:) accepted`, 'u'), '$1 rejected'),
        base,
      );
    const draft = (...ids: readonly string[]) => ({ text: rejecting(...ids), base });
    /** What a window that opens the article now has of it. */
    const found = async () => (await new Drafts(desk.parts.extension).read(uri))?.text;
    await one.write(uri, async () => draft('c1'));
    await other.write(uri, async () => draft('c2'));
    assert.strictEqual(await found(), rejecting('c1', 'c2'));
    await other.remove(uri);
    assert.strictEqual(await found(), rejecting('c1'));
    // The first window is gone. Another takes its decisions in; what is undone there does not come back.
    const third = new Drafts(desk.parts.extension);
    await third.read(uri);
    await third.write(uri, async () => draft());
    assert.strictEqual(await found(), base);
    await third.remove(uri);
    assert.strictEqual(await found(), undefined);
    // The first window was there all along, and decided once more after the other had read.
    await one.write(uri, async () => draft('c1'));
    await third.read(uri);
    await one.write(uri, async () => draft('c1', 'c2'));
    await third.remove(uri);
    assert.strictEqual(await found(), rejecting('c1', 'c2'));
    await one.remove(uri);
  });

  it('a draft that is being written does not outlive its removal', async () => {
    const { drafts } = desk.parts;
    // Of no open article: the editor keeps drafts of those itself.
    const uri = fileUri('nobody-has-it-open.txt');
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    const writing = drafts.write(uri, async () => {
      await slow;
      return { text: 'of a moment ago', base: '' };
    });
    const removing = drafts.remove(uri);
    finish();
    await Promise.all([writing, removing]);
    assert.strictEqual(await drafts.read(uri), undefined);
  });
});
