import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import plurals from '../../../l10n/plurals.json';
import { ROOT } from '../../support/paths';

type Message = string | { readonly message: string };
type Bundle = Readonly<Record<string, Message>>;

function bundle(file: string): Bundle {
  const full = path.join(ROOT, file);
  return fs.existsSync(full) ? (JSON.parse(fs.readFileSync(full, 'utf8')) as Bundle) : {};
}

const text = (message: Message): string => (typeof message === 'string' ? message : message.message);
const keys = (of: Bundle): string[] => Object.keys(of).sort();

/** {0}, {name}: what a message leaves to fill in, each once. */
function places(message: string): string[] {
  return [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();
}

function assertTranslated(english: Bundle, arabic: Bundle): void {
  assert.deepStrictEqual(keys(arabic), keys(english), 'the Arabic bundle has the keys of the English one');
  for (const key of keys(english)) {
    const [from, to] = [text(english[key] as Message), text(arabic[key] as Message)];
    assert.deepStrictEqual(places(to), places(from), `what is filled in: ${from}`);
    assert.match(to, /\p{Script=Arabic}/u, `not translated: ${from}`);
  }
}

describe('localisation', () => {
  const english = bundle('package.nls.json');

  it('package.json uses every text of package.nls.json, and no other', () => {
    const source = fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8');
    const used = [...source.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key as string);
    assert.deepStrictEqual([...new Set(used)].sort(), keys(english));
  });

  it('package.nls.ar.json says all of it in Arabic', () => {
    assertTranslated(english, bundle('package.nls.ar.json'));
  });

  it('the Arabic bundle has every text of the sources, and no other', async () => {
    const sources = fs
      .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => fs.readFileSync(path.join(ROOT, 'src', name), 'utf8'));
    const found = (await getL10nJson(sources.map((contents) => ({ extension: '.ts', contents })))) as Bundle;
    assertTranslated(found, bundle('l10n/bundle.l10n.ar.json'));
  });

  it('Arabic counts in six ways, English in two', () => {
    for (const [what, { ar, en }] of Object.entries(plurals)) {
      const rules = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
      assert.deepStrictEqual(Object.keys(ar).sort(), [...rules].sort(), what);
      assert.deepStrictEqual(Object.keys(en).sort(), ['one', 'other'], what);
      for (const form of [ar.few, ar.many, ar.other, en.one, en.other])
        assert.deepStrictEqual(places(form), ['{0}'], `${what}: ${form}`);
      for (const form of Object.values(ar)) assert.match(form, /\p{Script=Arabic}/u);
    }
  });

  it('no message is asked of VS Code, whose display language cannot be Arabic', () => {
    const asking = fs
      .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => fs.readFileSync(path.join(ROOT, 'src', name), 'utf8').includes('vscode.l10n.'));
    assert.deepStrictEqual(asking, []);
  });
});
