import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { AnnotatingArguments } from '../../src/editor/annotating/contributions';
import type { OpenArticle } from '../../src/editor/articles/openArticle';
import type { Parts } from '../../src/editor/base/feature';
import { marked, sidecarOf } from '../support/marked';
import { shown, shownSpeakers } from '../support/shown';
import { closeEditors, isnad, openArticle, setting, until, writeFile } from './support';

const ARTICLE = marked(
  `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان</content> التزامهما معا. ولن تتراجعا.
<cue c2>وأضاف</cue>: «<content c2 s1>بحثنا الملف الليبي، وقال <mention s2 c3>أردوغان</mention> إن <content c3 s2>الأمر خطير</content></content>».
وعاد الوفد التركي إلى أنقرة. ورأى محللون أن الطريق طويل.
`,
);

let parts: Parts;
let article: OpenArticle;
let count = 0;

async function open(): Promise<void> {
  const name = `annotated${++count}.txt`;
  await writeFile(`${name}.isnad.yaml`, sidecarOf(ARTICLE, name));
  await openArticle(name, ARTICLE.text);
  article = await until('the article is analysed', () => {
    const { active } = parts.store;
    return active?.upToDate === true && active.document.uri.path.endsWith(name) ? active : undefined;
  });
}

/** Selects the words, or puts the caret before them where a bar stands: «روسيا |وتركيا». */
function select(words: string): void {
  const editor = vscode.window.activeTextEditor as vscode.TextEditor;
  const text = article.document.getText();
  const at = text.indexOf(words.replace('|', ''));
  assert.ok(at >= 0, words);
  const bar = words.indexOf('|');
  const from = article.document.positionAt(bar < 0 ? at : at + bar);
  const to = bar < 0 ? article.document.positionAt(at + words.length) : from;
  editor.selection = new vscode.Selection(from, to);
}

/** Puts the caret into a claim's words and waits until that claim is the current one. */
async function goTo(words: string, claim: string): Promise<void> {
  select(words);
  await until(`the caret is in ${claim}`, () => parts.caretClaim.current?.claim.id === claim);
}

async function run(command: string, args?: AnnotatingArguments): Promise<void> {
  await vscode.commands.executeCommand(`isnad.${command}`, ...(args ? [args] : []));
}

/** The line of a claim or a speaker. */
function line(id: string): string {
  const { annotation, document } = article;
  const lines = `${shown(document.getText(), annotation)}\n${shownSpeakers(document.getText(), annotation)}`;
  return lines.split('\n').find((l) => l.startsWith(`${id} `)) ?? '';
}

