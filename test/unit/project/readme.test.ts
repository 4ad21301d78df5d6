import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { marketplacePage, withTables } from '../../../scripts/reference';
import { validate } from '../../../src/core/sidecar/validate.generated';
import { ROOT } from '../../support/paths';

const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');

for (const [name, language] of [
  ['README.md', 'en'],
  ['README.ar.md', 'ar'],
] as const) {
  describe(name, () => {
    const text = read(name);

    it('lists the commands and settings of package.json (else: npm run readme)', async () => {
      const filepath = path.join(ROOT, name);
      const options = { ...(await resolveConfig(filepath)), filepath };
      assert.strictEqual(text, await format(withTables(text, language), options));
    });

    it('links to files that are there and shows pictures', () => {
      const links = [...text.matchAll(/(!?)\[[^\]]*\]\(([^):#]+)(?:#[^)]*)?\)/g)];
      const dead = links.filter(([, , link]) => !fs.existsSync(path.join(ROOT, link as string)));
      assert.deepStrictEqual(dead, []);
      assert.ok(links.filter(([, picture]) => picture === '!').length >= 3);
    });
  });
}

describe('README.md', () => {
  const text = read('README.md');

  it('is the page of the Marketplace, with README.ar.md, less pictures and links (else: npm run readme)', () => {
    assert.strictEqual(read('docs/marketplace.md'), marketplacePage(text, read('README.ar.md')));
  });

  it('shows a sidecar that is one', () => {
    const [, example] = /```yaml\n([^]*?)```/.exec(text) ?? [];
    assert.ok(example !== undefined);
    assert.ok(validate(parse(example)), JSON.stringify(validate.errors));
  });
});
