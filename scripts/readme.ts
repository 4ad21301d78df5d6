/** npm run readme: makes the tables of commands and settings in README.md, and docs/marketplace.md, anew. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../test/support/paths';
import { marketplacePage, withTables } from './reference';

async function main(): Promise<void> {
  const file = path.join(ROOT, 'README.md');
  const text = withTables(fs.readFileSync(file, 'utf8'));
  const readme = await format(text, { ...(await resolveConfig(file)), filepath: file });
  fs.writeFileSync(file, readme);
  fs.writeFileSync(path.join(ROOT, 'docs/marketplace.md'), marketplacePage(readme));
}

void main();
