import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { CaretStops, hasOtherRuns, type Direction } from '../../../src/core/text/caretStops';

const isWord = (character: string) => /[^\s().،؛:/?«»]/u.test(character);
const stopsOf = (line: string, base: Direction = 'rtl') => new CaretStops(line, base, isWord);

type Step = 'step' | 'stepWord';

/** All offsets that a key visits from an offset until the caret leaves the line. */
function walk(stops: CaretStops, from: number, to: 'left' | 'right', by: Step = 'step'): number[] {
  const visited: number[] = [];
  for (let at = stops[by](from, to); at !== undefined; at = stops[by](at, to)) {
    visited.push(at);
    assert.ok(visited.length <= stops.line.length + 1, 'the caret goes round in a circle');
  }
  return visited;
}

/** Lines with the x of the caret at each offset, in pixels, as VS Code 1.139 drew it. */
const MEASURED: readonly (readonly [string, Direction, readonly number[]])[] = [
  ['نص abc هنا', 'rtl', [1378, 1373, 1353, 1319, 1329, 1340, 1319, 1315, 1306, 1301, 1296]],
  [
    'عام 2021 ثم 5% فقط.',
    'rtl',
    [
      1378, 1369, 1364, 1356, 1310, 1321, 1331, 1341, 1310, 1306, 1301, 1292, 1278, 1278, 1262, 1258, 1250,
      1243, 1229, 1225,
    ],
  ],
  [
    'قال (2024) ثم COVID-19 في',
    'rtl',
    [
      1378, 1370, 1366, 1355, 1351, 1304, 1314, 1324, 1335, 1304, 1298, 1294, 1289, 1279, 1193, 1204, 1217,
      1229, 1236, 1249, 1255, 1265, 1193, 1189, 1181, 1169,
    ],
  ],
  [
    'COVID هو 2020 2021 نص',
    'ltr',
    [
      444, 454, 467, 479, 486, 499, 503, 630, 622, 532, 542, 552, 562, 573, 577, 587, 597, 608, 532, 528, 523,
      503,
    ],
  ],
  ['في نص abc def', 'ltr', [492, 484, 472, 468, 463, 444, 496, 506, 517, 526, 530, 541, 550, 557]],
  [
    'The word كلمة أخرى is here',
    'ltr',
    [
      444, 454, 465, 475, 479, 495, 505, 513, 525, 528, 587, 582, 575, 567, 563, 558, 547, 540, 528, 598, 604,
      612, 616, 628, 637, 646, 655,
    ],
  ],
];

describe('the places of the caret in a line of both directions', () => {
  it('lie as VS Code draws the caret', () => {
    for (const [line, base, xs] of MEASURED) {
      const stops = stopsOf(line, base);
      for (let offset = 0; offset <= line.length; offset++) {
        const next = stops.step(offset, 'left');
        const x = xs[offset] ?? NaN;
        if (next !== undefined) assert.ok((xs[next] ?? NaN) < x + 1, `${line}: left of ${offset} is ${next}`);
        const back = stops.step(offset, 'right');
        if (back !== undefined)
          assert.ok((xs[back] ?? NaN) > x - 1, `${line}: right of ${offset} is ${back}`);
      }
    }
  });

  it('are gone through by what the reader sees: into a Latin word from its right', () => {
    const stops = stopsOf('نص abc هنا');
    assert.deepStrictEqual(walk(stops, 0, 'left'), [1, 2, 5, 4, 3, 7, 8, 9, 10]);
    assert.deepStrictEqual(walk(stops, 10, 'right'), [9, 8, 7, 6, 4, 5, 2, 1, 0]);
  });

  it('are those of its letters in the signs of an address, at its end too', () => {
    assert.deepStrictEqual(walk(stopsOf('في www.a/? و'), 2, 'left'), [8, 7, 6, 5, 4, 3, 10, 11, 12]);
  });

  it('lie row by row where Latin words go on in the next row', () => {
    // Two rows: «نص The » and «fox هنا»; the first ends at the left with The, the second begins at the right with fox.
    const stops = new CaretStops('نص The fox هنا', 'rtl', isWord, [7]);
    assert.deepStrictEqual(walk(stops, 2, 'left'), [5, 4, 3, 9, 8, 7, 11, 12, 13, 14]);
    assert.deepStrictEqual(walk(stops, 14, 'right'), [13, 12, 11, 10, 8, 9, 6, 4, 5, 2, 1, 0]);
  });

  it('are the same in figures, which are read from the left', () => {
    const stops = stopsOf('عام 2021 ثم');
    assert.deepStrictEqual(walk(stops, 3, 'left'), [7, 6, 5, 4, 9, 10, 11]);
  });

  it('are gone through from the left in a Latin line, and backwards in its Arabic words', () => {
    const stops = stopsOf('is كلم it', 'ltr');
    assert.deepStrictEqual(walk(stops, 0, 'right'), [1, 2, 3, 5, 4, 7, 8, 9]);
    assert.deepStrictEqual(walk(stops, 9, 'left'), [8, 7, 4, 5, 6, 2, 1, 0]);
  });

  it('stand between words for Ctrl, at the far edge as seen', () => {
    const stops = stopsOf('قال abc def (2024)، نعم');
    const words = (to: 'left' | 'right', from: number) => walk(stops, from, to, 'stepWord');
    // On screen: نعم، (2024) abc def قال, the Latin words and the figure after them being one run: abc def (2024).
    assert.deepStrictEqual(words('left', 0), [3, 13, 8, 4, 23]);
    assert.deepStrictEqual(words('right', 23), [20, 7, 11, 17, 0]);
  });

  it('never part a letter from its marks, nor the halves of a pair', () => {
    assert.deepStrictEqual(walk(stopsOf('قَالَ a'), 0, 'left'), [2, 3, 5, 7, 6]);
    assert.deepStrictEqual(walk(stopsOf('من 😀 a'), 2, 'left'), [3, 5, 7, 6]);
  });

  it('tell which of two is further left', () => {
    const stops = stopsOf('نص abc هنا');
    assert.strictEqual(stops.outer(4, 5, 'left'), 4);
    assert.strictEqual(stops.outer(1, 2, 'left'), 2);
    assert.strictEqual(stops.outer(1, 2, 'right'), 1);
  });

  it('are each gone through once, whatever the line, left and right', () => {
    const character = fc.constantFrom(...'ابتa3b1 .(«»)%-،\u064e\u200f');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 30 }),
        fc.constantFrom<Direction>('rtl', 'ltr'),
        (line, base) => {
          const stops = stopsOf(line.join(''), base);
          const all = line.map((_, i) => i);
          for (const [to, back] of [
            ['left', 'right'],
            ['right', 'left'],
          ] as const)
            for (const from of all) {
              const visited = walk(stops, from, to);
              assert.strictEqual(new Set(visited).size, visited.length);
              for (const at of visited) assert.strictEqual(stops.outer(at, from, back), from);
              walk(stops, from, to, 'stepWord');
            }
        },
      ),
    );
  });
});

describe('a line of both directions', () => {
  it('is one with Latin words or figures on a right-to-left line, or Arabic ones on the other', () => {
    assert.deepStrictEqual(
      ['قال الوزير: «نعم».', 'عام 2021', 'عام ٢٠٢١', 'لقاح COVID', ''].map((line) =>
        hasOtherRuns(line, 'rtl'),
      ),
      [false, true, true, true, false],
    );
    assert.deepStrictEqual(
      ['He said (5%).', 'He said نعم'].map((line) => hasOtherRuns(line, 'ltr')),
      [false, true],
    );
  });
});
