import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths';

interface Titled {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface View {
  readonly id: string;
  readonly name: string;
}
interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}
export interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly contributes?: {
    readonly commands?: readonly Titled[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string }[];
    readonly menus?: {
      readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[];
    };
    readonly views?: Readonly<Record<string, readonly View[]>>;
    readonly configuration?: Configuration | readonly Configuration[];
  };
}

function json<T>(file: string): T {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')) as T;
}

export function manifest(): Manifest {
  return json<Manifest>('package.json');
}

export type Language = 'en' | 'ar';

/** A text of package.json as VS Code shows it: %keys% looked up in package.nls.json or package.nls.ar.json. */
export function localised(text: string, language: Language): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  if (key === undefined) return text;
  const file = language === 'en' ? 'package.nls.json' : 'package.nls.ar.json';
  const entry = json<Record<string, string | { message: string }>>(file)[key];
  if (entry === undefined) throw new Error(`${file} has no ${key}.`);
  return typeof entry === 'string' ? entry : entry.message;
}

export const english = (text: string): string => localised(text, 'en');

/** How the palette shows a command: «Isnad: Export Sidecar». */
export function commandTitle(id: string): string {
  const found = manifest().contributes?.commands?.find(({ command }) => command === id);
  if (found === undefined) throw new Error(`package.json contributes no command ${id}.`);
  const title = english(found.title);
  return found.category === undefined ? title : `${english(found.category)}: ${title}`;
}

/** The title of a contributed view. */
export function viewTitle(id: string): string {
  const views = Object.values(manifest().contributes?.views ?? {}).flat();
  const found = views.find((view) => view.id === id);
  if (found === undefined) throw new Error(`package.json contributes no view ${id}.`);
  return english(found.name);
}
