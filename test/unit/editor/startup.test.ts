import * as assert from 'node:assert';
import * as fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { Lexicon } from '../../../src/core/lexicon/lexicon';
import { ROOT } from '../../support/paths';

/** Calls that cost time or touch files; a watcher or a registration does neither. */
const WORK =
  /\bfs\.|findFiles|findTextInFiles|openTextDocument|showTextDocument|setDecorations|createWebviewPanel|withProgress|show\w+Message/u;

/** What a window without an editor and without a folder holds. */
const EMPTY: Readonly<Record<string, unknown>> = {
  'workspace.textDocuments': [],
  'workspace.notebookDocuments': [],
  'workspace.workspaceFolders': undefined,
  'window.visibleTextEditors': [],
  'window.activeTextEditor': undefined,
  'window.tabGroups.all': [],
};

/** A VS Code whose every name is there and can be called; `calls` names what was called. */
function empty(name: string, calls: string[]): unknown {
  const callable = function () {};
  return new Proxy(callable, {
    get(target, key) {
      if (typeof key === 'symbol') return key === Symbol.toPrimitive ? () => name : undefined;
      if (key === 'prototype') return target.prototype as unknown;
      const inner = `${name}.${key}`;
      if (inner in EMPTY) return EMPTY[inner];
      // A promise of a proxy would never be kept; a setting is as its default.
      return key === 'then' ? undefined : empty(inner, calls);
    },
    set: () => true,
    apply() {
      calls.push(name);
      return name.endsWith('.get') ? undefined : empty(`${name}()`, calls);
    },
    construct() {
      calls.push(`new ${name}`);
      return empty(name, calls) as object;
    },
  });
}

/** An importer copies the names that the module says it has: those that the API's types declare. */
function emptyModule(calls: string[]): unknown {
  const types = fs.readFileSync(path.join(ROOT, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  const names = [...types.matchAll(/^\texport (?:class|enum|namespace|const) (\w+)/gmu)].map(
    ([, name]) => name as string,
  );
  return Object.fromEntries(names.map((name) => [name, empty(name, calls)]));
}

/** Runs `task` with `vscode` in place of the editor's own module. */
function withVscode<T>(vscode: unknown, task: () => T): T {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(Module, request, ...rest));
  try {
    return task();
  } finally {
    loader._load = load;
  }
}

describe('activation without an article', () => {
  it('reads no file, looks for none and builds no lexicon', () => {
    const calls: string[] = [];
    const vscode = emptyModule(calls);
    let built = 0;
    const lexicon = Lexicon.prototype as unknown as { addNouns: (this: Lexicon) => void };
    const { addNouns } = lexicon;
    lexicon.addNouns = function () {
      built++;
      addNouns.call(this);
    };
    const subscriptions: { dispose(): void }[] = [];
    try {
      withVscode(vscode, () => {
        const extension = createRequire(__filename)('../../../src/extension.ts') as {
          activate: (context: ExtensionContext) => unknown;
        };
        const context = Object.assign(Object.create(null) as object, {
          subscriptions,
          extensionUri: empty('extensionUri', calls),
          globalStorageUri: empty('globalStorageUri', calls),
          workspaceState: { get: () => undefined },
          globalState: { get: () => undefined },
        });
        extension.activate(context as unknown as ExtensionContext);
      });
    } finally {
      lexicon.addNouns = addNouns;
    }
    assert.ok(calls.includes('commands.registerCommand'), 'it was activated');
    assert.deepStrictEqual(
      calls.filter((call) => WORK.test(call)),
      [],
    );
    assert.strictEqual(built, 0);
  });
});
