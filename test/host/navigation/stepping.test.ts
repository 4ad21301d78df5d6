import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors } from '../support';
import { caretAt, openMarked, parts, rangeOf, within } from './marked';

/** The word that the caret stands before after each of the commands. */
async function walk(...commands: readonly string[]): Promise<string[]> {
  const words: string[] = [];
  for (const command of commands) {
    await vscode.commands.executeCommand(`isnad.${command}`);
    const { document, selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    words.push(
      document.lineAt(selection.active.line).text.slice(selection.active.character).split(/[ :]/u)[0] ?? '',
    );
  }
  return words;
}

describe('going from claim to claim', () => {
  afterEach(closeEditors);

  it('goes on and back, round the ends', async () => {
    const { document } = await openMarked('steps.txt');
    await caretAt(document, within(document, 'بحثنا'));
    assert.deepStrictEqual(
      await walk('nextClaim', 'nextClaim', 'nextClaim', 'previousClaim', 'previousClaim', 'previousClaim'),
      ['وقال', 'وأكد', 'كشف', 'وأكد', 'وقال', 'وأضاف'],
    );
  });

  it('goes to what waits for a decision', async () => {
    const { document } = await openMarked('steps-review.txt');
    await caretAt(document, new vscode.Position(0, 0));
    assert.deepStrictEqual(await walk('nextUnreviewed'), ['وقال']);
    await vscode.commands.executeCommand('isnad.acceptClaim');
    assert.deepStrictEqual(
      await walk('nextUnreviewed', 'previousUnreviewed'),
      ['وقال', 'وقال'],
      'no other is left',
    );
  });

  it('goes to names that were found only approximately, as the badge counts them', async () => {
    const article = await openMarked('steps-names.txt');
    const { document } = article;
    const { store } = await parts();
    store.change(article, ({ speakers, claims }) => ({
      claims,
      speakers: speakers.map((one) =>
        one.name === 'جاويش أوغلو'
          ? { ...one, mentions: one.mentions.map((span) => ({ ...span, review: true as const })) }
          : one,
      ),
    }));
    await caretAt(document, new vscode.Position(0, 0));
    assert.deepStrictEqual(await walk('nextUnreviewed', 'nextUnreviewed', 'nextUnreviewed'), [
      'وقال',
      'جاويش',
      'وقال',
    ]);
    assert.deepStrictEqual(await walk('previousUnreviewed'), ['جاويش']);
    const { selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.strictEqual(document.getText(selection), 'جاويش أوغلو');
    // The review begins where the caret is, and settles it.
    await vscode.commands.executeCommand('isnad.startReview');
    await vscode.commands.executeCommand('isnad.reviewAccept');
    await vscode.commands.executeCommand('isnad.leaveReview');
    assert.ok(article.annotation.speakers.every(({ mentions }) => mentions.every(({ review }) => !review)));
  });

  it('makes the claim it leads to the current one, where several begin at one place', async () => {
    const article = await openMarked(
      'steps-one-cue.txt',
      `<cue c1><cue c2>كشف</cue></cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect suggested>روسيا باقية</content> وأن <content c2 s1 indirect suggested>العالم فشل في توحيد صفوفه</content>.
`,
    );
    await caretAt(article.document, new vscode.Position(1, 0));
    const statuses = () => article.annotation.claims.map(({ id, status }) => `${id} ${status}`).join(', ');
    assert.strictEqual(statuses(), 'c1 suggested, c2 suggested');
    await walk('nextUnreviewed', 'nextUnreviewed');
    await vscode.commands.executeCommand('isnad.rejectClaim');
    assert.strictEqual(statuses(), 'c1 rejected, c2 suggested');
    await walk('nextUnreviewed');
    await vscode.commands.executeCommand('isnad.acceptClaim');
    assert.strictEqual(statuses(), 'c1 rejected, c2 accepted');
  });

  it('begins at the claim that was gone to, of several that end at one place too', async () => {
    const article = await openMarked(
      'steps-nested.txt',
      `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>أمرا حدث.
<cue c2>وقال</cue> <mention s2 c2>أوغلو</mention> إن <content c2 s2 indirect>العالم فشل</content></content>.
<cue c3>وأكد</cue> <mention s1 c3>لافروف</mention> أن <content c3 s1 indirect>روسيا باقية</content>.
`,
    );
    const { caretClaim } = await parts();
    const reveal = async (claim: string) => {
      await vscode.commands.executeCommand('isnad.revealClaim', { article: article.key, claim });
      return caretClaim.current?.claim.id;
    };
    for (const id of ['c1', 'c2', 'c1', 'c3']) assert.strictEqual(await reveal(id), id);
    const { document } = article;
    await caretAt(document, rangeOf(document, 'روسيا').start);
    assert.deepStrictEqual(await walk('previousClaim', 'previousClaim', 'nextClaim'), [
      'وقال',
      'كشف',
      'وقال',
    ]);
  });

  it('stays with a speaker', async () => {
    const { document } = await openMarked('steps-speaker.txt');
    await caretAt(document, within(document, 'روسيا'));
    assert.deepStrictEqual(
      await walk('nextClaimOfSpeaker', 'nextClaimOfSpeaker', 'nextClaimOfSpeaker', 'previousClaimOfSpeaker'),
      ['وأضاف', 'وقال', 'كشف', 'وقال'],
    );
  });
});
