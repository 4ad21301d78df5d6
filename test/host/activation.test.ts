import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, isnad, openArticle, until } from './support';

/** Milliseconds, where 60 are the aim on a machine that does nothing else (docs/architecture.md): tests share theirs. */
const LIMIT = 3000;
const CPU_LIMIT = 150;

/** Milliseconds that VS Code itself took to load and to activate the extension, from “Developer: Startup Performance”. */
async function startUp(): Promise<{ readonly load: number; readonly activate: number }> {
  await vscode.commands.executeCommand('perfview.show');
  const row = /^\| isnad\.isnad +\| \w+ +\| (\d+) +\| (\d+) +\|/mu;
  const [, load, activate] = await until('VS Code tells its figures', () => {
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
    return page && (row.exec(page.getText()) ?? undefined);
  });
  return { load: Number(load), activate: Number(activate) };
}

/** CPU milliseconds of this process to load the bundle as for the first time, whatever else the machine does. */
function loading(extension: vscode.Extension<unknown>): number {
  const copy = path.join(extension.extensionPath, 'out/test/extension-copy.js');
  fs.copyFileSync(path.join(extension.extensionPath, 'dist/extension.js'), copy);
  const before = process.cpuUsage();
  createRequire(copy)(copy);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('activation', () => {
  after(closeEditors);

  it('starts in the extension host of a real VS Code', async () => {
    assert.strictEqual((await isnad()).isActive, true);
  });

  it('opens the sample article', async () => {
    const editor = await openArticle('lavrov.txt');
    assert.match(editor.document.getText(), /^كشف وزير الخارجية الروسي/);
  });

  it('takes a moment', async function () {
    const extension = await isnad();
    const { load, activate } = await startUp();
    const cpu = loading(extension);
    // The report shows the figures.
    this.runnable().title += `: ${load} ms to load (${cpu.toFixed()} of CPU), ${activate} ms to activate`;
    assert.ok(load + activate < LIMIT, `${load} + ${activate} ms`);
    assert.ok(cpu < CPU_LIMIT, `${cpu} ms of CPU`);
  });
});
