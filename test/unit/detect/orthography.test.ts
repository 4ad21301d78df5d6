import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';

/** The claims as «kind: cue | mention | content», with the words as they stand. */
function found(text: string): string[] {
  return detect(text).claims.map(({ kind, cue, mention, content }) => {
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${kind}: ${words(cue)} | ${words(mention ? [mention] : [])} | ${words(content)}`;
  });
}

const ARTICLE = `وأكد وزير الزراعة السوداني إبراهيم الدخيري أن إنتاج القمح ارتفع إلى مليون طن، مشيرا إلى أن الأمطار كانت وفيرة.
وقالت المديرة أمينة العلي: «لن نغلق المدرسة أبدا».
وأعلنت الهيئة أن الجسر سيفتح قريبا.
ارتفعت الأسعار كثيرا هذا الشهر بحسب نقابة الصيادين.`;

const FORMS: Readonly<Record<string, string>> = { إ: 'ﺇ', أ: 'ﺃ', ق: 'ﻗ', ل: 'ﻟ', م: 'ﻣ', ن: 'ﻧ', ي: 'ﻳ' };
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'hamza left out': (text) => text.replace(/[أإآ]/gu, 'ا'),
  'ى for final ي': (text) => text.replace(/ي(?=[\s.،:]|$)/gu, 'ى'),
  'ه for ة': (text) => text.replace(/ة/gu, 'ه'),
  'vowel marks': (text) => text.replace(/([بتقلمن])(?=\p{L})/gu, '$1\u064E'),
  tatweel: (text) => text.replace(/([سلم])(?=\p{L})/gu, '$1ـ'),
  'Persian letters': (text) => text.replace(/ي/gu, 'ی').replace(/ك/gu, 'ک'),
  'presentation forms': (text) => text.replace(/[إأقلمني]/gu, (letter) => FORMS[letter] ?? letter),
  'bidi controls in words': (text) => text.replace(/و(?=\p{L})/gu, 'و\u200F'),
  'no-break spaces': (text) => text.replace(/ /gu, '\u00A0'),
  'words glued after punctuation': (text) => text.replace(/([،]) /gu, '$1'),
};

describe('spelling', () => {
  const plain = found(ARTICLE);

  it('reads the article', () => {
    assert.deepEqual(plain, [
      'indirect: وأكد | وزير الزراعة السوداني إبراهيم الدخيري | إنتاج القمح ارتفع إلى مليون طن',
      'indirect: مشيرا |  | الأمطار كانت وفيرة',
      'direct: وقالت | المديرة أمينة العلي | لن نغلق المدرسة أبدا',
      'indirect: وأعلنت | الهيئة | الجسر سيفتح قريبا',
      'according: بحسب | نقابة الصيادين | ارتفعت الأسعار كثيرا هذا الشهر',
    ]);
  });

  for (const [name, vary] of Object.entries(VARIANTS)) {
    it(`${name}: the same claims, spans exact`, () => {
      const text = vary(ARTICLE);
      assert.notEqual(text, ARTICLE);
      const [, ...heads] = plain.map((line) => /^\w+: /u.exec(line)?.[0]);
      const varied = plain.map((line) => {
        const head = /^\w+: /u.exec(line)?.[0] ?? '';
        const parts = line.slice(head.length).split(' | ').map(vary);
        return head + parts.join(' | ');
      });
      assert.equal(heads.length, 4);
      assert.deepEqual(found(text), varied);
    });
  }

  it('reads Arabic-Indic digits as digits, and counts UTF-16 units beyond the basic plane', () => {
    assert.deepEqual(found('😀 وقال المدير سالم الحربي إن ٣٥ عاملا عادوا.'), [
      'indirect: وقال | المدير سالم الحربي | ٣٥ عاملا عادوا',
    ]);
  });
});
