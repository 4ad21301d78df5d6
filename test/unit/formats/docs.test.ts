// docs/formats.md says of each format what the code does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FORMATS } from '../../../src/core/formats/all';
import { FEATURES, type Feature } from '../../../src/core/formats/features';

/** The words for what a format does not hold. */
const WORDS: Readonly<Record<Feature, RegExp>> = {
  noCue: /claims without a cue/u,
  cueParts: /second parts of cues/u,
  lineEnds: /line ends within spans/u,
  wordBorders: /spans within words/u,
  via: /\bvia\b/u,
  mentions: /mentions outside claims/u,
  idle: /speakers without a claim/u,
  unplaced: /speakers nobody names in the text/u,
  namesakes: /speakers apart of the same words/u,
  names: /(?<!nobody )names(?! in)/u,
  roles: /\broles\b/u,
  speakerKinds: /\bkinds\b/u,
  kinds: /\bkinds\b/u,
  stances: /stances/u,
  statuses: /decisions/u,
  confidence: /confidence/u,
  labels: /(?<!in )labels/u,
  notes: /(?<!in |and )notes/u,
  noteLines: /line ends (?:in|within spans and) notes/u,
  labelBars: /`\\\|` in labels/u,
  control: /control characters/u,
  ids: /\bids\b/u,
};
const UNITS = { codePoint: 'code points', utf16: 'UTF-16 units', none: '–' } as const;

describe('docs/formats.md', () => {
  const text = readFileSync('docs/formats.md', 'utf8');
  const rows = new Map(
    [...text.matchAll(/^\| `([\w-]+)`(.*)\|$/gmu)].map(([, id, rest]) => [
      id ?? '',
      (rest ?? '').split(/(?<!\\)\|/u).map((cell) => cell.trim()),
    ]),
  );

  it('has all formats', () => {
    assert.deepEqual([...rows.keys()].sort(), FORMATS.map(({ id }) => id as string).sort());
  });

  for (const { id, ending, unit, read, holds, scope } of FORMATS) {
    it(`says of ${id} what file, which offsets, whether it is read, and all that it does not hold`, () => {
      const [, files = '', offsets, writes, reads, lost = ''] = rows.get(id) ?? [];
      assert.ok(files.includes(`\`${ending}\``), files);
      assert.equal(files.includes('one for all'), scope === 'collection');
      assert.deepEqual([offsets, writes, reads], [UNITS[unit], '✓', read ? '✓' : '']);
      assert.deepEqual(
        FEATURES.filter((feature) => WORDS[feature].test(lost)),
        FEATURES.filter((feature) => !holds.has(feature)),
      );
    });
  }
});
