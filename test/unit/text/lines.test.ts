import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { LineStarts } from '../../../src/core/text/lines';

describe('the lines of a text', () => {
  it('tell the line and character of every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ا', 'ب', '\n', '😀')), (characters) => {
        const text = characters.join('');
        const lines = new LineStarts(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const before = text.slice(0, offset).split('\n');
          assert.deepStrictEqual(lines.placeOf(offset), {
            line: before.length - 1,
            character: before.at(-1)?.length,
          });
        }
      }),
    );
  });
});
