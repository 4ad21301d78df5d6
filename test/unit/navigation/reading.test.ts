import * as assert from 'node:assert';
import { enclosingSpans } from '../../../src/core/navigation/enclosing';
import { foldsOf } from '../../../src/core/navigation/folds';
import { outlineOf, type SpeakerNode } from '../../../src/core/navigation/outline';
import { quotationsOf } from '../../../src/core/navigation/quotations';
import { claimStops, step } from '../../../src/core/navigation/steps';
import { paragraphAt, paragraphsOf } from '../../../src/core/text/paragraphs';
import { sentenceAt, sentencesOf } from '../../../src/core/text/sentences';
import type { Span } from '../../../src/core/model';
import { marked } from '../../support/marked';

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('are the lines that hold something, whatever their line ends', () => {
    const text = 'عنوان\r\n\r\n  \nقال الوزير\rختم';
    assert.deepStrictEqual(cut(text, paragraphsOf(text)), ['عنوان', 'قال الوزير', 'ختم']);
  });

  it('are found around an offset', () => {
    const text = 'عنوان\nقال\n';
    const at = (offset: number) => cut(text, [paragraphAt(text, offset)])[0];
    assert.deepStrictEqual([0, 5, 6, 9, 10].map(at), ['عنوان', 'عنوان', 'قال', 'قال', '']);
  });
});

describe('sentences', () => {
  const sentences = (text: string) => cut(text, sentencesOf(text));

  it('end at full stops and question marks, and keep what closes after them', () => {
    assert.deepStrictEqual(sentences('قال «انتهى.» وأضاف: لماذا؟! ثم سكت'), [
      'قال «انتهى.»',
      'وأضاف: لماذا؟!',
      'ثم سكت',
    ]);
  });

  it('do not end in abbreviations, numbers, addresses and pauses', () => {
    for (const text of ['وصل د. محمد إلى 3.5 كم', 'زار isnad.org أمس', 'قال… ثم سكت'])
      assert.deepStrictEqual(sentences(text), [text]);
  });

  it('are found around an offset, and nowhere in an empty paragraph', () => {
    const text = 'قال أولاً. قال ثانياً.';
    assert.deepStrictEqual(cut(text, [sentenceAt(text, 12) as Span]), ['قال ثانياً.']);
    assert.strictEqual(sentenceAt('', 0), undefined);
  });
});

describe('quotations of an article', () => {
  const quotations = (text: string) => {
    const { quotations: found, unbalanced } = quotationsOf(text);
    return { quotations: cut(text, found), unbalanced: unbalanced.map(({ start }) => start) };
  };

  it('pair their marks, one in another too', () => {
    assert.deepStrictEqual(quotations('قال «زار "القدس" أمس» وختم'), {
      quotations: ['«زار "القدس" أمس»', '"القدس"'],
      unbalanced: [],
    });
  });

  it('run over paragraphs, whether these open with a mark again or not', () => {
    const again = 'قال: «أولاً.\n«ثانياً.\n«ثالثاً.»\nوختم.';
    assert.deepStrictEqual(quotations(again), {
      quotations: ['«أولاً.\n«ثانياً.\n«ثالثاً.»'],
      unbalanced: [],
    });
    const once = 'قال: «أولاً.\nثانياً.\nثالثاً»\nوختم.';
    assert.deepStrictEqual(quotations(once), { quotations: ['«أولاً.\nثانياً.\nثالثاً»'], unbalanced: [] });
  });

  it('leave over marks without a partner', () => {
    assert.deepStrictEqual(quotations('قال: «أولاً.\nوقال: «ثانياً».\n'), {
      quotations: ['«ثانياً»'],
      unbalanced: [5],
    });
    assert.deepStrictEqual(quotations('انتهى».\nقال "نعم'), { quotations: [], unbalanced: [5, 12] });
  });
});

describe('folds', () => {
  const folds = (text: string) => foldsOf(text).map(({ kind, first, last }) => `${kind} ${first}-${last}`);

  it('are paragraphs of several lines that blank lines part', () => {
    assert.deepStrictEqual(folds('عنوان\n\nقال\nالوزير\n\nوختم\nاليوم\n'), [
      'paragraph 2-3',
      'paragraph 5-6',
    ]);
  });

  it('are quotations of several lines', () => {
    assert.deepStrictEqual(folds('قال: «أولاً.\nثانياً»\nوختم'), ['quotation 0-1']);
  });

  it('are none where a line is a paragraph', () => {
    assert.deepStrictEqual(folds('قال\nوأضاف\nوختم\n'), []);
  });
});

