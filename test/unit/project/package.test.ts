import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../support/paths';

interface Package {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly keywords: readonly string[];
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
}

const json = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')) as T;
const pack = json<Package>('package.json');
const minor = (version: string): number => Number(/1\.(\d+)/.exec(version)?.[1]);

describe('package.json', () => {
  it('asks for an API no newer than the oldest VS Code it supports', () => {
    const types = json<{ version: string }>('node_modules/@types/vscode/package.json');
    assert.ok(
      minor(types.version) <= minor(pack.engines.vscode),
      `${types.version} > ${pack.engines.vscode}`,
    );
  });

  it('has a PNG icon of 128 pixels or more', () => {
    const icon = fs.readFileSync(path.join(ROOT, pack.icon));
    assert.strictEqual(icon.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
  });

  it('has keywords in English and Arabic, as many as the Marketplace takes', () => {
    assert.ok(pack.keywords.length <= 30);
    assert.ok(pack.keywords.some((word) => /[a-z]/.test(word)));
    assert.ok(pack.keywords.some((word) => /\p{Script=Arabic}/u.test(word)));
  });

  it('starts the extension for a language, a command, a view or a tab of its own, and nothing else', () => {
    const others = pack.activationEvents.filter(
      (event) => !/^on(Language|Command|View|WebviewPanel|CustomEditor):/.test(event),
    );
    assert.deepStrictEqual(others, []);
  });
});
