import * as assert from 'node:assert';
import { labelFor, matches, symbolsOf, symbolsOfSidecar } from '../../../src/core/navigation/symbols';
import { searchKey } from '../../../src/core/text/search';
import { marked, sidecarOf } from '../../support/marked';

const ARTICLE = marked(
  `<cue c1>قال</cue> <mention s1 c1>الأمين العام</mention>: <content c1 s1>الأزمة مستمرّة</content>. <content c2>رُفض</content> <content c3 s1 rejected>لا شيء</content>`,
);
const symbols = symbolsOf(ARTICLE.annotation, ARTICLE.text);

describe('symbols of an article', () => {
  it('are its speakers and claims, without what was rejected', () => {
    assert.deepStrictEqual(
      symbols.map(({ kind, id, text, container }) => `${kind} ${id} ${text} (${container})`),
      ['speaker s1 الأمين العام ()', 'claim c1 الأزمة مستمرّة (الأمين العام)', 'claim c2 رُفض ()'],
    );
  });

  it('are the same in its sidecar', () => {
    assert.deepStrictEqual(symbolsOfSidecar(sidecarOf(ARTICLE, 'a.txt')), symbols);
  });

  it('of a broken sidecar are what can be read', () => {
    for (const broken of ['', 'isnad: [', 'speakers: {}', 'isnad: 1\nspeakers: 3\nclaims: [null, {}]'])
      assert.deepStrictEqual(symbolsOfSidecar(broken), [], broken);
  });

  it('are found without hamza and tashkeel, by words in any order', () => {
    const found = (query: string) =>
      symbols.filter((s) => matches(s, searchKey(query).split(' '))).map(({ id }) => id);
    assert.deepStrictEqual(found('الامين'), ['s1']);
    assert.deepStrictEqual(found('مستمرة الازمة'), ['c1']);
    assert.deepStrictEqual(found('رفض'), ['c2']);
    assert.deepStrictEqual(found('الوزير'), []);
  });

  it('are labelled with the words as they were typed', () => {
    const [speaker, claim] = symbols as [(typeof symbols)[0], (typeof symbols)[0]];
    assert.strictEqual(labelFor(speaker, 'الامين', 50), 'الامين العام');
    assert.strictEqual(labelFor(claim, 'مستمرة', 50), 'الأزمة مستمرة');
    assert.strictEqual(labelFor(claim, 'مستمره الازمه', 50), 'الازمه مستمره');
    assert.strictEqual(labelFor(claim, 'شيء', 50), 'الأزمة مستمرّة');
  });

  it('are cut around what was found', () => {
    const text = 'أولاً ثانياً ثالثاً رابعاً خامساً سادساً';
    assert.strictEqual(
      labelFor({ ...(symbols[0] as (typeof symbols)[0]), text }, 'خامسا', 20),
      '…خامسا سادساً',
    );
    assert.strictEqual(labelFor({ ...(symbols[0] as (typeof symbols)[0]), text }, '', 12), 'أولاً ثانياً…');
  });
});
