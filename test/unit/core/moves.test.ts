import * as assert from 'node:assert';
import { moveSpan } from '../../../src/core/decisions/moves';
import { utf16 } from '../../../src/core/text/offsets';

/** «قال [الوزير]» is a text with a span; the edit replaces `cut` (its first place) by `put`. */
function edited(
  marked: string,
  cut: string,
  put: string,
  at = marked.replace(/[[\]]/gu, '').indexOf(cut),
): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  const span = moveSpan(
    { start: utf16(start), end: utf16(end) },
    { start: at, removed: cut.length, inserted: put.length },
  );
  const after = text.slice(0, at) + put + text.slice(at + cut.length);
  return `${after.slice(0, span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end)}`;
}

describe('a span after an edit of the text', () => {
  it('moves with what is typed before it', () => {
    assert.strictEqual(edited('قال [الوزير] أمس', 'قال', 'وقال'), 'وقال [الوزير] أمس');
  });
  it('stays where the edit comes after it', () => {
    assert.strictEqual(edited('قال [الوزير] أمس', 'أمس', 'اليوم'), 'قال [الوزير] اليوم');
  });
  it('takes in what is typed inside it', () => {
    assert.strictEqual(edited('قال [الوزير الروسي]', ' ', ' الأول ', 10), 'قال [الوزير الأول الروسي]');
  });
  it('does not take in what is typed at its borders', () => {
    assert.strictEqual(edited('قال [الوزير] أمس', '', 'السيد ', 4), 'قال السيد [الوزير] أمس');
    assert.strictEqual(edited('قال [الوزير] أمس', '', '،', 10), 'قال [الوزير]، أمس');
  });
  it('keeps what is left of it', () => {
    assert.strictEqual(edited('قال [الوزير الروسي] أمس', 'الروسي أمس', ''), 'قال [الوزير ]');
    assert.strictEqual(edited('قال [الوزير الروسي] أمس', 'قال الوزير ', ''), '[الروسي] أمس');
  });
  it('is empty when all its words are gone', () => {
    assert.strictEqual(edited('قال [الوزير] أمس', 'قال الوزير أمس', ''), '[]');
  });
  it('is the words that took its words’ place', () => {
    assert.strictEqual(edited('قال [الوزير] أمس', 'الوزير', 'الرئيس'), 'قال [الرئيس] أمس');
  });
});
