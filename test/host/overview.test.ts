import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Parts } from '../../src/editor/base/feature';
import { KeptValues } from '../../src/editor/sidecars/keptValues';
import { SidecarTable } from '../../src/editor/sidecars/sidecarTable';
import { marked, sidecarOf } from '../support/marked';
import { closeEditors, fileUri, isnad, openArticle, readFile, until, writeFile } from './support';

const TEXT = '<mention s1 c1>سلمى الراوي</mention>: <content c1 s1>الميناء مفتوح غدا</content>.\n';

async function write(name: string): Promise<void> {
  await writeFile(name, marked(TEXT).text);
  await writeFile(`${name}.isnad.yaml`, sidecarOf(marked(TEXT), name));
}

describe('the overview', () => {
  before(async () => {
    await isnad();
    await write('overview-20240131.txt');
    await write('overview-20240201.txt');
  });
  afterEach(closeEditors);

  it('writes the table of speakers of all sidecars, open articles as they are now', async () => {
    const row = async (): Promise<string | undefined> => {
      const target = fileUri('speakers.csv').toString();
      await vscode.commands.executeCommand('isnad.exportOverview', 'workspace', target);
      const text = await readFile('speakers.csv');
      assert.match(text, /^\uFEFF?speaker,role,kind,articles,first,last,claims,/u);
      return text.split('\r\n').find((line) => line.startsWith('سلمى الراوي,'));
    };
    await until('both are counted', async () =>
      /,person,2,2024-01-31,2024-02-01,2,/u.test((await row()) ?? ''),
    );
    const { document } = await openArticle('overview-20240131.txt');
    const { store } = (await isnad()).exports as Parts;
    await until('it is read', () => store.get(document)?.upToDate);
    await vscode.commands.executeCommand('isnad.rejectClaim', {
      article: document.uri.toString(),
      claim: 'c1',
    });
    await until('one is left', async () => /,person,1,2024-02-01,2024-02-01,1,/u.test((await row()) ?? ''));
  });

  it('reads sidecars until it is stopped, goes on when asked again, and then keeps up', async () => {
    const { settings, log } = (await isnad()).exports as Parts;
    const read: string[] = [];
    const derive = (_bytes: Uint8Array, article: vscode.Uri): string => {
      read.push(article.path);
      return article.path;
    };
    const table = new SidecarTable(derive, settings, log);
    const stop = new vscode.CancellationTokenSource();
    await table.all(stop.token, () => {
      if (read.length > 0) stop.cancel(); // other annotators' sidecars are passed over
    });
    const known = read.length;
    assert.ok(known > 0);
    const never = new vscode.CancellationTokenSource().token;
    const rows = await table.all(never);
    assert.ok(rows.has(fileUri('overview-20240131.txt').toString()));
    // The watcher may read again what earlier tests just wrote, but not all of it.
    const late = read.slice(known);
    assert.ok(!read.slice(0, known).every((article) => late.includes(article)), 'it goes on, not anew');
    const changed = new Promise<void>((resolve) => table.onDidChange(resolve));
    await vscode.workspace.fs.delete(fileUri('overview-20240201.txt.isnad.yaml'));
    await changed;
    await until(
      'it is gone',
      async () => !(await table.all(never)).has(fileUri('overview-20240201.txt').toString()),
    );
    table.dispose();
  });

  it('keeps what it read on disk: the next start reads only what changed, and what cannot be read is none', async function () {
    // A search that misses a file just written makes the next start read it again.
    this.retries(2);
    const { settings, log, extension } = (await isnad()).exports as Parts;
    const folder = vscode.Uri.joinPath(extension.globalStorageUri, `kept-${Date.now()}`);
    const never = new vscode.CancellationTokenSource().token;
    // Of no other test: what was decided in an article before may be written to its sidecar at any time.
    const articles = [fileUri('kept-still.txt'), fileUri('kept.txt')].map(String);
    await write('kept-still.txt');
    await write('kept.txt');
    /** The articles among these whose sidecars are read, and the values of all. */
    const start = async (version = '1') => {
      const read: string[] = [];
      const derive = (bytes: Uint8Array, article: vscode.Uri): string => {
        read.push(article.toString());
        return new TextDecoder().decode(bytes);
      };
      // A search that meets a file which is just going may find none.
      const rows = await until('the search finds sidecars', async () => {
        const kept = new KeptValues<string>(folder, version);
        const table = new SidecarTable(derive, settings, log, kept);
        const found = new Map(await table.all(never));
        table.dispose();
        return found.size > 0 ? found : undefined;
      });
      const values = new Map([...rows].map(([key, { value }]) => [key, value]));
      // What was just written the watcher may read once more.
      return { read: [...new Set(read)].filter((key) => articles.includes(key)), values };
    };
    const first = await start();
    assert.deepStrictEqual(first.read.sort(), [...articles].sort());
    // A search that misses a file just written lets it be forgotten: the start after it reads it once more.
    const second = await until('nothing is read again', async () => {
      const again = await start();
      return again.read.length === 0 && again;
    });
    assert.deepStrictEqual(second.values, first.values);
    await writeFile('kept.txt.isnad.yaml', `${await readFile('kept.txt.isnad.yaml')}# changed\n`);
    const third = await until('the change is read', async () => {
      const again = await start();
      return again.read.includes(articles[1] ?? '') && again;
    });
    assert.deepStrictEqual(third.read, [articles[1]]);
    assert.match(third.values.get(articles[1] ?? '') ?? '', /# changed/u);
    await until('both are read anew', async () => (await start('2')).read.length === 2);
    for (const [name] of await vscode.workspace.fs.readDirectory(folder))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new Uint8Array([0x7b]));
    await until('both are read again', async () => (await start('2')).read.length === 2);
    await vscode.workspace.fs.delete(fileUri('kept.txt.isnad.yaml'));
    await until('it is gone', async () => !(await start('2')).values.has(articles[1] ?? ''));
  });
});
