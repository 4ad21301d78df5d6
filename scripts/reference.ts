import { english, manifest } from '../test/support/manifest';

/** The keys of a command as its table shows them: `Ctrl+Alt+Enter`. */
function keysOf(command: string): string {
  const bindings = manifest().contributes?.keybindings ?? [];
  const keys = bindings.filter((binding) => binding.command === command).map(({ key }) => key);
  return [...new Set(keys)]
    .map((key) => `\`${key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}\``)
    .join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** All commands of the palette, in the order of package.json, as a Markdown table. */
export function commandTable(): string {
  const { commands = [], menus } = manifest().contributes ?? {};
  const hidden = new Set(
    (menus?.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => `| ${cell(english(title))} | ${keysOf(command)} |`);
  return ['| Isnad: … | Keys |', '| --- | --- |', ...rows].join('\n');
}

/** All settings with their defaults, as a Markdown table. */
export function settingTable(): string {
  const { configuration = [] } = manifest().contributes ?? {};
  const rows = [configuration].flat().flatMap(({ properties }) =>
    Object.entries(properties).map(([id, setting]) => {
      const description = english(setting.markdownDescription ?? setting.description ?? '');
      return `| \`${id}\` | \`${JSON.stringify(setting.default)}\` | ${cell(description)} |`;
    }),
  );
  return ['| Setting | Default | What it does |', '| --- | --- | --- |', ...rows].join('\n');
}

const TABLES: Readonly<Record<string, () => string>> = { commands: commandTable, settings: settingTable };

/** `text` with the tables between its marks (`<!-- commands -->` … `<!-- /commands -->`) made anew. */
export function withTables(text: string): string {
  return Object.entries(TABLES).reduce((all, [name, table]) => {
    const [before, rest] = all.split(`<!-- ${name} -->`);
    const after = rest?.split(`<!-- /${name} -->`)[1];
    if (after === undefined) throw new Error(`README.md has no place for the ${name}.`);
    return `${before}<!-- ${name} -->\n\n<!-- prettier-ignore -->\n${table()}\n\n<!-- /${name} -->${after}`;
  }, text);
}

/**
 * The README for the Marketplace's page: there, links to files of the project and pictures need the address of a public
 * repository, which the project does not have. So pictures go, and links become their words.
 */
export function marketplacePage(readme: string): string {
  return readme
    .replaceAll(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replaceAll(/\[([^\]]*)\]\((?!https?:)[^)#][^)]*\)/g, '$1')
    .replaceAll(/^<!-- \/?(commands|settings|prettier-ignore) -->\n+/gm, '');
}
