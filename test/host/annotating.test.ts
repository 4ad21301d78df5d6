import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { closeEditors, setting, until } from './support';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان</content> التزامهما معا. ولن تتراجعا.
<cue c2>وأضاف</cue>: «<content c2 s1>بحثنا الملف الليبي، وقال <mention s2 c3>أردوغان</mention> إن <content c3 s2>الأمر خطير</content></content>».
وعاد الوفد التركي إلى أنقرة. ورأى محللون أن الطريق طويل.
`,
);

describe('annotating by hand', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
  });
  afterEach(closeEditors);

  it('moves the ends of the claim at the caret', async () => {
    await desk.goTo('روسيا |وتركيا', 'c1');
    await desk.run('extendEnd');
    await desk.run('shrinkStart');
    assert.strictEqual(desk.line('c1'), 'c1 s1 indirect edited: [كشف] (لافروف) وتركيا تؤكدان التزامهما');
    await desk.run('extendEndToSentence');
    assert.match(desk.line('c1'), / معا$/u);
    await desk.run('undoDecision');
    await desk.run('undoDecision');
    await desk.run('undoDecision');
    assert.strictEqual(desk.line('c1'), 'c1 s1 indirect accepted: [كشف] (لافروف) روسيا وتركيا تؤكدان');
  });

  it('moves the ends of the cue while the caret stands in it', async () => {
    await desk.goTo('ك|شف', 'c1');
    await desk.run('extendEnd');
    assert.match(desk.line('c1'), /\[كشف لافروف\]/u);
    await desk.run('undoDecision');
    await desk.run('extendEndToSentence');
    assert.match(desk.line('c1'), /\[كشف\].* معا$/u, 'to the sentence goes the content');
  });

  it('splits and merges', async () => {
    await desk.goTo('روسيا |وتركيا', 'c1');
    await desk.run('splitClaim');
    assert.match(desk.line('c1'), / روسيا$/u);
    await desk.goTo('|روسيا', 'c1');
    await desk.run('mergeWithNext');
    assert.match(desk.line('c1'), / روسيا وتركيا تؤكدان$/u);
  });

  it('goes from the inner claim to the outer one', async () => {
    await desk.goTo('الأمر| خطير', 'c3');
    await desk.run('outerClaim');
    assert.strictEqual(desk.parts.caretClaim.current?.claim.id, 'c2');
    await desk.run('rejectClaim');
    assert.match(desk.line('c2'), /rejected/u);
    assert.match(desk.line('c3'), /accepted/u);
    await desk.goTo('الأمر |خطير', 'c3');
  });

  it('adds a claim of a new speaker, a cue and further content from selections', async () => {
    desk.select('طريق طويل');
    await desk.run('addClaim', { value: 'محللون' });
    const added = desk.article.annotation.claims.find((claim) => claim.status === 'added')?.id as string;
    const speaker = desk.article.annotation.speakers.find(({ name }) => name === 'محللون')?.id as string;
    assert.strictEqual(desk.line(added), `${added} ${speaker} indirect added: الطريق طويل`);
    assert.match(desk.line(speaker), /group added: محللون = محللون$/u);
    desk.select('ورأى');
    await desk.run('setCue', { claim: added, article: desk.article.key });
    assert.match(desk.line(added), /\[ورأى\]/u);
    desk.select('وعاد الوفد');
    await desk.run('addContent', { claim: added, article: desk.article.key });
    assert.match(desk.line(added), / وعاد الوفد \| الطريق طويل$/u);
  });

  it('keeps letters where the setting says so', async () => {
    await setting('isnad.annotating.wholeWords', false);
    desk.select('طريق طويل');
    await desk.run('addClaim', { value: '' });
    assert.ok(
      desk.article.annotation.claims.some((claim) => claim.status === 'added' && claim.speaker === null),
    );
    assert.match(desk.shown, /: طريق طويل$/mu);
    await setting('isnad.annotating.wholeWords', undefined);
  });

  it('names speakers by selections, renames, merges and splits them', async () => {
    desk.select('الوفد التركي');
    await desk.run('addSpeaker');
    assert.match(desk.line('s3'), /s3 organisation added: الوفد التركي = الوفد التركي/u);
    desk.select('محللون');
    await desk.run('addMention', { value: 's3' });
    assert.match(desk.line('s3'), /= الوفد التركي \| محللون$/u);
    await desk.run('setSpeakerKind', { article: desk.article.key, speaker: 's3', value: 'group' });
    await desk.run('renameSpeaker', { article: desk.article.key, speaker: 's3', value: 'وفد تركيا' });
    await desk.run('setSpeakerRole', { article: desk.article.key, speaker: 's3', value: 'وفد رسمي' });
    assert.match(desk.line('s3'), /s3 group added: وفد تركيا =/u);
    await desk.run('mergeSpeaker', { article: desk.article.key, speaker: 's3', value: 's2' });
    assert.strictEqual(desk.line('s3'), '');
    assert.match(desk.line('s2'), /أردوغان = أردوغان \| الوفد التركي \| محللون$/u);
    await desk.run('splitOffClaims', { article: desk.article.key, claim: 'c2', value: 'المتحدث' });
    assert.match(desk.line('c2'), /^c2 s3 direct edited/u);
  });

  it('changes speaker, kind, relays, labels and note', async () => {
    await desk.goTo('الأمر| خطير', 'c3');
    await desk.run('changeSpeaker', { value: 's1' });
    await desk.run('changeKind', { value: 'nominal' });
    await desk.run('setVia', { value: ['s2'] });
    await desk.run('setLabels', { value: ['رأي', 'مهم'] });
    await desk.run('editNote', { value: 'راجع' });
    assert.strictEqual(desk.line('c3'), 'c3 s1 nominal edited: الأمر خطير #رأي #مهم via s2 “راجع”');
  });

  it('takes several rows of the tree at once, and undoes them at once', async () => {
    const rows = ['c1', 'c3'].map((claim) => ({ article: desk.article.key, claim }));
    await vscode.commands.executeCommand('isnad.rejectClaim', rows[0], rows);
    assert.match(desk.line('c1'), /rejected/u);
    assert.match(desk.line('c3'), /rejected/u);
    await desk.run('undoDecision');
    assert.match(desk.line('c1'), /accepted/u);
    assert.match(desk.line('c3'), /accepted/u);
    await vscode.commands.executeCommand('isnad.resetClaim', rows[0], rows);
    await desk.run('acceptAll', { value: 'article' });
    assert.doesNotMatch(desk.shown, /suggested/u);
  });

  it('accepts or rejects all of a paragraph, of a speaker, above a confidence, each in one step', async () => {
    const confidence: Readonly<Record<string, number>> = { c1: 0.9, c2: 0.6, c3: 0.7 };
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      claims: annotation.claims.map((claim) => ({
        ...claim,
        status: 'suggested',
        confidence: confidence[claim.id] ?? 0,
      })),
    }));
    const statuses = () =>
      ['c1', 'c2', 'c3'].map((id) => /suggested|accepted|rejected/u.exec(desk.line(id))?.[0]).join(' ');
    const steps: readonly (readonly [command: string, value: string, now: string])[] = [
      ['acceptAll', '70', 'accepted suggested accepted'],
      ['rejectAll', '٧٠٪', 'rejected suggested rejected'],
      ['acceptAll', 's1', 'accepted accepted suggested'],
      ['rejectAll', 's2', 'suggested suggested rejected'],
      ['rejectAll', 'paragraph', 'suggested rejected rejected'],
      ['acceptAll', 'article', 'accepted accepted accepted'],
    ];
    await desk.goTo('الملف |الليبي', 'c2');
    for (const [command, value, now] of steps) {
      await desk.run(command, { value });
      assert.strictEqual(statuses(), now, `${command} ${value}`);
      await desk.run('undoDecision');
      assert.strictEqual(statuses(), 'suggested suggested suggested');
    }
  });

  it('brings spans back with the undo of the text, apart from the undo of decisions', async () => {
    await desk.goTo('روسيا |وتركيا', 'c1');
    await desk.run('extendEnd');
    const decided = desk.line('c1');
    desk.select('وتركيا تؤكدان التزامهما');
    await desk.editor.edit((edit) => edit.delete(desk.editor.selection));
    assert.match(desk.line('c1'), /روسيا $/u);
    await vscode.commands.executeCommand('undo');
    await until('the words are back', () => desk.line('c1') === decided);
    await desk.run('undoDecision');
    assert.match(desk.line('c1'), /accepted: .* روسيا وتركيا تؤكدان$/u);
  });
});
