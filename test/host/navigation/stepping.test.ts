import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors } from '../support';
import { caretAt, openMarked, within } from './marked';

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

  it('stays with a speaker', async () => {
    const { document } = await openMarked('steps-speaker.txt');
    await caretAt(document, within(document, 'روسيا'));
    assert.deepStrictEqual(
      await walk('nextClaimOfSpeaker', 'nextClaimOfSpeaker', 'nextClaimOfSpeaker', 'previousClaimOfSpeaker'),
      ['وأضاف', 'وقال', 'كشف', 'وقال'],
    );
  });
});
