import * as assert from 'node:assert';
import { marksOf } from '../../../src/editor/highlighting/marks';
import { claimAt, mentionsOf } from '../../../src/editor/articles/lookup';
import { numberSign } from '../../../src/core/navigation/speakerSlots';
import { shortName } from '../../../src/core/navigation/shortName';
import { isolate } from '../../../src/editor/base/isolate';
import type { Speaker } from '../../../src/core/model';
import { marked } from '../../support/marked';

const { text, annotation } = marked(
  `<cue c1>كشف</cue> <mention s1 c1>الوزير سيرغي لافروف</mention> أن <content c1 s1 indirect suggested>روسيا أكدت، و<cue c2>قال</cue> <mention s2 c2>أوغلو</mention>: <content c2 s2>نعم</content></content>.
<cue c3>وأضاف</cue>: <content c3>لا</content>. <content c4 s1 rejected>ربما</content>، و<mention s1>لافروف</mention>.`,
);
const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
const ALL = { cues: true, mentions: true, claims: true, signs: true, rejected: true };

/** «style: words / words», one line a style. */
function drawn(options: Parameters<typeof marksOf>[1]): string[] {
  return [...marksOf(annotation, options)].map(
    ([style, { spans }]) => `${style}: ${spans.map(words).join(' / ')}`,
  );
}

describe('marks', () => {
  it('are by style: speaker, kind and status', () => {
    assert.deepStrictEqual(drawn(ALL), [
      'cue: كشف / قال / وأضاف',
      'content:1:false: روسيا أكدت، وقال أوغلو: نعم',
      'line:1:indirect: روسيا أكدت، وقال أوغلو: نعم',
      'sign:1:1:false: روسيا أكدت، وقال أوغلو: نعم',
      'content:2:true: نعم',
      'line:2:direct: نعم',
      'sign:2:2:true: نعم',
      'content:0:true: لا',
      'line:0:direct: لا',
      'sign:0:0:true: لا',
      'rejected: ربما',
      'mention:1: الوزير سيرغي لافروف / لافروف',
      'mention:2: أوغلو',
    ]);
  });

  it('are left out one by one', () => {
    const none = { cues: false, mentions: false, claims: false, signs: true, rejected: false };
    assert.deepStrictEqual(drawn(none), []);
    assert.deepStrictEqual(drawn({ ...none, cues: true }), ['cue: كشف / قال / وأضاف']);
  });
});

describe('the claim at a place', () => {
  const at = (word: string) => claimAt(annotation, text.indexOf(word) + 1)?.id;

  it('is the innermost', () => {
    assert.deepStrictEqual([at('روسيا'), at('نعم'), at('كشف'), at('أوغلو')], ['c1', 'c2', 'c1', 'c2']);
  });
  it('is a rejected one where there is no other', () => {
    assert.strictEqual(at('ربما'), 'c4');
  });
});

describe('a speaker', () => {
  const [first] = annotation.speakers as readonly [Speaker];

  it('is mentioned in each place once', () => {
    assert.deepStrictEqual(mentionsOf(annotation, first).map(words), ['الوزير سيرغي لافروف', 'لافروف']);
  });
  it('is called in passing by the shortest part of the name', () => {
    assert.strictEqual(shortName(first, words), 'لافروف');
    assert.strictEqual(shortName({ ...first, name: 'شهود' }, words), 'شهود');
  });
  it('has a number, filled when decided', () => {
    assert.deepStrictEqual(
      [1, 10, 11, 20, 21].flatMap((n) => [numberSign(n, false), numberSign(n, true)]),
      ['①', '❶', '⑩', '❿', '⑪', '⓫', '⑳', '⓴', '(21)', '[21]'],
    );
  });
});

describe('a text for the workbench', () => {
  it('is isolated when it has Arabic in it', () => {
    assert.strictEqual(isolate('لقاح COVID-19.'), '\u2067لقاح COVID-19.\u2069');
    assert.strictEqual(isolate('COVID-19.'), 'COVID-19.');
  });
});