describe('what stands around an offset', () => {
  /** The words around «|», from the inside out. */
  function around(source: string): string[] {
    const { text, annotation } = marked(source);
    const offset = text.indexOf('|');
    const clean = text.replace('|', '');
    const back = ({ start, end }: Span): Span =>
      ({ start: start > offset ? start - 1 : start, end: end > offset ? end - 1 : end }) as Span;
    const marks = annotation.claims.flatMap((c) => [...c.cue, ...c.content]).map(back);
    return cut(clean, enclosingSpans(clean, offset, marks));
  }

  it('is the word, the phrase, the content, the sentence, the paragraph', () => {
    assert.deepStrictEqual(
      around('عنوان\n<cue c1>قال</cue>: <content c1>زرنا الق|دس، ثم عدنا</content>. وختم.\nتم'),
      [
        'القدس',
        'زرنا القدس',
        'زرنا القدس، ثم عدنا',
        'قال: زرنا القدس، ثم عدنا.',
        'قال: زرنا القدس، ثم عدنا. وختم.',
      ],
    );
  });

  it('has the content where a phrase or a sentence runs over its edge', () => {
    assert.deepStrictEqual(
      around('<cue c1>قال</cue> الوزير إن <content c1>القدس مد|ينة لنا، وعاد</content> أمس.'),
      ['مدينة', 'القدس مدينة لنا', 'القدس مدينة لنا، وعاد', 'قال الوزير إن القدس مدينة لنا، وعاد أمس.'],
    );
    assert.deepStrictEqual(around('<cue c1>قال</cue> إن <content c1>القدس لن|ا. ونحن لها</content>. وختم.'), [
      'لنا',
      'القدس لنا',
      'القدس لنا.',
      'القدس لنا. ونحن لها',
      'قال إن القدس لنا. ونحن لها. وختم.',
    ]);
  });

  it('has quotations without and with their marks', () => {
    assert.deepStrictEqual(around('قال «زرنا ال|قدس، ثم عدنا» أمس'), [
      'القدس',
      'زرنا القدس',
      'زرنا القدس، ثم عدنا',
      '«زرنا القدس، ثم عدنا»',
      'قال «زرنا القدس، ثم عدنا» أمس',
    ]);
  });

  it('of an empty line is nothing', () => {
    assert.deepStrictEqual(around('قال\n|\nقال'), []);
  });
});

describe('a step', () => {
  const { annotation } = marked(
    '<cue c1>قال</cue> <content c1 s1>أولاً</content>. <content c2 s1><cue c3>أكد</cue> <content c3 s2>ثانياً</content></content> <cue c2>بحسبه</cue>',
  );
  /** The ids that steps from one to the next lead to. */
  function walk(direction: 1 | -1, count: number): string {
    const ids: string[] = [];
    let offset = 0;
    let stop: string | undefined;
    for (let i = 0; i < count; i++) {
      const next = step(claimStops(annotation.claims), { offset, stop }, direction);
      if (!next) break;
      ids.push(next.stop.id + (next.wrapped ? '*' : ''));
      offset = next.stop.to.start;
      stop = next.stop.id;
    }
    return ids.join(' ');
  }

  it('goes from claim to claim, also between those that begin at one place, and round the end', () => {
    assert.strictEqual(walk(1, 4), 'c2 c3 c1* c2');
    assert.strictEqual(walk(-1, 4), 'c3* c2 c1 c3*');
  });

  it('leads nowhere without claims', () => {
    assert.strictEqual(step([], { offset: 0 }, 1), undefined);
  });
});

describe('the outline', () => {
  function lines(nodes: readonly SpeakerNode[], text: string, indent: string): string[] {
    return nodes.flatMap((node) => [
      `${indent}${node.speaker?.name ?? '-'}`,
      ...node.children.flatMap((claim) => [
        `${indent}  ${claim.claim.id} ${text.slice(claim.content.start, claim.content.end)}`,
        ...lines(claim.children, text, `${indent}    `),
      ]),
    ]);
  }
  const outline = (source: string) => {
    const { text, annotation } = marked(source);
    return outlineOf(text, annotation)
      .flatMap(({ span, children }) => [
        text.slice(span.start, span.end).slice(0, 8),
        ...lines(children, text, '  '),
      ])
      .join('\n');
  };

  it('is paragraphs, speakers and claims', () => {
    assert.strictEqual(
      outline(`عنوان
<cue c1>قال</cue> <mention s1 c1>لافروف</mention>: <content c1 s1>أولاً</content>، <cue c2>وأضاف</cue>: <content c2 s1>ثانياً</content>.
<content c3>ثالثاً</content> <content c4 s1 rejected>رابعاً</content>`),
      `عنوان
قال لافر
  لافروف
    c1 أولاً
    c2 ثانياً
ثالثاً ر
  -
    c3 ثالثاً`,
    );
  });

  it('has claims within claims, and a claim of two paragraphs in both', () => {
    assert.strictEqual(
      outline(`<cue c1>قال</cue> <mention s1 c1>لافروف</mention> إن <content c1 s1><mention s2 c2>الرئيس</mention> <cue c2>أكد</cue> أن <content c2 s2>أولاً</content> تم</content>.
<content c1 s1>ثانياً</content>.`),
      `قال لافر
  لافروف
    c1 الرئيس أكد أن أولاً تم
      الرئيس
        c2 أولاً
ثانياً.
  لافروف
    c1 ثانياً`,
    );
  });
});
