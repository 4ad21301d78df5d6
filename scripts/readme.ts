/** npm run readme: makes the tables of commands and settings in README.md and README.ar.md, and docs/marketplace.md, anew. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Language } from '../test/support/manifest';
import { ROOT } from '../test/support/paths';
import { marketplacePage, withTables } from './reference';

async function remake(name: string, language: Language): Promise<string> {
  const file = path.join(ROOT, name);
  const text = withTables(fs.readFileSync(file, 'utf8'), language);
  const readme = await format(text, { ...(await resolveConfig(file)), filepath: file });
  fs.writeFileSync(file, readme);
  return readme;
}

async function main(): Promise<void> {
  const [english, arabic] = [await remake('README.md', 'en'), await remake('README.ar.md', 'ar')];
  fs.writeFileSync(path.join(ROOT, 'docs/marketplace.md'), marketplacePage(english, arabic));
}

void main();
