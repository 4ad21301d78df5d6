import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { closeEditors } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1 accepted>العالم فشل</content>.
وقال <mention s2 c2>أردوغان</mention>: <content c2 s2>أنقرة باقية وقال إن <content c3 s1>الأمر خطير</content></content>.
وقال: <content c4 s2>سنعود</content>.
`,
);

describe('review', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      // As detection suggests them; what it finds by itself in this text is not looked at here.
      claims: annotation.claims.map((claim) =>
        claim.id === 'c1' ? claim : { ...claim, status: 'suggested' },
      ),
    }));
  });
  afterEach(async () => {
    await desk.run('leaveReview');
    await closeEditors();
  });

  it('goes through the suggestions, decides, and ends when none is left', async () => {
    await desk.run('startReview');
    await desk.isAt('c2');
    assert.strictEqual(desk.parts.contextKeys.get('isnad.reviewing'), true);
    await desk.run('reviewAccept');
    await desk.isAt('c3');
    await desk.run('reviewReject');
    await desk.isAt('c4');
    await desk.run('reviewPrevious');
    assert.match(desk.shown, /c2 s2 direct accepted[^]*c3 s1 direct rejected[^]*c4 s2 direct suggested/u);
    await desk.run('reviewAccept');
    assert.strictEqual(desk.parts.contextKeys.get('isnad.reviewing'), false);
  });

  it('takes a decision back and goes where it was made', async () => {
    await desk.run('startReview');
    await desk.run('reviewReject');
    await desk.isAt('c3');
    await desk.run('reviewUndo');
    await desk.isAt('c2');
    assert.match(desk.line('c2'), /suggested/u);
  });

  it('skips, and comes round', async () => {
    await desk.run('startReview');
    await desk.run('reviewNext');
    await desk.run('reviewNext');
    await desk.isAt('c4');
    await desk.run('reviewNext');
    await desk.isAt('c2');
  });

  it('keeps the text as it is while letters are typed, and takes Arabic keys', async () => {
    const text = desk.article.document.getText();
    await desk.run('startReview');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.strictEqual(desk.article.document.getText(), text);
    await vscode.commands.executeCommand('type', { text: 'ش' });
    assert.match(desk.line('c2'), /accepted/u);
    await desk.run('leaveReview');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.notStrictEqual(desk.article.document.getText(), text);
  });

  it('goes to names that were found only approximately', async () => {
    desk.parts.store.change(desk.article, ({ speakers, claims }) => ({
      speakers: speakers.map((speaker) =>
        speaker.id === 's2'
          ? { ...speaker, mentions: speaker.mentions.map((span) => ({ ...span, review: true as const })) }
          : speaker,
      ),
      claims: claims.map((claim) => ({ ...claim, status: 'accepted' })),
    }));
    const named = () => desk.article.annotation.speakers.find(({ id }) => id === 's2')?.mentions;
    await desk.run('startReview');
    assert.strictEqual(desk.editor.document.getText(desk.editor.selection), 'أردوغان');
    await desk.run('reviewAccept');
    assert.deepStrictEqual(
      named()?.map(({ review }) => review),
      [undefined],
    );
    assert.strictEqual(desk.parts.contextKeys.get('isnad.reviewing'), false);
    await desk.run('undoDecision');
    await desk.run('startReview');
    await desk.run('reviewReject');
    assert.deepStrictEqual(named(), []);
  });
});
