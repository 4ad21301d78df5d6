import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked, sidecarOf } from '../../support/marked';
import { closeEditors, openArticle, setting, until, writeFile } from '../support';
import { caretAt, openMarked, parts, rangeOf, within } from './marked';

const PROBLEMS = `<cue c1>وقيل</cue> إن <content c1 indirect>العالم فشل في توحيد صفوفه أمام الوباء</content>.
وجاء في التقرير المنشور: «الملف الليبي مع الجانب التركي.
`;

function problemsOf(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code, severity, range }) => `${String(code)} ${severity} ${document.getText(range).slice(0, 20)}`)
    .sort();
}

async function actionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
}

async function take(document: vscode.TextDocument, position: vscode.Position, title: string): Promise<void> {
  await caretAt(document, position);
  const found = (await actionsAt(document, position)).find((action) => action.title === title);
  if (!found?.command) throw new Error(`No code action “${title}”.`);
  await vscode.commands.executeCommand(found.command.command, ...(found.command.arguments ?? []));
}

describe('problems and code actions', () => {
  afterEach(closeEditors);

  it('tell a claim without a speaker and a quotation mark without a partner', async () => {
    const { document } = await openMarked('problems.txt', PROBLEMS);
    await until('both are told', () => problemsOf(document).length === 2);
    assert.deepStrictEqual(problemsOf(document), [
      'claim-without-speaker 2 وقيل',
      'unbalanced-quotation 1 «',
    ]);
  });

  it('go when the mark is closed, and with the setting', async () => {
    const { document } = await openMarked('problems-gone.txt', PROBLEMS);
    await until('both are told', () => problemsOf(document).length === 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(1).range.end, '»');
    await vscode.workspace.applyEdit(edit);
    await until('the quotation is whole', () => problemsOf(document).length === 1);
    await setting('isnad.problems.claimWithoutSpeaker', 'error');
    await until('it is an error', () => problemsOf(document)[0] === 'claim-without-speaker 0 وقيل');
    await setting('isnad.problems.claimWithoutSpeaker', 'off');
    await until('it is not told', () => problemsOf(document).length === 0);
    await setting('isnad.problems.claimWithoutSpeaker', undefined);
  });

  it('tell that the sidecar no longer matches', async () => {
    const name = 'mismatch.txt';
    await writeFile(`${name}.isnad.yaml`, sidecarOf(marked(PROBLEMS), name));
    const { document } = await openArticle(name, 'نص آخر لا علاقة له بما كان في المقال القديم من كلمات.\n');
    await until('it is told', () =>
      problemsOf(document).some((line) => line.startsWith('sidecar-mismatch 1')),
    );
    const titles = (await actionsAt(document, new vscode.Position(0, 3))).map(({ title }) => title);
    assert.ok(titles.includes('Open Sidecar'), titles.join(', '));
  });

  it('go with their article', async () => {
    const { document } = await openMarked('problems-closed.txt', PROBLEMS);
    await until('both are told', () => problemsOf(document).length === 2);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('they are gone', () => problemsOf(document).length === 0);
  });

  it('offer to decide on the claim, and do so', async () => {
    const article = await openMarked('actions.txt');
    const { document } = article;
    const actions = await actionsAt(document, within(document, 'العالم'));
    const titles = actions.map(({ title }) => title);
    assert.deepStrictEqual(titles.slice(0, 8), [
      'Accept Claim',
      'Reject Claim',
      'Change Speaker…',
      'Change Kind…',
      'Extend End to the Sentence',
      'Extend Start to the Sentence',
      'Merge Claim with the Next',
      'Split Claim at the Caret',
    ]);
    const { command } = actions[0] as vscode.CodeAction;
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const { store } = await parts();
    assert.strictEqual(
      store.find(article.key)?.annotation.claims.find(({ id }) => id === 'c3')?.status,
      'accepted',
    );
    const left = (await actionsAt(document, within(document, 'العالم'))).map(({ title }) => title);
    assert.ok(!left.includes('Accept Claim') && left.includes('Reject Claim'), left.join(', '));
  });

  it('offer to split a claim at the caret, to merge it again and to extend it to the sentence', async () => {
    const article = await openMarked('corrections.txt');
    const { document } = article;
    const contents = (speaker: string) =>
      article.annotation.claims
        .filter((claim) => claim.speaker === speaker)
        .map(({ content }) =>
          content.map(({ start, end }) =>
            document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
          ),
        );
    await take(document, rangeOf(document, 'إلى رفع').start, 'Split Claim at the Caret');
    assert.deepStrictEqual(contents('s2'), [['أنقرة تسعى'], ['إلى رفع التبادل التجاري']]);
    await take(document, within(document, 'أنقرة'), 'Merge Claim with the Next');
    assert.deepStrictEqual(contents('s2'), [['أنقرة تسعى إلى رفع التبادل التجاري']]);
    await take(document, rangeOf(document, 'إلى رفع').start, 'Split Claim at the Caret');
    await take(document, within(document, 'أنقرة'), 'Extend End to the Sentence');
    assert.deepStrictEqual(contents('s2')[0], ['أنقرة تسعى إلى رفع التبادل التجاري']);
  });
});
