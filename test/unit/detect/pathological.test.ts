import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import { pathologies } from '../../bench/pathological';

/** News without a line end, some 40,000 characters. */
const LINE = 'قال الوزير سالم الحربي إن «الجسر سيفتح غدا»، مضيفا أن الطريق جاهز. وفاز الفريق بهدفين. '.repeat(
  460,
);
/** Of the sizes that `npm run bench` measures; a quadratic engine takes minutes for the worst even so. */
const SHARE = 32;

// The limits are for a machine that does much else; that time grows in proportion, the bench shows.
describe('texts made to take long', () => {
  for (const { name, size, make } of pathologies(LINE)) {
    it(`${name}: a part of it in under ten seconds`, function () {
      this.timeout(60_000);
      const text = make(Math.floor(size / SHARE));
      const start = performance.now();
      detect(text);
      const seconds = (performance.now() - start) / 1000;
      assert.ok(seconds < 10, `${seconds.toFixed(1)} s`);
    });
  }
});
