import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OffsetMap, codePoint, utf16 } from '../../src/core/text/offsets';

describe('OffsetMap', () => {
  it('counts code points across surrogate pairs and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const map = new OffsetMap(text);
        let units = 0;
        let points = 0;
        for (const character of text) {
          assert.equal(map.toCodePoint(utf16(units)), points);
          assert.equal(map.toUtf16(codePoint(points)), units);
          units += character.length;
          points++;
        }
        assert.equal(map.length.codePoints, points);
        assert.equal(map.toUtf16(codePoint(points)), text.length);
      }),
    );
  });
});
