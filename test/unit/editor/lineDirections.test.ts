import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { directionOf, LineDirections } from '../../../src/editor/highlighting/lineDirections';

const ARTICLE = ['عنوان', '', 'قال الوزير إن 5%', '***', 'Reuters said أمس', '2021', 'وأضاف: Reuters'];

const runs = (lines: readonly string[], of: 'rtl' | 'mixed' | 'arabic' = 'rtl') =>
  new LineDirections(lines).runs(of).map(({ first, last }) => `${first}-${last}`);

describe('the direction of lines', () => {
  it('is that of most letters', () => {
    assert.deepStrictEqual(ARTICLE.map(directionOf), [
      'rtl',
      'empty',
      'rtl',
      'none',
      'mixed',
      'none',
      'mixed',
    ]);
    assert.strictEqual(directionOf('أضاف: Reut'), 'rtl');
    assert.strictEqual(directionOf('plain'), 'ltr');
    // An address says nothing of its line.
    assert.strictEqual(directionOf('المصدر: https://www.example.com/a/long/path'), 'rtl');
    assert.strictEqual(directionOf('راسلونا: editor.in.chief@example.com، @name_of_one'), 'rtl');
    assert.strictEqual(directionOf('المصدر: The Reuters report, https://example.com'), 'mixed');
    assert.strictEqual(directionOf('https://www.example.com'), 'ltr');
  });

  it('of lines without letters is that of the line before', () => {
    assert.deepStrictEqual(runs(ARTICLE), ['0-3']);
    assert.deepStrictEqual(runs(ARTICLE, 'mixed'), ['4-6']);
    assert.deepStrictEqual(runs(ARTICLE, 'arabic'), ['0-6']);
  });

  it('of lines without letters at the top is that of the line after', () => {
    assert.deepStrictEqual(runs(['', '—', 'قال', 'said']), ['0-2']);
    assert.deepStrictEqual(runs(['', '—']), []);
  });

  it('is known for each line', () => {
    const directions = new LineDirections(ARTICLE);
    assert.deepStrictEqual(
      ARTICLE.map((_, line) => directions.of(line)),
      ['rtl', 'rtl', 'rtl', 'rtl', 'mixed', 'mixed', 'mixed'],
    );
    assert.strictEqual(new LineDirections(['', '—', 'قال']).of(0), 'rtl');
    assert.strictEqual(new LineDirections(['', '5']).of(1), 'ltr');
  });

  it('names the empty lines of a run', () => {
    assert.deepStrictEqual(new LineDirections(ARTICLE).emptyLines({ first: 0, last: 3 }), [1]);
  });

  it('after any edit is what it is anew', () => {
    const line = fc.constantFrom(...ARTICLE);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1 }),
        fc.array(line, { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (lines, added, a, b) => {
          const first = a % lines.length;
          const removed = 1 + (b % (lines.length - first));
          const edited = new LineDirections(lines);
          edited.edit({ first, removed, lines: added });
          const after = [...lines.slice(0, first), ...added, ...lines.slice(first + removed)];
          assert.deepStrictEqual(edited.runs('rtl'), new LineDirections(after).runs('rtl'));
        },
      ),
    );
  });
});
