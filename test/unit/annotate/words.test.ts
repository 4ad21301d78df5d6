import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { sentenceAround } from '../../../src/core/annotate/sentences';
import { snap, wordAfter, wordAt, wordBefore, wordsIn } from '../../../src/core/annotate/words';
import type { Span } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';

/** The text without its marks, and the selection between them: «قال [الو]زير»; one mark | is a caret. */
function selected(marked: string): { text: string; span: Span } {
  const text = marked.replace(/[[\]|]/gu, '');
  if (marked.includes('|')) {
    const at = utf16(marked.indexOf('|'));
    return { text, span: { start: at, end: at } };
  }
  return { text, span: { start: utf16(marked.indexOf('[')), end: utf16(marked.indexOf(']') - 1) } };
}

function mark(text: string, span: Span | undefined): string {
  return span
    ? `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`
    : text;
}

function snapped(marked: string, letters = false): string {
  const { text, span } = selected(marked);
  return mark(text, snap(text, span, letters));
}

describe('a selection', () => {
  it('snaps to the whole words it touches', () => {
    assert.strictEqual(snapped('وق[ال الو]زير أمس'), '[وقال الوزير] أمس');
    assert.strictEqual(snapped('قال[ الوزير ]أمس'), 'قال [الوزير] أمس');
  });
  it('leaves the punctuation at its ends out', () => {
    assert.strictEqual(snapped('قال[: «نعم، لن نتراجع»].'), 'قال: «[نعم، لن نتراجع]».');
  });
  it('keeps signs inside words', () => {
    assert.strictEqual(snapped('لقاح COVID-[1]9 بنسبة 1.5%'), 'لقاح [COVID-19] بنسبة 1.5%');
    assert.strictEqual(snapped('بنسبة [1].5% اليوم'), 'بنسبة [1.5%] اليوم');
  });
  it('keeps a word with its vowel marks and tatweel', () => {
    assert.strictEqual(snapped('قـ[ـالَ] الرئيسُ'), '[قــالَ] الرئيسُ');
  });
  it('that is a caret takes the word there', () => {
    assert.strictEqual(snapped('قال الو|زير'), 'قال [الوزير]');
    assert.strictEqual(snapped('قال ، | ،'), 'قال ،  ،');
  });
  it('keeps its letters when asked to', () => {
    assert.strictEqual(snapped('و[قال ]الوزير', true), 'و[قال] الوزير');
  });
  it('always ends at word borders, and takes in what was selected of words', () => {
    const text = fc.string({ unit: fc.constantFrom('ق', 'ا', 'ل', ' ', '،', '.', '«', '1', '\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (t, a, b) => {
        const [start, end] = [Math.min(a, b, t.length), Math.min(Math.max(a, b), t.length)];
        const span = snap(t, { start: utf16(start), end: utf16(end) });
        const all = wordsIn(t, { start: utf16(0), end: utf16(t.length) });
        if (!span) return !all.some((w) => w.end > start && w.start < end);
        return all.some((w) => w.start === span.start) && all.some((w) => w.end === span.end);
      }),
    );
  });
});

describe('words around a place', () => {
  const text = 'قال الوزير.\n\nوأضاف';
  it('are found across paragraphs', () => {
    assert.strictEqual(mark(text, wordAfter(text, 10)), 'قال الوزير.\n\n[وأضاف]');
    assert.strictEqual(mark(text, wordBefore(text, 13)), 'قال [الوزير].\n\nوأضاف');
    assert.strictEqual(wordAfter(text, 14), undefined);
    assert.strictEqual(wordBefore(text, 2), undefined);
    assert.strictEqual(mark(text, wordAt(text, 3)), '[قال] الوزير.\n\nوأضاف');
  });
});

describe('the sentence around a place', () => {
  const at = (marked: string): string => {
    const { text, span } = selected(marked);
    return mark(text, sentenceAround(text, span.start));
  };
  it('runs from stop to stop', () => {
    assert.strictEqual(at('ذهب. قال إ|نه باق! وعاد.'), 'ذهب. [قال إنه باق]! وعاد.');
  });
  it('ends with its paragraph', () => {
    assert.strictEqual(at('قال الو|زير\nوأضاف'), '[قال الوزير]\nوأضاف');
  });
  it('is not parted by a number', () => {
    assert.strictEqual(at('بلغت 1.5 مليو|ن؟ نعم'), '[بلغت 1.5 مليون]؟ نعم');
  });
  it('ends after the closing quotation mark', () => {
    assert.strictEqual(at('قال: «لن نتراجع.» ثم خ|رج.'), 'قال: «لن نتراجع.» [ثم خرج].');
  });
});
