import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { conflictsIn } from '../../src/core/sidecar/resolve';
import { mergeSidecarTexts } from '../../src/core/sidecar/three-way/texts';
import { marked, sidecarOf } from '../support/marked';
import { closeEditors, openArticle, until, writeFile } from './support';

const ARTICLE = `قال <mention s1 c1>لافروف</mention>: <content c1 s1 STATUS>العالم فشل</content>.\n`;
const NAME = 'conflict.txt';
const version = (status: string): string => sidecarOf(marked(ARTICLE.replace('STATUS', status)), NAME);

describe('conflicts in a sidecar', () => {
  afterEach(closeEditors);

  it('are resolved in the editor by a quick fix, ours or theirs', async () => {
    await writeFile(NAME, marked(ARTICLE).text);
    const { text } = mergeSidecarTexts(version('suggested'), version('accepted'), version('rejected'));
    const { document } = await openArticle(`${NAME}.isnad.yaml`, text);
    const conflict = await until('the conflict is told', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'conflict'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      conflict.range,
    );
    const own = actions.filter(({ title }) => /ours|theirs/u.test(title));
    assert.deepStrictEqual(
      own.map(({ title }) => title.replace(/[\u2066-\u2069]/gu, '')),
      ['Keep ours: accepted', 'Take theirs: rejected'],
    );
    const [, theirs] = own;
    assert.ok(theirs?.edit);
    await vscode.workspace.applyEdit(theirs.edit);
    assert.match(document.getText(), /id: c1[^]*status: rejected/u);
    assert.deepStrictEqual(conflictsIn(document.getText()), []);
    await until('nothing is told', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });
});
