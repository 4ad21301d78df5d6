// Each format against readers that are not Isnad's: Python's own libraries, openpyxl, xmllint. Skipped where absent.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Span } from '../../../src/core/model';
import { FORMATS } from '../../../src/core/formats/all';
import type { Format } from '../../../src/core/formats/format';
import { exportDocuments, prepareFor } from '../../../src/core/formats/prepare';
import { MATRIX } from './matrix';

const READER = resolve('test/foreign/read.py');
/** Debian's Python has Debian's modules; another one on the path may not. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status === 0,
);

/** What a reader must find: the words of each part, as the format can hold them. */
function expected(format: Format): string[] {
  const { annotation } = prepareFor(format, MATRIX);
  const words = ({ start, end }: Span): string => MATRIX.text.slice(start, end);
  const tables = format.id === 'csv' || format.id === 'xlsx';
  return [
    ...(tables
      ? []
      : annotation.speakers.flatMap(({ mentions }) => mentions.map((span) => `speaker ${words(span)}`))),
    ...annotation.claims.flatMap(({ cue, content }) => [
      ...content.map((span) => `content ${words(span)}`),
      ...cue.map((span) => `cue ${words(span)}`),
    ]),
  ].sort();
}

describe('Exchange formats: read by others', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'isnad-formats-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function write(format: Format): Promise<string> {
    const { files } = await exportDocuments(format, [MATRIX]);
    for (const { name, data } of [...files, ...(format.common ?? [])]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    writeFileSync(join(folder, 'article.txt'), MATRIX.text);
    return join(folder, files.find(({ name }) => name.endsWith(format.ending))?.name ?? '');
  }

  for (const format of FORMATS) {
    it(`${format.title}: Python finds the same words at its offsets`, async function () {
      if (!PYTHON) {
        console.log('      skipped: no python3 of 3.10 or newer');
        return this.skip();
      }
      if (format.id === 'xlsx' && spawnSync(PYTHON, ['-c', 'import openpyxl']).status !== 0) {
        console.log('      skipped: no openpyxl (Debian: python3-openpyxl)');
        return this.skip();
      }
      const path = await write(format);
      const run = spawnSync(PYTHON, [READER, format.id, path, join(folder, 'article.txt')], {
        encoding: 'utf8',
      });
      assert.equal(run.status, 0, run.stderr);
      const found = (JSON.parse(run.stdout) as [string, string][]).map((pair) => pair.join(' '));
      // brat’s marks of several parts: the parts with a blank between.
      const parts = format.id === 'brat' ? joinedContents(expected(format)) : expected(format);
      assert.deepEqual(found.sort(), parts);
    });
  }

  it('the XML files are well-formed for xmllint', async function () {
    if (!existsSync('/usr/bin/xmllint')) {
      console.log('      skipped: no xmllint (Debian: libxml2-utils)');
      return this.skip();
    }
    for (const format of FORMATS.filter(({ id }) => id === 'tei' || id === 'label-studio'))
      await write(format);
    for (const name of ['lavrov.txt.tei.xml', 'label-studio.config.xml']) {
      const run = spawnSync('xmllint', ['--noout', '--nonet', join(folder, name)], { encoding: 'utf8' });
      assert.equal(run.status, 0, `${run.stderr}\n${readFileSync(join(folder, name), 'utf8')}`);
    }
  });
});

/** The contents of the second claim stand in two paragraphs, which brat joins in one mark. */
function joinedContents(parts: readonly string[]): string[] {
  const [first, second] = ['content «العالم فشل 𞸀»', 'content الفقرة الثانية'];
  assert.ok(parts.includes(first) && parts.includes(second));
  return [
    ...parts.filter((part) => part !== first && part !== second),
    `${first} ${second.slice('content '.length)}`,
  ].sort();
}
