import * as assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import Module from 'node:module';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, isnad, openArticle, until } from './support';

/** The file that VS Code loads. */
const MAIN = path.join(
  vscode.extensions.getExtension('isnad.isnad')?.extensionPath ?? '',
  'dist/node/extension.js',
);
/** Processor milliseconds for loading and activating (docs/architecture.md). */
const LIMIT = 60;
/** Loading is measured in as many processes of its own too, and the best counts: tests share their machine. */
const MORE_LOADS = 5;

interface Cost {
  /** Processor milliseconds of the whole process meanwhile. */
  readonly cpu: number;
  /** Milliseconds of the clock. */
  readonly wall: number;
}

/** What the first start in this host took. */
const first: { load?: Cost; activate?: Cost } = {};
/** The files of the extension that were read, in order. */
const read: string[] = [];

function meter(): () => Cost {
  const cpu = process.cpuUsage();
  const from = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, wall: performance.now() - from };
  };
}

interface Bundle {
  readonly activate: (extension: vscode.ExtensionContext) => unknown;
}

type Loader = (module: { exports: unknown }, file: string) => void;

/** Measures the start that VS Code itself makes: loading the bundle, and its `activate`. Called before the extension starts. */
function measureStart(): void {
  const loaders = (Module as unknown as { readonly _extensions: Record<string, Loader> })._extensions;
  const load = loaders['.js'] as Loader;
  loaders['.js'] = (module, file) => {
    if (path.dirname(file) === path.dirname(MAIN)) read.push(path.basename(file));
    if (file !== MAIN) return load(module, file);
    process.setSourceMapsEnabled(false); // which only tests have, and which are slow to read
    const loaded = meter();
    load(module, file);
    first.load = loaded();
    process.setSourceMapsEnabled(true);
    const { activate, ...others } = module.exports as Bundle;
    const measured: Bundle['activate'] = (extension) => {
      const activated = meter();
      const parts = activate(extension);
      first.activate = activated();
      return parts;
    };
    module.exports = { ...others, activate: measured };
  };
}

measureStart();

/** Processor milliseconds that loading takes in a process of its own. */
function loadElsewhere(): number {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const names = JSON.stringify(Object.keys(vscode));
  return Number(
    execFileSync(process.execPath, [path.join(__dirname, 'load.js'), MAIN, names], {
      env,
      encoding: 'utf8',
    }),
  );
}

const told = ({ cpu, wall }: Cost): string => `${cpu.toFixed()} ms of CPU (${wall.toFixed()} of the clock)`;

describe('activation', () => {
  after(closeEditors);

  it('reads nothing but the editor’s own code before an article is opened', async () => {
    const extension = await isnad();
    await new Promise((resolve) => setTimeout(resolve, 500)); // what it puts off until after its start
    assert.strictEqual(extension.isActive, true);
    assert.deepStrictEqual(read, ['extension.js']);
  });

  it('opens the sample article', async () => {
    const editor = await openArticle('lavrov.txt');
    assert.match(editor.document.getText(), /^كشف وزير الخارجية الروسي/);
    await until('the engine is read', () => read.includes('engine.js'));
    assert.ok(!read.includes('formats.js'), 'what nobody asked for');
  });

  it('takes a moment', function () {
    const { load, activate } = first;
    assert.ok(load && activate, 'the extension started before its test');
    const loads = [load.cpu, ...Array.from({ length: MORE_LOADS }, () => loadElsewhere())];
    const figures = `loading ${told(load)}, activating ${told(activate)}, loading elsewhere ${loads
      .slice(1)
      .map((cpu) => cpu.toFixed())
      .join(', ')}`;
    this.runnable().title += `: ${figures}`; // for the report
    assert.ok(Math.min(...loads) + activate.cpu < LIMIT, figures);
  });
});
