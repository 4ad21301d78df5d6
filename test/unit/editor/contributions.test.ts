import * as assert from 'node:assert';
import * as fs from 'node:fs';
import { COMMANDS, SETTINGS, VIEWS } from '../../../src/editor/base/contributions';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly markdownDescription: string }>
      >;
    };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, menus, keybindings, configuration, views, colors } = manifest.contributes;

describe('package.json and the code', () => {
  it('name the same commands', () => {
    assert.deepStrictEqual(commands.map(({ command }) => command).sort(), Object.keys(COMMANDS).sort());
  });

  it('agree on which commands the palette offers', () => {
    for (const [command, offered] of Object.entries(COMMANDS)) {
      const entry = menus.commandPalette?.find((item) => item.command === command);
      assert.strictEqual(entry?.when === 'false', offered === 'internal', command);
    }
  });

  it('put every command into the category Isnad', () => {
    for (const { command, category } of commands) assert.strictEqual(category, 'Isnad', command);
  });

  it('bind and list only commands that exist, every key with a when clause', () => {
    const listed = Object.values(menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
    for (const command of [...listed, ...keybindings.map((key) => key.command)]) {
      if (command.startsWith('isnad.')) assert.ok(command in COMMANDS, command);
    }
    for (const { command, when } of keybindings) assert.ok(when, command);
  });

  it('name the same settings with the same defaults', () => {
    const contributed = Object.fromEntries(
      Object.entries(configuration.properties).map(([key, property]) => [key, property.default]),
    );
    const known = Object.fromEntries(Object.entries(SETTINGS).map(([key, value]) => [`isnad.${key}`, value]));
    assert.deepStrictEqual(contributed, known);
  });

  it('name the same views', () => {
    const contributed = Object.values(views).flatMap((list) => list.map(({ id }) => id));
    assert.deepStrictEqual(contributed.sort(), [...Object.values(VIEWS)].sort());
  });

  it('give every colour for dark, light and both high-contrast themes', () => {
    for (const { id, defaults } of colors)
      assert.deepStrictEqual(
        Object.keys(defaults).sort(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        id,
      );
  });
});
