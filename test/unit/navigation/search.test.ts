import * as assert from 'node:assert';
import { SearchableText, searchKey } from '../../../src/core/text/search';

/** The text with each hit in brackets. */
function found(text: string, query: string): string {
  let out = '';
  let last = 0;
  for (const { start, end } of new SearchableText(text).find(query)) {
    out += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return out + text.slice(last);
}

describe('search', () => {
  it('ignores tashkeel, in the text and in the query', () => {
    assert.strictEqual(found('قالَ الوَزِيرُ إنَّ', 'الوزير'), 'قالَ [الوَزِيرُ] إنَّ');
    assert.strictEqual(found('قال الوزير إن', 'الوَزيرُ'), 'قال [الوزير] إن');
  });

  it('ignores hamza wherever it sits', () => {
    assert.strictEqual(found('الأمين والامين وإلى شيء', 'الأمين'), '[الأمين] و[الامين] وإلى شيء');
    assert.strictEqual(found('مسؤول ومسوول', 'مسوول'), '[مسؤول] و[مسوول]');
    assert.strictEqual(found('شيء آخر', 'شي اخر'), '[شيء آخر]');
  });

  it('ignores tatweel, invisible characters and the two forms of ya and ta marbuta', () => {
    assert.strictEqual(found('الــــوزيـر', 'الوزير'), '[الــــوزيـر]');
    assert.strictEqual(found('مستشفى المدينة', 'مستشفي المدينه'), '[مستشفى المدينة]');
    assert.strictEqual(found('لا\u200fفروف قال', 'لافروف'), '[لا\u200fفروف] قال');
  });

  it('finds words across any white space', () => {
    assert.strictEqual(found('سيرغي\n  لافروف', 'سيرغي لافروف'), '[سيرغي\n  لافروف]');
  });

  it('keeps its places behind characters of two units', () => {
    assert.strictEqual(found('😀😀 لافُروف', 'لافروف'), '😀😀 [لافُروف]');
  });

  it('finds Latin words in either case, and every place once', () => {
    assert.strictEqual(found('COVID-19 وcovid', 'Covid'), '[COVID]-19 و[covid]');
    assert.strictEqual(found('لالالا', 'لالا'), '[لالا]لا');
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '\u064b', 'ء']) assert.strictEqual(found('قال ء', query), 'قال ء');
    assert.strictEqual(searchKey(' قالَ   أن '), 'قال ان');
  });

  it('stops at the limit', () => {
    assert.strictEqual(new SearchableText('قال قال قال').find('قال', 2).length, 2);
  });
});
