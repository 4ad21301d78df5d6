import * as assert from 'node:assert';
import { annotateFrame } from '../../../src/core/annotate/frame';
import { quotationAround } from '../../../src/core/annotate/quotation';
import { marked } from '../../support/marked';
import { shown, shownSpeakers } from '../../support/shown';

/** The frame that one key builds where the bar stands: its line, and the line of its speaker. */
function built(source: string): string {
  const offset = marked(source.replace(/\|[^]*/u, '')).text.length;
  const { text, annotation } = marked(source.replace('|', ''));
  const result = annotateFrame(annotation, text, offset);
  if (!result) return 'nothing';
  const claim = shown(text, result.annotation)
    .split('\n')
    .find((line) => line.startsWith(`${result.claim} `));
  return `${claim}\n${shownSpeakers(text, result.annotation)}`;
}

describe('the whole frame at the caret', () => {
  it('on a verb: cue, speaker and reported clause', () => {
    assert.strictEqual(
      built('ولم|ح الوزير إلى أن الطريق طويل جدا. ثم خرج.'),
      'c1 s1 indirect added: [ولمح] (الوزير) الطريق طويل جدا\ns1 person added: الوزير = الوزير',
    );
  });
  it('on a verb with a complementizer that carries a pronoun', () => {
    assert.match(built('تمت|م الرئيس بأنه لن يعود إليها.'), /: \[تمتم\] \(الرئيس\) بأنه لن يعود إليها/u);
  });
  it('in a quotation with its speaker before it', () => {
    assert.match(
      built('همس المندوب التركي: «لن نقب|ل بهذا القرار» ثم خرج.'),
      /direct added: \[همس\] \(المندوب التركي\) لن نقبل بهذا القرار/u,
    );
  });
  it('in a quotation with its speaker after it', () => {
    assert.match(
      built('«لن نقبل| بهذا القرار أبدا»، همس المندوب التركي.'),
      /direct added: \[همس\] \(المندوب التركي\) لن نقبل بهذا القرار أبدا/u,
    );
  });
  it('of a speaker who is known by another part of the name', () => {
    assert.match(
      built('قال <mention s1>سيرغي لافروف</mention> كلمة. ولم|ح لافروف إلى أن الطريق طويل.'),
      /^c1 s1 indirect added: \[ولمح\] \(لافروف\) الطريق طويل\ns1 person edited: سيرغي لافروف = سيرغي لافروف \| لافروف$/u,
    );
  });
  it('without a name: of the speaker named before', () => {
    assert.match(
      built('تحدث <mention s1>لافروف</mention> طويلا. ولم|ح إلى أن الطريق طويل.'),
      /^c1 s1 indirect added: \[ولمح\] الطريق طويل/u,
    );
  });
  it('is not built twice', () => {
    assert.strictEqual(
      built(
        '<cue c1>ولم|ح</cue> <mention s1 c1>الوزير</mention> إلى أن <content c1 s1>الطريق طويل</content>.',
      ),
      'nothing',
    );
  });
  it('is not built where nothing is said', () => {
    assert.strictEqual(built('خرج| الوزير من القاعة.'), 'nothing');
    assert.strictEqual(built('|'), 'nothing');
  });
});

describe('the quotation around a place', () => {
  const inside = (source: string) => {
    const at = source.indexOf('|');
    const text = source.replace('|', '');
    const span = quotationAround(text, at);
    return span && text.slice(span.start, span.end);
  };
  it('is the innermost one', () => {
    assert.strictEqual(inside('قال: «هذا "ما قا|ل" لنا»'), 'ما قال');
    assert.strictEqual(inside('قال: «هذا "ما قال" ل|نا»'), 'هذا "ما قال" لنا');
  });
  it('is none outside, and none that is left open', () => {
    assert.strictEqual(inside('قال: «هذا» ث|م'), undefined);
    assert.strictEqual(inside('قال: «هذا| ثم'), undefined);
  });
});
