import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { acceptPick, closeEditors } from './support';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان</content> التزامهما.
<cue c2>وأضاف</cue> <mention s2 c2>أردوغان</mention> أن <content c2 s2 indirect>أنقرة باقية</content>.
<cue c3>وكشف</cue> <mention s1 c3>لافروف</mention> أن <content c3 s1 indirect>الأمر خطير</content>. ورأى محللون أن الطريق طويل.
`,
);

/** What a person chooses from lists; that a name can be typed into them is a test of the screen. */
describe('lists', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
  });
  afterEach(closeEditors);

  const runs = (command: string) => acceptPick(vscode.commands.executeCommand(`isnad.${command}`));

  it('for a claim’s speaker begin with the nearest one', async () => {
    desk.select('الطريق طويل');
    await runs('addClaim');
    assert.match(desk.shown, /^c\d+ s1 indirect added: الطريق طويل$/mu);
    desk.select('روسيا |وتركيا');
    await desk.isAt('c1');
    await runs('changeSpeaker');
    assert.match(desk.line('c1'), /^c1 s1 indirect/u);
    desk.select('أنقرة |باقية');
    await desk.isAt('c2');
    await runs('changeSpeaker');
    assert.match(desk.line('c2'), /^c2 s2 indirect/u);
  });

  it('for a speaker’s twin leave the speaker out', async () => {
    await desk.goTo('أنقرة |باقية', 'c2');
    await runs('mergeSpeaker');
    assert.strictEqual(desk.line('s2'), '');
    assert.match(desk.line('c2'), /^c2 s1 indirect/u);
  });

  it('of kinds begin with the first, of relays with what is ticked', async () => {
    await desk.goTo('أنقرة |باقية', 'c2');
    await runs('changeKind');
    assert.match(desk.line('c2'), /^c2 s2 direct edited/u);
    await desk.run('setVia', { value: ['s1'] });
    await runs('setVia');
    assert.match(desk.line('c2'), / via s1$/u);
  });

  it('of labels keep what is ticked', async () => {
    await desk.goTo('أنقرة |باقية', 'c2');
    await desk.run('setLabels', { value: ['رأي'] });
    await runs('setLabels');
    assert.match(desk.line('c2'), / #رأي$/u);
  });

  it('of scopes begin with the speaker at the caret', async () => {
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      claims: annotation.claims.map((claim) => ({ ...claim, status: 'suggested' })),
    }));
    await desk.goTo('الأمر |خطير', 'c3');
    await runs('acceptAll');
    assert.match(desk.line('c1'), /accepted/u);
    assert.match(desk.line('c2'), /suggested/u);
    assert.match(desk.line('c3'), /accepted/u);
  });

  it('of other places are ticked, and done in one step', async () => {
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      claims: annotation.claims.map((claim) =>
        claim.id === 'c3' ? { ...claim, status: 'suggested' } : claim,
      ),
    }));
    await desk.goTo('روسيا |وتركيا', 'c1');
    await desk.run('rejectClaim');
    await acceptPick(
      vscode.commands.executeCommand('isnad.sameElsewhere', { claim: 'c1', article: desk.article.key }),
    );
    assert.match(desk.line('c3'), /rejected/u);
    await desk.run('undoDecision');
    assert.match(desk.line('c3'), /suggested/u);
  });
});
