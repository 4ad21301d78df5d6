import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { Lexicon } from '../../../src/core/lexicon/lexicon';
import { empty, emptyVscode, withVscode } from '../../support/emptyVscode';
import { ROOT } from '../../support/paths';

/** Calls that cost time or touch files; a watcher or a registration does neither. */
const WORK =
  /\bfs\.|findFiles|findTextInFiles|openTextDocument|showTextDocument|setDecorations|createWebviewPanel|withProgress|show\w+Message/u;

/** An importer copies the names that the module says it has: those that the API's types declare. */
function apiNames(): string[] {
  const types = fs.readFileSync(path.join(ROOT, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
  return [...types.matchAll(/^\texport (?:class|enum|namespace|const) (\w+)/gmu)].map(
    ([, name]) => name as string,
  );
}

describe('activation without an article', () => {
  it('reads no file, looks for none and builds no lexicon', () => {
    const calls: string[] = [];
    const vscode = emptyVscode(apiNames(), calls);
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
