import * as assert from 'node:assert';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { closeEditors } from './support';

const ARTICLE = marked(
  `<cue c1>وجه</cue> <mention s1 c1>الوزير</mention> أن <content c1 s1>يعود</content>.
<cue c2>وجه</cue> <mention s1 c2>الوزير</mention> أن <content c2 s1>يذهب</content>، <mention s2>لافروف</mention> هنا.
وهمهم الرئيس بأن الطريق طويل جدا.
`,
);

describe('frames and the same elsewhere', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
  });
  afterEach(closeEditors);

  it('builds the whole frame at the caret with one key', async () => {
    desk.select('وهمه|م الرئيس');
    await desk.run('annotateFrame');
    assert.match(desk.shown, /added: \[وهمهم\] \(الرئيس\) الطريق طويل جدا/u);
    const added = desk.article.annotation.claims.find(({ status }) => status === 'added');
    await desk.isAt(added?.id as string);
    await desk.run('undoDecision');
    assert.doesNotMatch(desk.shown, /added/u);
  });

  it('gives the name’s speaker to its other claims, in one step', async () => {
    await desk.goTo('يع|ود', 'c1');
    await desk.run('changeSpeaker', { value: 's2' });
    desk.select('الوزير');
    await desk.run('addMention', { value: 's2' });
    await desk.run('sameElsewhere', { claim: 'c1', article: desk.article.key, value: 'all' });
    assert.match(desk.line('c2'), /^c2 s2 direct edited/u);
    await desk.run('undoDecision');
    assert.match(desk.line('c2'), /^c2 s1 direct accepted/u);
  });
});
