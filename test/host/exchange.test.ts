import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Parts } from '../../src/editor/base/feature';
import { throughAll } from '../../src/editor/base/throughAll';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import { marked } from '../support/marked';
import {
  acceptPick,
  closeEditors,
  exists,
  fileUri,
  folder,
  isnad,
  openArticle,
  readFile,
  setting,
  until,
  writeFile,
} from './support';

const ARTICLE = marked(
  `😀 <cue c1>كشف</cue> <mention s1 c1>سيرغي لافروف</mention> أن <content c1 s1 indirect>روسيا وتركيا تؤكدان التزامهما</content>.
<cue c2>وأضاف</cue>: <content c2 s1>بحثنا الملف الليبي مع الجانب التركي</content>.
`,
);

/** The article as its file has it: a document with one kind of line end has other offsets. */
const STORED = ARTICLE.text.replaceAll('\n', '\r\n');

async function open(name: string): Promise<Parts['store']> {
  const sidecar = writeSidecar(ARTICLE.annotation, Article.fromText(name, STORED));
  await writeFile(`${name}.isnad.yaml`, sidecar);
  await openArticle(name, STORED);
  const { store } = (await isnad()).exports as Parts;
  await until(
    'the article is analysed',
    () => store.active?.upToDate && store.active.annotation.claims.length >= 2,
  );
  return store;
}

