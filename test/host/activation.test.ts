import * as assert from 'node:assert';
import Module from 'node:module';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import { closeEditors, isnad, openArticle } from './support';

const BUNDLE = path.join('dist', 'extension.js');
/** Processor milliseconds, where 60 are the aim for activation (docs/architecture.md): tests share their machine. */
const LOAD_LIMIT = 150;
const ACTIVATE_LIMIT = 80;

interface Cost {
  /** Processor milliseconds of the whole extension host meanwhile. */
  readonly cpu: number;
  /** Milliseconds of the clock. */
  readonly wall: number;
}

/** What the first start in this host took. */
const first: { load?: Cost; activate?: Cost } = {};

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
    if (!file.endsWith(BUNDLE)) return load(module, file);
    loaders['.js'] = load;
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

const told = ({ cpu, wall }: Cost): string => `${cpu.toFixed()} ms of CPU (${wall.toFixed()} of the clock)`;

describe('activation', () => {
  after(closeEditors);

  it('starts in the extension host of a real VS Code', async () => {
    assert.strictEqual((await isnad()).isActive, true);
  });

  it('opens the sample article', async () => {
    const editor = await openArticle('lavrov.txt');
    assert.match(editor.document.getText(), /^كشف وزير الخارجية الروسي/);
  });

  it('takes a moment', function () {
    const { load, activate } = first;
    assert.ok(load && activate, 'the extension started before its test');
    // The report shows the figures.
    this.runnable().title += `: loading ${told(load)}, activating ${told(activate)}`;
    assert.ok(load.cpu < LOAD_LIMIT, `loading: ${told(load)}`);
    assert.ok(activate.cpu < ACTIVATE_LIMIT, `activating: ${told(activate)}`);
  });
});
