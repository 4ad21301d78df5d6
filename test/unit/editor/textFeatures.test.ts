import * as assert from 'node:assert';
import { textFeatures } from '../../../src/editor/highlighting/textFeatures';

/** The features of a line, in order, as «kind: words». */
const found = (line: string) =>
  textFeatures(line)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ kind, start, end, name }) => `${kind}: ${name ?? line.slice(start, end)}`);

describe('what stands out in a line', () => {
  it('figures with what joins them', () => {
    assert.deepStrictEqual(found('نمو 5% و٣٫٥٪ في 2021-01-05 عند 12:30، و100.'), [
      'number: 5%',
      'number: ٣٫٥٪',
      'number: 2021-01-05',
      'number: 12:30',
      'number: 100',
    ]);
  });

  it('dates, with the names of their months', () => {
    const date = (line: string) => found(line).map((feature) => feature.replace('number: ', ''));
    assert.deepStrictEqual(date('في 5 يناير 2021 و5 يناير، ومارس 2020 ثم ٢ شباط/فبراير ٢٠٢٢'), [
      '5 يناير 2021',
      '5 يناير',
      'مارس 2020',
      '٢ شباط/فبراير ٢٠٢٢',
    ]);
    assert.deepStrictEqual(date('منذ كانون الثاني (يناير) 2021 حتى تشرين الأول عام 2022، و15 رمضان 1445'), [
      'كانون الثاني (يناير) 2021',
      'تشرين الأول عام 2022',
      '15 رمضان 1445',
    ]);
    assert.deepStrictEqual(date('يناير 2021 12 قتيلاً'), ['يناير 2021', 'gap:  ', '12']);
    // A month alone is a word, and a name may begin as one does.
    assert.deepStrictEqual(date('في يناير وفي 3 مارسات و20215 يناير'), ['3', '20215']);
  });

  it('the space between two figures', () => {
    assert.deepStrictEqual(found('في 2021 12 قتيلاً، و٣ ٤'), [
      'number: 2021',
      'gap:  ',
      'number: 12',
      'number: ٣',
      'gap:  ',
      'number: ٤',
    ]);
  });

  it('quotations, one within another', () => {
    assert.deepStrictEqual(found('قال «إن “بلاده” لن» و"تتراجع"'), [
      'quotation: «إن “بلاده” لن»',
      'quotation: “بلاده”',
      'quotation: "تتراجع"',
    ]);
  });

  it('curly marks in whatever direction', () => {
    assert.deepStrictEqual(found('قال ”نعم“ و”لا”'), ['quotation: ”نعم“', 'quotation: ”لا”']);
  });

  it('no mark without a partner', () => {
    for (const line of ['قال «نعم', 'نعم» قال', 'قال "نعم']) assert.deepStrictEqual(found(line), []);
  });

  it('addresses, without what stands around them', () => {
    assert.deepStrictEqual(
      found('(https://a.example/b?c=d&e) و"www.a.example/x."، a.b@c.example: @name، ب@ج، C++ a/b'),
      [
        'address: https://a.example/b?c=d&e',
        'quotation: "www.a.example/x."',
        'address: www.a.example/x',
        'address: a.b@c.example',
        'address: @name',
      ],
    );
  });

  it('the end of a line whose last word has no Arabic letter and ends in a mark', () => {
    assert.deepStrictEqual(found('منذ زمن (سنة).'), []);
    assert.deepStrictEqual(found('منذ سنة 2024'), ['number: 2024']);
    assert.deepStrictEqual(found('منذ (2024).  '), ['number: 2024', 'end: .']);
    assert.deepStrictEqual(found(`${'كلمة '.repeat(100)}(COVID)`), ['end: )']);
  });

  it('characters that cannot be seen, by name', () => {
    assert.deepStrictEqual(found('خفي\u200f و\u200cهنا\u00a0'), [
      'invisible: RLM',
      'invisible: ZWNJ',
      'invisible: NBSP',
    ]);
    assert.deepStrictEqual(found('صفحة\f جديدة\u0002\t'), ['invisible: FF', 'invisible: STX']);
    // Between pictures the joiner is no character of its own.
    assert.deepStrictEqual(found('أسرة 👨\u200d👩\u200d👧 وه\u200d'), ['invisible: ZWJ']);
  });
});