describe('annotating by hand', () => {
  before(async () => {
    parts = (await isnad()).exports as Parts;
  });
  beforeEach(open);
  afterEach(closeEditors);

  it('moves the ends of the claim at the caret', async () => {
    await goTo('روسيا |وتركيا', 'c1');
    await run('extendEnd');
    await run('shrinkStart');
    assert.strictEqual(line('c1'), 'c1 s1 indirect edited: [كشف] (لافروف) وتركيا تؤكدان التزامهما');
    await run('extendEndToSentence');
    assert.match(line('c1'), / معا$/u);
    await run('undoDecision');
    await run('undoDecision');
    await run('undoDecision');
    assert.strictEqual(line('c1'), 'c1 s1 indirect accepted: [كشف] (لافروف) روسيا وتركيا تؤكدان');
  });

  it('moves the ends of the cue while the caret stands in it', async () => {
    await goTo('ك|شف', 'c1');
    await run('extendEnd');
    assert.match(line('c1'), /\[كشف لافروف\]/u);
  });

  it('splits and merges', async () => {
    await goTo('روسيا |وتركيا', 'c1');
    await run('splitClaim');
    assert.match(line('c1'), / روسيا$/u);
    await goTo('|روسيا', 'c1');
    await run('mergeWithNext');
    assert.match(line('c1'), / روسيا وتركيا تؤكدان$/u);
  });

  it('goes from the inner claim to the outer one', async () => {
    await goTo('الأمر| خطير', 'c3');
    await run('outerClaim');
    assert.strictEqual(parts.caretClaim.current?.claim.id, 'c2');
    await run('rejectClaim');
    assert.match(line('c2'), /rejected/u);
    assert.match(line('c3'), /accepted/u);
    await goTo('الأمر |خطير', 'c3');
  });

  it('adds a claim of a new speaker, a cue and further content from selections', async () => {
    select('طريق طويل');
    await run('addClaim', { value: 'محللون' });
    const added = article.annotation.claims.find((claim) => claim.status === 'added')?.id as string;
    const speaker = article.annotation.speakers.find(({ name }) => name === 'محللون')?.id as string;
    assert.strictEqual(line(added), `${added} ${speaker} indirect added: الطريق طويل`);
    assert.match(line(speaker), /person added: محللون = محللون$/u);
    select('ورأى');
    await run('setCue', { claim: added, article: article.key });
    assert.match(line(added), /\[ورأى\]/u);
    select('وعاد الوفد');
    await run('addContent', { claim: added, article: article.key });
    assert.match(line(added), / وعاد الوفد \| الطريق طويل$/u);
  });

  it('keeps letters where the setting says so', async () => {
    await setting('isnad.annotating.wholeWords', false);
    select('طريق طويل');
    await run('addClaim', { value: '' });
    assert.ok(article.annotation.claims.some((claim) => claim.status === 'added' && claim.speaker === null));
    assert.match(shown(article.document.getText(), article.annotation), /: طريق طويل$/mu);
    await setting('isnad.annotating.wholeWords', undefined);
  });

  it('names speakers by selections, renames, merges and splits them', async () => {
    select('الوفد التركي');
    await run('addSpeaker');
    assert.match(line('s3'), /s3 person added: الوفد التركي = الوفد التركي/u);
    select('محللون');
    await run('addMention', { value: 's3' });
    assert.match(line('s3'), /= الوفد التركي \| محللون$/u);
    await run('setSpeakerKind', { article: article.key, speaker: 's3', value: 'group' });
    await run('renameSpeaker', { article: article.key, speaker: 's3', value: 'وفد تركيا' });
    await run('setSpeakerRole', { article: article.key, speaker: 's3', value: 'وفد رسمي' });
    assert.match(line('s3'), /s3 group added: وفد تركيا =/u);
    await run('mergeSpeaker', { article: article.key, speaker: 's3', value: 's2' });
    assert.strictEqual(line('s3'), '');
    assert.match(line('s2'), /أردوغان = أردوغان \| الوفد التركي \| محللون$/u);
    await run('splitOffClaims', { article: article.key, claim: 'c2', value: 'المتحدث' });
    assert.match(line('c2'), /^c2 s3 direct edited/u);
  });

  it('changes speaker, kind, relays, labels and note', async () => {
    await goTo('الأمر| خطير', 'c3');
    await run('changeSpeaker', { value: 's1' });
    await run('changeKind', { value: 'nominal' });
    await run('setVia', { value: ['s2'] });
    await run('setLabels', { value: ['رأي', 'مهم'] });
    await run('editNote', { value: 'راجع' });
    assert.strictEqual(line('c3'), 'c3 s1 nominal edited: الأمر خطير #رأي #مهم via s2 “راجع”');
  });

  it('takes several rows of the tree at once, and undoes them at once', async () => {
    const rows = ['c1', 'c3'].map((claim) => ({ article: article.key, claim }));
    await vscode.commands.executeCommand('isnad.rejectClaim', rows[0], rows);
    assert.match(line('c1'), /rejected/u);
    assert.match(line('c3'), /rejected/u);
    await run('undoDecision');
    assert.match(line('c1'), /accepted/u);
    assert.match(line('c3'), /accepted/u);
    await vscode.commands.executeCommand('isnad.resetClaim', rows[0], rows);
    await run('acceptAll', { value: 'article' });
    assert.doesNotMatch(shown(article.document.getText(), article.annotation), /suggested/u);
  });

  it('brings spans back with the undo of the text, apart from the undo of decisions', async () => {
    await goTo('روسيا |وتركيا', 'c1');
    await run('extendEnd');
    const decided = line('c1');
    select('وتركيا تؤكدان التزامهما');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await editor.edit((edit) => edit.delete(editor.selection));
    assert.match(line('c1'), /روسيا $/u);
    await vscode.commands.executeCommand('undo');
    await until('the words are back', () => line('c1') === decided);
    await run('undoDecision');
    assert.match(line('c1'), /accepted: .* روسيا وتركيا تؤكدان$/u);
  });
});