describe('exchange formats', () => {
  afterEach(closeEditors);

  it('export the open article, in offsets of its file', async () => {
    await open('exchange.txt');
    await vscode.commands.executeCommand('isnad.exportAs', 'w3c', folder().toString());
    const page = JSON.parse(await readFile('exchange.txt.jsonld')) as {
      items: { id: string; target: { selector: { start?: number; exact?: string }[] }[] }[];
    };
    const stored = [...(await readFile('exchange.txt'))];
    const claim = page.items.find(({ id }) => id === 'urn:isnad:claim:c2');
    const [position, quote] = claim?.target[0]?.selector ?? [];
    assert.strictEqual(quote?.exact, 'بحثنا الملف الليبي مع الجانب التركي');
    assert.strictEqual(stored.slice(position?.start, (position?.start ?? 0) + 35).join(''), quote.exact);
  });

  it('export one table for the workspace', async () => {
    await open('table.txt');
    await vscode.commands.executeCommand('isnad.exportWorkspaceAs', 'csv', fileUri('all.csv').toString());
    assert.match(await readFile('all.csv'), /^table\.txt,c1,indirect,/mu);
  });

  it('export only the claims that the tree’s filter shows', async () => {
    await open('shown.txt');
    await vscode.commands.executeCommand('isnad.filterTree', 'الملف الليبي');
    await vscode.commands.executeCommand('isnad.exportAs', 'csv', fileUri('shown.csv').toString(), 'shown');
    await vscode.commands.executeCommand('isnad.clearTreeFilter');
    const rows = (await readFile('shown.csv')).match(/^shown\.txt,.*$/gmu) ?? [];
    assert.deepStrictEqual([rows.length, rows[0]?.includes('بحثنا الملف الليبي')], [1, true]);
  });

  it('export what a person decided as finished annotations of Label Studio, else as predictions', async () => {
    await open('finished.txt');
    const counts = async (claims: string): Promise<readonly number[]> => {
      const place = fileUri(`finished-${claims}`);
      await vscode.commands.executeCommand('isnad.exportAs', 'label-studio', place.toString(), claims);
      const [task] = JSON.parse(await readFile(`finished-${claims}/isnad.label-studio.json`)) as [
        { annotations: object[]; predictions: object[] },
      ];
      return [task.annotations.length, task.predictions.length];
    };
    assert.deepStrictEqual(await counts('decided'), [1, 0]);
    assert.deepStrictEqual(await counts('all'), [0, 1]);
  });

  it('export the workspace’s filtered claims, articles that are closed read with the project’s words', async () => {
    await writeFile('isnad.lexicon.yaml', 'lexicon: 1\ncues: ["غمغم"]\n');
    await writeFile('closed-words.maqal', 'وغمغم الوزير سالم الحربي أن الجسر لن يكتمل هذا العام.\n');
    await open('filtered.txt');
    const rows = async (filter: string, file: string): Promise<readonly string[]> => {
      await vscode.commands.executeCommand('isnad.filterTree', filter);
      await vscode.commands.executeCommand(
        'isnad.exportWorkspaceAs',
        'csv',
        fileUri(file).toString(),
        'shown',
      );
      await vscode.commands.executeCommand('isnad.clearTreeFilter');
      return (await readFile(file)).match(/^(?:filtered|closed-words)\..*$/gmu) ?? [];
    };
    const shown = await rows('الملف الليبي', 'filtered-open.csv');
    assert.deepStrictEqual(
      shown.map((row) => row.split(',').slice(0, 2).join()),
      ['filtered.txt,c2'],
    );
    const closed = await rows('الجسر لن يكتمل', 'filtered-closed.csv');
    assert.deepStrictEqual(
      closed.map((row) => row.split(',')[0]),
      ['closed-words.maqal'],
    );
    await vscode.workspace.fs.delete(fileUri('isnad.lexicon.yaml'));
  });

  it('import into the open article as one step of undo, a person’s decisions kept', async () => {
    const store = await open('taken.txt');
    const article = store.active;
    assert.ok(article);
    const start = [...STORED.slice(0, STORED.indexOf('الملف الليبي'))].length;
    const files = [await writeFile('taken.ann', `T1\tContent ${start} ${start + 12}\tالملف الليبي\n`)];
    const words = (): readonly string[] =>
      article.annotation.claims.map(({ content: [span] }) =>
        article.document.getText().slice(span?.start, span?.end),
      );
    await vscode.commands.executeCommand('isnad.importAnnotations', files.map(String));
    await until('the claim is there', () => words().includes('الملف الليبي'));
    assert.ok(words().includes('روسيا وتركيا تؤكدان التزامهما'));
    await vscode.commands.executeCommand('isnad.undoDecision');
    assert.ok(!words().includes('الملف الليبي'));
  });

  it('import asks what the labels of another tool mean, and keeps the table', async () => {
    const store = await open('labels.txt');
    const start = [...STORED.slice(0, STORED.indexOf('الملف الليبي'))].length;
    const file = await writeFile('labels.ann', `T1\tQuotation ${start} ${start + 12}\tالملف الليبي\n`);
    const words = (): boolean =>
      store.active?.annotation.claims.some(
        ({ content: [span] }) =>
          store.active?.document.getText().slice(span?.start, span?.end) === 'الملف الليبي',
      ) === true;
    const kept = () => vscode.workspace.getConfiguration('isnad', folder()).get<object>('import.labels');
    await acceptPick(vscode.commands.executeCommand('isnad.importAnnotations', [file.toString()]));
    assert.deepStrictEqual(kept(), { Quotation: { part: 'content' } });
    await until('the claim is there', words);
    // What was said once is not asked again.
    await vscode.commands.executeCommand('isnad.importAnnotations', [file.toString()]);
    await setting('isnad.import.labels', undefined);
  });

  it('stop between two articles when they are cancelled', async () => {
    const stop = new vscode.CancellationTokenSource();
    const told: string[] = [];
    const done: number[] = [];
    const work = {
      title: '',
      items: [1, 2, 3],
      nameOf: String,
      one: async (item: number) => {
        done.push(item);
        if (item === 2) stop.cancel();
      },
    };
    const progress = { report: ({ message }: { message: string }) => void told.push(message) };
    assert.strictEqual(await throughAll(work, stop.token, progress), false);
    assert.deepStrictEqual(done, [1, 2]);
    assert.match(told[1] ?? '', /^2\/3 /u);
    assert.strictEqual(await throughAll({ ...work, items: [5] }), true);
  });

  it('import an article that is not there yet, with its sidecar', async () => {
    const task = [
      {
        data: { text: 'قال: نعم', file: 'fresh.txt' },
        annotations: [
          {
            result: [
              { id: 'a', type: 'labels', value: { start: 5, end: 8, text: 'نعم', labels: ['Content'] } },
            ],
          },
        ],
      },
    ];
    const file = await writeFile('x.label-studio.json', JSON.stringify(task));
    await vscode.commands.executeCommand('isnad.importAnnotations', [file.toString()]);
    assert.ok(await exists('fresh.txt'));
    assert.match(await readFile('fresh.txt.isnad.yaml'), /status: added/u);
  });
});
