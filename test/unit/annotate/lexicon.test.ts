import * as assert from 'node:assert';
import fc from 'fast-check';
import { lexiconEntries, principalParts, type LexiconEntry } from '../../../src/core/annotate/lexiconEntries';
import { addToLexicon } from '../../../src/core/annotate/lexiconText';
import { speakerKindOf } from '../../../src/core/annotate/speakerKind';
import { detect } from '../../../src/core/detect/detect';
import { Lexicon } from '../../../src/core/lexicon/lexicon';
import { readLexicon } from '../../../src/core/lexicon/project-lexicon';
import type { Annotation } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';
import { marked } from '../../support/marked';

const { text, annotation } = marked(
  `<cue c1>وزعم</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 rejected>العالم فشل</content>.
<cue c2>زعم</cue> الجيران أن <content c2 s1 rejected>الدار بعيدة</content>. <cue c3>وأكد</cue> أن <content c3 s1 rejected>الطريق طويل</content>.
<cue c4>أكد</cue> أن <content c4 s1 accepted>الجسر قريب</content>. <cue c5>وَغمغمت</cue> أن <content c5 s2 added>النهر هادئ</content>.
<cue c6>يغمغم</cue> أن <content c6 s2 edited>البحر هائج</content>. <cue c7>وتمنى</cue> أن <content c7 s1 suggested>يعود</content>.
<mention s2>زرقون</mention> هنا، و<mention s3>سقيفة الصيادين</mention> هناك.
`,
);
const withSpeakers: Annotation = {
  ...annotation,
  speakers: annotation.speakers.map((speaker) => {
    if (speaker.id === 's2') return { ...speaker, status: 'added', role: 'نوخذة الميناء' };
    return speaker.id === 's3' ? { ...speaker, status: 'edited', kind: 'organisation' } : speaker;
  }),
};
const brief = (entries: readonly LexiconEntry[]) =>
  entries.map((entry) => {
    const count = 'count' in entry ? ` ${entry.count}` : '';
    return `${entry.list}: ${entry.list === 'cues' ? entry.past : entry.word}${count}`;
  });

describe('corrections for a project’s lexicon', () => {
  it('are cues rejected throughout, cues that were added, and names, titles and bodies nobody knew', () => {
    assert.deepStrictEqual(brief(lexiconEntries(withSpeakers, text, new Lexicon())), [
      'notCues: زعم 2',
      'cues: غمغم 2',
      'names: زرقون',
      'titles: نوخذة الميناء',
      'organisations: سقيفة الصيادين',
    ]);
  });

  it('are none where the lexicon has them, and none before somebody decided', () => {
    const entries = lexiconEntries(withSpeakers, text, new Lexicon());
    const { additions } = readLexicon(addToLexicon('', entries));
    assert.deepStrictEqual(lexiconEntries(withSpeakers, text, new Lexicon(additions)), []);
    assert.deepStrictEqual(lexiconEntries(detect(text), text, new Lexicon()), []);
  });

  it('make the next detection find and leave out what a person did', () => {
    const { additions } = readLexicon(addToLexicon('', lexiconEntries(withSpeakers, text, new Lexicon())));
    const other = 'وزعم الحاضرون أن الماء بارد.\nوغمغمت الوزيرة أن السوق مغلق.\n';
    const found = detect(other, new Lexicon(additions));
    assert.deepStrictEqual(
      found.claims.map(({ cue }) => cue.map(({ start, end }) => other.slice(start, end)).join()),
      ['وغمغمت'],
    );
  });

  it('give a verb by its past', () => {
    const pasts = (forms: string) => forms.split(' ').map((form) => principalParts(form).past);
    assert.deepStrictEqual(
      pasts('غمغم غمغمت غمغموا يغمغم سيغمغم يغمغمون مغمغما مغمغمة'),
      Array(8).fill('غمغم'),
    );
    assert.deepStrictEqual(pasts('يعتبر معتبرا يستبعد يتحدث متحدثا يزعم'), [
      'اعتبر',
      'اعتبر',
      'استبعد',
      'تحدث',
      'تحدث',
      'زعم',
    ]);
    assert.strictEqual(principalParts('مغمغمة').participle, 'مغمغما');
  });

  it('keep comments, order and what is there; a word leaves the opposite list', () => {
    const before = `# ours
lexicon: 1
names: ["زرقون"] # the family
cues:
  - "همهم"
  - past: "زعم" # old papers
    stance: claim
notCues: ["غمغم", "رنا"]
`;
    const after = addToLexicon(before, lexiconEntries(withSpeakers, text, new Lexicon()));
    assert.strictEqual(
      after,
      `# ours
lexicon: 1
names: [ "زرقون" ] # the family
cues:
  - "همهم"
  - past: "غمغم"
    present: "يغمغم"
notCues: [ "رنا", "زعم" ]
titles:
  - "نوخذة الميناء"
organisations:
  - "سقيفة الصيادين"
`,
    );
    const known = 'lexicon: 1\ncues: ["غمغم"]\n';
    assert.match(
      addToLexicon(known, lexiconEntries(withSpeakers, text, new Lexicon())),
      /cues: \[ \{ past: "غمغم", present: "يغمغم" \} \]/u,
    );
    assert.strictEqual(addToLexicon(after, lexiconEntries(withSpeakers, text, new Lexicon())), after);
  });

  it('always make a lexicon that is read without a fault', () => {
    const word = fc.constantFrom('غمغم', 'رنا', '"لمّح"', "د'رس", 'ناظر: المحطة #1', 'زرقون', '- همس', '123ب');
    const place = { start: utf16(0), end: utf16(1) };
    const one = fc.constantFrom('غمغم', 'رنا', '"لمّح"', "د'رس", '#همس', '123ب');
    const entry: fc.Arbitrary<LexiconEntry> = fc.oneof(
      one.map((word) => ({ list: 'notCues', word, place, count: 1 }) as const),
      fc
        .record({
          past: one,
          present: fc.option(one, { nil: '' }),
          stance: fc.constantFrom('doubt', 'claim'),
        })
        .map((cue) => ({ ...cue, list: 'cues', place, count: 1 }) as LexiconEntry),
      fc.record({ list: fc.constantFrom('names', 'titles', 'organisations'), word }),
    );
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (first, second) => {
        const lexicon = addToLexicon(addToLexicon('', first), second);
        assert.deepStrictEqual(readLexicon(lexicon).problems, []);
      }),
    );
  });
});

describe('the kind of a new speaker', () => {
  it('is told by the words of the name', () => {
    const kinds = Object.fromEntries(
      ['سيرغي لافروف', 'الوزير', 'وزارة الصحة', 'محللون', 'مصدر أمني', 'خبراء في الاقتصاد', ''].map(
        (name) => [name, speakerKindOf(name)],
      ),
    );
    assert.deepStrictEqual(kinds, {
      'سيرغي لافروف': 'person',
      الوزير: 'person',
      'وزارة الصحة': 'organisation',
      محللون: 'group',
      'مصدر أمني': 'unnamed',
      'خبراء في الاقتصاد': 'group',
      '': 'person',
    });
  });
});
