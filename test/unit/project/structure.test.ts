import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../support/paths';

/** All files below `dir` whose names end so, as paths from the project's root. */
function files(dir: string, ending: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(dir, name));
}

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

// Import arrows, cycles and the caps on files and functions are lint's: .dependency-cruiser.json, eslint.config.mjs.
describe('structure of the sources', () => {
  const sources = files('src', '.ts').filter((file) => !file.includes(`${path.sep}data${path.sep}`));

  it('keeps the median file under 120 lines', () => {
    const lengths = sources.map((file) => read(file).split('\n').length).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] as number;
    assert.ok(median < 120, `the median of ${lengths.length} files is ${median} lines`);
  });

  it('has no barrel files', () => {
    const barrels = sources.filter((file) => /^export (\*|\{[^}]*\}) from/m.test(read(file)));
    assert.deepStrictEqual(barrels, []);
  });
});

describe('lock files', () => {
  for (const file of ['package-lock.json', 'test/vscode-host/package-lock.json']) {
    it(`${file} names no registry`, () => {
      assert.deepStrictEqual(read(file).match(/^.*(?:"resolved"|https?:\/\/registry\.).*$/gm) ?? [], []);
    });
  }
});
