import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { marketplacePage, withTables } from '../../../scripts/reference';
import { validate } from '../../../src/core/sidecar/validate.generated';
import { ROOT } from '../../support/paths';

describe('README.md', () => {
  const file = path.join(ROOT, 'README.md');
  const text = fs.readFileSync(file, 'utf8');

  it('lists the commands and settings of package.json (else: npm run readme)', async () => {
    const formatted = await format(withTables(text), { ...(await resolveConfig(file)), filepath: file });
    assert.strictEqual(text, formatted);
  });

  it('is the page of the Marketplace, less pictures and links (else: npm run readme)', () => {
    assert.strictEqual(
      fs.readFileSync(path.join(ROOT, 'docs/marketplace.md'), 'utf8'),
      marketplacePage(text),
    );
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link as string);
    const dead = links.filter((link) => !fs.existsSync(path.join(ROOT, link)));
    assert.deepStrictEqual(dead, []);
  });

  it('shows a sidecar that is one', () => {
    const [, example] = /```yaml\n([^]*?)```/.exec(text) ?? [];
    assert.ok(example !== undefined);
    assert.ok(validate(parse(example)), JSON.stringify(validate.errors));
  });
});
