import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model';
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

/** Brought in at the head of an article, and paragraphs that go back to them. */
const SPEAKERS = [
  'وزير الزراعة السوداني حسن البشير',
  'المتحدثة باسم البلدية منى الشهري',
  'صحيفة الميناء',
  'مدير الميناء سمير الحلو',
];
const LATER = [
  'وقال الوزير إن الموسم جيد، مضيفا أن السوق مستقر.',
  'وأكدت الشهري: «الجسر سيفتح في الربيع',
  'ولا تأخير». وتابعت أن الأشغال تسير.',
  'وأضاف البشير: لم نتلق شكوى.',
  'وذكرت الصحيفة نقلا عن المدير أن السفينة غادرت.',
  'نحن هنا منذ سنوات ولن نرحل.',
  'وختمت قائلة إن ذلك كله في بيان للبلدية.',
  'وجاء في البيان أن الطريق مغلق.',
  'واعتبر سموه أن ذلك متأخر، بحسب المصدر نفسه.',
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

  it('gives it also where the edits change who was brought in early', () => {
    const early = fc.record({
      speaker: fc.constantFrom(...SPEAKERS),
      other: fc.constantFrom('', 'ب', 'امرأة', ...SPEAKERS),
    });
    const body = fc.array(fc.constantFrom(...LATER), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(body, fc.array(early, { minLength: 2, maxLength: 8 }), (paragraphs, edits) => {
        let text = [`التقى ${SPEAKERS.slice(0, 3).join(' ')} و${SPEAKERS[3]}.`, ...paragraphs].join('\n');
        const detector = new ArticleDetector();
        detector.update(text);
        for (const { speaker, other } of edits) {
          text = text.replace(speaker, other);
          assert.deepEqual(detector.update(text), detect(text), JSON.stringify(text));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads nothing again but the paragraph where an edit in a content moves places only', () => {
    const [first, ...others] = PARAGRAPHS;
    const text = [first, ...others, first].join('\n');
    const detector = new ArticleDetector();
    const before = detector.update(text);
    const edited = text.replace('السفينة', 'السفينة الكبيرة');
    const after = detector.update(edited);
    assert.deepEqual(after, detect(edited));
    const same = after.claims.filter((claim, k) => claim === before.claims[k]).length;
    assert.ok(same >= 4 && same < before.claims.length, `${same} of ${before.claims.length}`);
  });

  it('reads the whole article again where a paragraph names somebody else', () => {
    const detector = new ArticleDetector();
    const text = 'قال الوزير حسن البشير إن الموسم جيد.\nوأضاف أن السوق مستقر.';
    const names = (annotation: Annotation) =>
      annotation.claims.map(({ speaker }) => annotation.speakers.find(({ id }) => id === speaker)?.name);
    assert.deepEqual(names(detector.update(text)), ['حسن البشير', 'حسن البشير']);
    assert.deepEqual(names(detector.update(text.replace('حسن', 'عمر'))), ['عمر البشير', 'عمر البشير']);
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
