/** npm run readme: makes the tables of commands and settings in README.md anew from package.json. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../test/support/paths';
import { withTables } from './reference';

async function main(): Promise<void> {
  const file = path.join(ROOT, 'README.md');
  const text = withTables(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

void main();
