import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Measure } from '../../src/core/agreement/agreement';
import { Article } from '../../src/core/sidecar/article';
import { readSidecar } from '../../src/core/sidecar/read';
import type { Parts } from '../../src/editor/base/feature';
import { agreementPage } from '../../src/editor/comparing/agreementPage';
import { marked, sidecarOf, type MarkedArticle } from '../support/marked';
import { shown } from '../support/shown';
import {
  closeEditors,
  exists,
  fileUri,
  isnad,
  openArticle,
  readFile,
  setting,
  until,
  writeFile,
} from './support';

const SARA = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s1 c2>لافروف</mention> عند <mention s2>أردوغان</mention>: <content c2 s1>الطريق طويل جدا</content>.
وأضاف: <content c3 s1>ولن نتراجع</content>.
`,
);
const OMAR = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s1>لافروف</mention> عند <mention s2 c2>أردوغان</mention>: <content c2 s2>الطريق طويل جدا</content>.
وأضاف: ولن نتراجع.
`,
);

let count = 0;

describe('comparing', () => {
  let folder = '';
  let name = '';
  let parts: Parts;
  const outcomeFile = () => `${name}.adjudicated.isnad.yaml`;
  const write = (who: string, own: MarkedArticle) =>
    writeFile(`${name}.${who}.isnad.yaml`, sidecarOf(own, 'a.txt'));
  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`isnad.${command}`, ...args);
  /** The outcome's claims, a line each. */
  const outcome = async (): Promise<string> => {
    if (!(await exists(outcomeFile()))) return '';
    const { annotation } = readSidecar(await readFile(outcomeFile()), Article.fromText('a.txt', SARA.text));
    return shown(SARA.text, annotation);
  };
  const selected = () => {
    const { activeTextEditor: editor } = vscode.window;
    return editor?.document.getText(editor.selection);
  };
  const at = (words: string) => until(`${words} is at hand`, () => selected() === words);
  beforeEach(async () => {
    parts = (await isnad()).exports as Parts;
    folder = `compared-${Date.now().toString(36)}-${++count}`;
    name = `${folder}/a.txt`;
    await openArticle(name, SARA.text);
    await write('sara', SARA);
    await write('omar', OMAR);
    await setting('isnad.annotator', 'sara');
  });
  afterEach(async () => {
    await run('leaveComparison');
    await setting('isnad.annotator', undefined);
    await closeEditors();
  });

  it('goes from difference to difference; the outcome is a sidecar of its own', async () => {
    const before = await readFile(`${name}.sara.isnad.yaml`);
    await run('compareAnnotators');
    await at('الطريق طويل جدا');
    assert.strictEqual(parts.contextKeys.get('isnad.comparing'), true);
    assert.strictEqual(await outcome(), '');
    await run('takeTheirs');
    await at('ولن نتراجع');
    assert.match(await outcome(), /accepted: \(أردوغان\) الطريق طويل جدا/u);
    assert.match(await outcome(), /accepted: \(لافروف\) العالم فشل/u, 'what both agree on');
    await run('takeNeither');
    assert.match(await outcome(), /rejected: \(لافروف\) ولن نتراجع|rejected.*ولن نتراجع/u);
    assert.strictEqual(await readFile(`${name}.sara.isnad.yaml`), before);
    // It is nobody's: the article's own decisions are Sara's still.
    assert.strictEqual(parts.store.active?.annotator, 'sara');
  });

  it('takes back a decision, and does it again', async () => {
    await run('compareAnnotators');
    await at('الطريق طويل جدا');
    await run('takeMine');
    const first = await readFile(outcomeFile());
    await at('ولن نتراجع');
    await run('takeMine');
    await run('undoComparison');
    assert.strictEqual(await readFile(outcomeFile()), first);
    await run('undoComparison');
    assert.strictEqual(await exists(outcomeFile()), false);
    await run('redoComparison');
    assert.strictEqual(await readFile(outcomeFile()), first);
  });

  it('decides on the speaker alone, takes both, and keeps a reason', async () => {
    await run('compareAnnotators');
    await at('الطريق طويل جدا');
    const article = fileUri(name).toString();
    await run('takeTheirs', { article, frame: 'c2 c2', slot: 'speaker' });
    assert.match(await outcome(), /edited: \(أردوغان\) الطريق طويل جدا/u);
    await run('giveReason', { article, frame: 'c2 c2' }, 'الواو للاستئناف');
    assert.match(await readFile(outcomeFile()), /note: "الواو للاستئناف"/u);
    await run('takeBoth', { article, frame: 'c2 c2' });
    assert.match(await outcome(), /\(لافروف\) الطريق طويل جدا[^]*\(أردوغان\) الطريق طويل جدا/u);
  });

  it('goes through the articles of a folder', async () => {
    await writeFile(`${folder}/b.txt`, SARA.text);
    await writeFile(`${folder}/b.txt.sara.isnad.yaml`, sidecarOf(SARA, 'b.txt'));
    await writeFile(`${folder}/b.txt.omar.isnad.yaml`, sidecarOf(OMAR, 'b.txt'));
    await run('compareFolder', fileUri(folder), ['sara', 'omar']);
    const shown = () => vscode.window.activeTextEditor?.document.uri.path.split('/').pop();
    for (const article of ['a.txt', 'b.txt'])
      for (const words of ['الطريق طويل جدا', 'ولن نتراجع']) {
        await until(`${words} of ${article} is at hand`, () => selected() === words && shown() === article);
        await run('takeMine');
      }
    assert.match(await readFile(`${folder}/b.txt.adjudicated.isnad.yaml`), /ولن نتراجع/u);
  });

  it('takes in what somebody else decides meanwhile', async () => {
    await run('compareAnnotators');
    await at('الطريق طويل جدا');
    await write('omar', SARA);
    await until('all agree', async () => {
      await run('takeMine', { article: fileUri(name).toString() });
      return (await outcome()).split('\n').length === 3;
    });
    assert.match(await outcome(), /accepted: \(لافروف\) الطريق طويل جدا/u);
  });

  it('counts how far annotators agree in a folder, and anew when a sidecar changes', async () => {
    const table = async (): Promise<string> => {
      await run('exportAgreement', fileUri(`${folder}/agreement.csv`).toString());
      return readFile(`${folder}/agreement.csv`);
    };
    // As the explorer's menu calls it: with the folder, and all folders that are selected.
    await run('showAgreement', fileUri(folder), [fileUri(folder)]);
    // Sara has three claims; Omar has two of them, one with another speaker.
    assert.match(await table(), /^claims F1,sara – omar,1,5,0\.8\r?$/mu);
    assert.match(await table(), /^speaker agreed,sara – omar,1,2,0\.5\r?$/mu);
    await run('exportAgreement', fileUri(`${folder}/agreement.svg`).toString());
    assert.match(await readFile(`${folder}/agreement.svg`), /^<svg[^]*claims F1, sara – omar: 0\.800/u);
    await write('omar', SARA);
    await until('it is counted anew', async () => /^claims F1,sara – omar,1,6,1\r?$/mu.test(await table()));
  });

  it('shows agreement as a table with a sign at each α, and what could not be read', () => {
    const row = (measure: Measure, value: number) => ({
      ...{ measure, value, annotators: ['سارة', '<omar>'], articles: 2, units: 7 },
    });
    const page = agreementPage('news', {
      rows: [row('claims F1', 0.5), row('words α', 0.9), row('speaker α', 0.7), row('labels α', NaN)],
      failures: [['b.txt', 'not there']],
    });
    assert.match(page, /2 articles that two or more have annotated/u);
    assert.match(page, /<th scope="col"><bdi>سارة – &#60;omar&#62;<\/bdi>/u);
    assert.match(page, /claims, F1<\/th><td>0\.500 <small>of 7/u);
    assert.match(page, /words in contents, α<\/th><td>0\.900 ✓ /u);
    assert.match(page, /speaker, α<\/th><td>0\.700 ≈ /u);
    assert.match(page, /labels, α<\/th><td>– /u);
    assert.match(page, /<bdi>b\.txt<\/bdi>: not there/u);
  });
});
