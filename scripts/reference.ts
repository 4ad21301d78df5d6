import { english, localised, manifest, type Language } from '../test/support/manifest';

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

/** All commands of the palette, in the order of package.json, as a Markdown table; in Arabic also as an English VS Code shows them. */
export function commandTable(language: Language): string {
  const { commands = [], menus } = manifest().contributes ?? {};
  const hidden = new Set(
    (menus?.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => {
      const titles = language === 'en' ? [english(title)] : [localised(title, 'ar'), english(title)];
      return `| ${titles.map(cell).join(' | ')} | ${keysOf(command)} |`;
    });
  const head =
    language === 'en'
      ? ['| Isnad: … | Keys |', '| --- | --- |']
      : ['| الأمر | Isnad: … | المفاتيح |', '| --- | --- | --- |'];
  return [...head, ...rows].join('\n');
}

/** All settings with their defaults, as a Markdown table. */
export function settingTable(language: Language): string {
  const { configuration = [] } = manifest().contributes ?? {};
  const rows = [configuration].flat().flatMap(({ properties }) =>
    Object.entries(properties).map(([id, setting]) => {
      const description = localised(setting.markdownDescription ?? setting.description ?? '', language);
      return `| \`${id}\` | \`${JSON.stringify(setting.default)}\` | ${cell(description)} |`;
    }),
  );
  const head = language === 'en' ? '| Setting | Default | What it does |' : '| الإعداد | الأصل | ما يفعله |';
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}

const TABLES: Readonly<Record<string, (language: Language) => string>> = {
  commands: commandTable,
  settings: settingTable,
};

/** `text` with the tables between its marks (`<!-- commands -->` … `<!-- /commands -->`) made anew. */
export function withTables(text: string, language: Language): string {
  return Object.entries(TABLES).reduce((all, [name, table]) => {
    const [before, rest] = all.split(`<!-- ${name} -->`);
    const after = rest?.split(`<!-- /${name} -->`)[1];
    if (after === undefined) throw new Error(`The README has no place for the ${name}.`);
    return `${before}<!-- ${name} -->\n\n<!-- prettier-ignore -->\n${table(language)}\n\n<!-- /${name} -->${after}`;
  }, text);
}

/**
 * The README for the Marketplace's page, in English and below it in Arabic without the tables: there, links to files of the project and
 * pictures need the address of a public repository, which the project does not have. So pictures go, and links become their words.
 */
export function marketplacePage(readme: string, arabic: string): string {
  const untilCommands = arabic.slice(0, arabic.search(/^## الأوامر/mu));
  return `${forGallery(readme)}\n${forGallery(untilCommands).trimEnd()}\n\n</div>\n`;
}

function forGallery(text: string): string {
  return (
    text
      // How to build it is for those who have the sources.
      .replace(/^## (?:Try it|جرّبه)\n[^]*?(?=^## )/mu, '')
      .replaceAll(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
      .replaceAll(/^\[[^\]]*\]\(README[^)]*\)\n+/gm, '')
      .replaceAll(/\[([^\]]*)\]\((?!https?:)[^)#][^)]*\)/g, '$1')
      .replaceAll(/^<!-- \/?(commands|settings|prettier-ignore) -->\n+/gm, '')
  );
}
