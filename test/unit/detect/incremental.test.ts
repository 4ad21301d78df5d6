import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleDetector, detect } from '../../../src/core/detect/detect';

const PARAGRAPHS = [
  'قال وزير الزراعة السوداني حسن البشير إن موسم القطن هذا العام أفضل من سابقه، مضيفا أن المزارعين استلموا مستحقاتهم.',
  'وأكدت المتحدثة باسم البلدية منى الشهري: «الجسر سيفتح في الربيع». وتابعت أن الأشغال تسير كما خطط لها.',
  'ونقلت صحيفة الميناء عن مصدر ملاحي قوله إن السفينة غادرت فجرا.',
  'وارتفعت أسعار السمك بنسبة 7% بحسب نقابة الصيادين، «ولا نرى نهاية لذلك» كما قال نقيبهم.',
  '«نحن هنا منذ سنوات»، قالت عائشة الصالح، «ولن نرحل».',
  'من جانبه، نفى المدير علمه بالأمر. وأضاف: لم نتلق أي شكوى.',
  'وختم الوزير قائلا: "سنعود',
  'إلى هذا الموضوع قريبا". واعتبر الخبير أن ذلك متأخر.',
  'البشير: القطن بخير',
  '',
];
/** What a person types or pastes. */
const PIECES = [
  '',
  ' ',
  '\n',
  'ب',
  'ال',
  '«',
  '»',
  '"',
  ':',
  '.',
  '،',
  'قال ',
  ' إن ',
  'الوزير',
  '\r\n',
  '😀',
  ...PARAGRAPHS,
];

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(200) }),
  inserted: fc.constantFrom(...PIECES),
});

function apply(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

describe('detection of an article that changes', () => {
  it('gives after any edits what a detection of the whole text gives', () => {
    const start = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 14 });
    fc.assert(
      fc.property(start, fc.array(edit, { minLength: 1, maxLength: 12 }), (paragraphs, edits) => {
        let text = paragraphs.join('\n');
        const detector = new ArticleDetector();
        detector.update(text);
        for (const one of edits) {
          text = apply(text, one);
          assert.deepEqual(detector.update(text), detect(text), JSON.stringify(text));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('gives the same again when an edit is taken back', () => {
    const text = PARAGRAPHS.join('\n');
    const detector = new ArticleDetector();
    const before = detector.update(text);
    detector.update(text.replace('حسن البشير', 'حسين'));
    assert.deepEqual(detector.update(text), before);
    assert.ok(before.claims.length >= 10, `${before.claims.length} claims`);
  });

  it('takes any string', () => {
    const unit = fc.constantFrom(
      ...PIECES,
      '\u0000',
      '\uD83D',
      '\uFEFF',
      '\u202E',
      '\u00A0',
      'ﻻ',
      '٣',
      ')',
      '(',
      '-',
      '…',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { claims, speakers } = detect(text);
        const spans = [
          ...claims.flatMap(({ cue, content, mention }) => [
            ...cue,
            ...content,
            ...(mention ? [mention] : []),
          ]),
          ...speakers.flatMap(({ mentions }) => mentions),
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length);
        const ids = new Set(speakers.map(({ id }) => id));
        for (const { speaker, via } of claims)
          for (const id of speaker === null ? via : [speaker, ...via]) assert.ok(ids.has(id), id);
      }),
      { numRuns: 300 },
    );
  });
});
