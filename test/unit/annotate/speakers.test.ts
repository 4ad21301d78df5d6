import * as assert from 'node:assert';
import { addMention } from '../../../src/core/annotate/addMention';
import { withSpeaker } from '../../../src/core/annotate/addSpeaker';
import { byNearness, matches } from '../../../src/core/annotate/nearness';
import { nestedAt } from '../../../src/core/annotate/nesting';
import { acceptAll, rejectAll, suggestionsIn } from '../../../src/core/annotate/bulk';
import { kindOf } from '../../../src/core/annotate/kind';
import { splitOff } from '../../../src/core/annotate/splitOff';
import type { Span } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';
import { marked } from '../../support/marked';
import { shown, shownSpeakers } from '../../support/shown';

const { text, annotation } = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1 suggested>العالم فشل، وقال إن <content c2 s2 suggested>الأمر خطير</content></content>.
وقال <mention s1 c3>الوزير</mention>: <content c3 s1 suggested>بحثنا الملف</content>، <mention s2>الوكالة</mention> هنا.
`,
);
const span = (words: string): Span => {
  const start = text.indexOf(words);
  return { start: utf16(start), end: utf16(start + words.length) };
};

describe('a speaker', () => {
  it('is named by more words, and nobody else by them', () => {
    const after = addMention(annotation, 's2', span('الوزير'), 'c2');
    assert.strictEqual(
      shownSpeakers(text, after),
      's1 person edited: لافروف = لافروف\ns2 person edited: الوكالة = الوزير | الوكالة',
    );
    assert.match(shown(text, after), /c2 s2 direct edited: \(الوزير\) الأمر خطير/u);
  });
  it('is named indeed by doubtful words that a person says are theirs', () => {
    const place = span('الوكالة');
    const doubtful = {
      ...annotation,
      speakers: annotation.speakers.map((one) =>
        one.id === 's2' ? { ...one, mentions: [{ ...place, review: true as const }] } : one,
      ),
    };
    const after = addMention(doubtful, 's2', place);
    assert.deepStrictEqual(after.speakers.find(({ id }) => id === 's2')?.mentions, [place]);
  });
  it('is new only where nobody has the name, hamza aside', () => {
    assert.strictEqual(withSpeaker(annotation, 'الوكاله').speaker, 's2');
    const { annotation: after, speaker } = withSpeaker(annotation, 'أنقرة', { kind: 'organisation' });
    assert.strictEqual(speaker, 's3');
    assert.match(shownSpeakers(text, after), /s3 organisation added: أنقرة = $/u);
  });
  it('loses claims that are somebody else’s, with the words that name only those', () => {
    const after = splitOff(annotation, text, 's1', ['c3']);
    assert.match(shown(text, after), /c3 s3 direct edited: \(الوزير\) بحثنا الملف/u);
    assert.strictEqual(
      shownSpeakers(text, after),
      's1 person edited: لافروف = لافروف\ns2 person accepted: الوكالة = الوكالة\ns3 person added: الوزير = الوزير',
    );
  });
  it('stands in a list by nearness, and is found without hamza and vowel marks', () => {
    assert.deepStrictEqual(
      byNearness(annotation, text.length).map(({ id }) => id),
      ['s2', 's1'],
    );
    assert.ok(matches('انقره', 'أَنْقَرة'));
    assert.ok(matches('وزير روسي', 'وزير الخارجية الروسي'));
    assert.ok(!matches('تركي', 'أنقرة'));
  });
});

describe('several claims', () => {
  it('are taken by speaker, paragraph, article and confidence', () => {
    const ids = (scope: Parameters<typeof suggestionsIn>[2]) =>
      suggestionsIn(annotation, text, scope)
        .map(({ id }) => id)
        .join(' ');
    assert.strictEqual(ids({ kind: 'speaker', speaker: 's1' }), 'c1 c3');
    assert.strictEqual(ids({ kind: 'paragraph', offset: 3 }), 'c1 c2');
    assert.strictEqual(ids({ kind: 'article' }), 'c1 c2 c3');
    assert.strictEqual(ids({ kind: 'confidence', least: 0.5 }), '');
  });
  it('are accepted and rejected at once; those decided on stay', () => {
    const some = rejectAll(annotation, ['c1', 'c2']);
    assert.strictEqual(suggestionsIn(some, text, { kind: 'article' }).length, 1);
    assert.match(shown(text, acceptAll(some, ['c3'])), /c1 s1 direct rejected[^]*c3 s1 direct accepted/u);
  });
  it('that lie in each other are listed from the inner to the outer', () => {
    assert.deepStrictEqual(
      nestedAt(annotation, span('الأمر').start).map(({ id }) => id),
      ['c2', 'c1'],
    );
  });
});

describe('the kind of a claim', () => {
  const kind = (source: string) => {
    const { text: t, annotation: a } = marked(source);
    return kindOf(t, a.claims[0]?.content ?? []);
  };
  it('is told by quotation marks and colon', () => {
    assert.strictEqual(kind('قال إن «<content c1>العالم فشل</content>»'), 'direct');
    assert.strictEqual(kind('قال: <content c1>العالم فشل</content>.'), 'direct');
    assert.strictEqual(kind('قال إن <content c1>بلاده «لن تتراجع» عنه</content>'), 'mixed');
    assert.strictEqual(kind('قال إن <content c1>بلاده «لن تتراجع</content>»'), 'mixed');
    assert.strictEqual(kind('قال إن <content c1>بلاده لن تتراجع</content>.'), 'indirect');
  });
});
