import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import { Lexicon } from '../../../src/core/lexicon/lexicon';
import { lexiconProblemText } from '../../../src/core/lexicon/lexicon-problems';
import { readLexicon } from '../../../src/core/lexicon/project-lexicon';

/** «cue | speaker | content» of each claim that is found with a lexicon. */
function found(yaml: string, text: string): string[] {
  const { additions, problems } = readLexicon(yaml);
  assert.deepEqual(problems.map(lexiconProblemText), []);
  const { claims, speakers } = detect(text, new Lexicon(additions));
  const words = (spans: (typeof claims)[number]['content']) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return claims.map(({ cue, speaker, content, stance }) => {
    const name = speakers.find(({ id }) => id === speaker)?.name ?? 'nobody';
    return `${words(cue)} | ${name} | ${words(content)} | ${stance}`;
  });
}

/** «line:column: what is wrong» */
function wrong(yaml: string): string[] {
  const { additions, problems } = readLexicon(yaml);
  assert.equal(additions === undefined, problems.length > 0);
  return problems.map((problem) => `${problem.line}:${problem.column}: ${lexiconProblemText(problem)}`);
}

describe('a project’s lexicon', () => {
  const GRUMBLE = 'وغمغم الوزير سالم الحربي أن الجسر لن يكتمل هذا العام.';

  it('adds a verb by its past alone', () => {
    assert.deepEqual(found('lexicon: 1\n', GRUMBLE), []);
    assert.deepEqual(found('lexicon: 1\ncues: ["غمغم"]\n', GRUMBLE), [
      'وغمغم | سالم الحربي | الجسر لن يكتمل هذا العام | neutral',
    ]);
  });

  it('adds a verb with its forms, its frame and its stance', () => {
    const yaml = `lexicon: 1
cues:
  - past: "غمغم"
    present: "يغمغم"
    participle: "مغمغما"
    clause: ["أن", "بأن"]
    stance: doubt
`;
    assert.deepEqual(found(yaml, GRUMBLE), ['وغمغم | سالم الحربي | الجسر لن يكتمل هذا العام | doubt']);
    assert.deepEqual(found(yaml, 'وتغمغم الوزيرة منى الشهري بأن الجسر لن يكتمل هذا العام.'), [
      'وتغمغم | منى الشهري | الجسر لن يكتمل هذا العام | doubt',
    ]);
  });

  it('takes a verb away in all its forms, or one form', () => {
    const text = 'وزعم الوزير أن الجسر اكتمل. وتزعم الوزارة أن الطريق اكتمل.';
    assert.equal(found('lexicon: 1\n', text).length, 2);
    assert.deepEqual(found('lexicon: 1\nnotCues: ["زعم"]\n', text), []);
    assert.equal(found('lexicon: 1\nnotCues: ["تزعم"]\n', text).length, 1);
  });

  it('adds titles, names and bodies', () => {
    const { additions } = readLexicon(
      'lexicon: 1\ntitles: ["العريف الأول"]\nnames: ["زرقون المسعد"]\norganisations: ["مرصد الحقول"]\n',
    );
    assert.deepEqual(additions, {
      cues: [],
      notCues: [],
      titles: ['عريف'],
      names: ['زرقون المسعد'],
      organisations: ['مرصد'],
    });
  });

  it('says what is wrong, and where', () => {
    assert.deepEqual(wrong(''), ['1:1: The file should be a map with the key “lexicon” (the format, 1).']);
    assert.deepEqual(wrong('lexicon: 2\n'), [
      '1:10: The lexicon’s format is 2; this version of Isnad reads format 1.',
    ]);
    assert.deepEqual(wrong('cues: []\n'), ['1:1: The key “lexicon” is missing.']);
    assert.deepEqual(wrong('lexicon: 1\ncue: []\n'), [
      '2:1: The key “cue” is not known here; known: lexicon, cues, notCues, titles, names, organisations.',
    ]);
    assert.deepEqual(wrong('lexicon: 1\nnames: "سالم"\ntitles:\n  - 7\n  - "…"\n'), [
      '2:8: “names” should be a list.',
      '4:5: “titles” should be text: a word in quotation marks.',
      '5:5: “…” holds no word.',
    ]);
    assert.deepEqual(wrong('lexicon: 1\ncues:\n  - "غمغم كثيرا"\n  - stance: maybe\n    needs: "x"\n'), [
      '3:5: “غمغم كثيرا” should be one word.',
      '4:5: The key “past” is missing.',
      '4:13: “stance” should be one of: neutral, assert, claim, doubt, deny, warn, hope, demand, predict.',
      '5:12: “needs” should be one of: clause, quotation, nothing.',
    ]);
    assert.match(wrong('lexicon: 1\ncues: [\n')[0] ?? '', /^3:1: YAML: /);
    assert.match(wrong(`lexicon: 1\ncues: ${'['.repeat(100_000)}`)[0] ?? '', /YAML/);
  });
});
