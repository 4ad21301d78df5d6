import assert from 'node:assert/strict';
import { Article } from '../../../src/core/sidecar/article';
import { textOf } from '../../../src/core/sidecar/problems';
import { readSidecar } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from './marked';

const { text, annotation } = marked(
  '{c1 أكد} (c1:s1 الوزير) أن <c1 الاتفاق قريب>. {c2 وأضاف} <c2 موسكو ترحب>.\n',
);
const article = Article.fromText('خبر.txt', text);
const good = writeSidecar(annotation, article);

/** Reads the good sidecar with one thing changed: what is reported, LINE:COLUMN code, and whether a save may follow. */
function withChange(from: string | RegExp, to: string) {
  assert.ok(good.search(from) >= 0 || good.includes(String(from)), String(from));
  return read(good.replace(from, to));
}
function read(source: string | Uint8Array) {
  const start = process.cpuUsage();
  const reading = readSidecar(source, article);
  // The processor's time: others may be at work on the machine.
  const { user } = process.cpuUsage(start);
  assert.ok(user < 1e6, `it hangs: ${user} µs`);
  const problems = reading.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { ...reading, problems, texts: reading.problems.map((problem) => textOf(problem)) };
}
const lineWith = (words: string) => good.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('a broken or hostile sidecar', () => {
  it('with a syntax error: place, what can be read, no save', () => {
    const { problems, intact, annotation } = withChange('  - id: c2', '  - id: "c2');
    assert.match(problems[0] ?? '', /^\d+:\d+ syntax$/);
    assert.ok(!intact);
    assert.equal(annotation.claims[0]?.id, 'c1');
  });

  it('with wrong types: the place of each, and the rest is kept', () => {
    const { problems, intact, annotation } = withChange(/start: 0, end: 3/, 'start: zero, end: 3');
    assert.deepEqual(problems, [`${lineWith('start: 0,')}:18 wrongType`]);
    assert.ok(!intact);
    assert.deepEqual(annotation.claims[0]?.cue, []);
    assert.equal(annotation.claims.length, 2);
  });

  it('with an unknown value: what is allowed', () => {
    const { texts, annotation } = withChange('kind: indirect', 'kind: مباشر');
    assert.deepEqual(texts, ['“kind” should be one of: direct, indirect, mixed, nominal, according, free.']);
    assert.equal(annotation.claims[0]?.kind, 'indirect');
  });

  it('with a key missing: where', () => {
    assert.deepEqual(withChange('    speaker: s1\n', '').texts, ['The key “speaker” is missing.']);
  });

  it('with offsets outside the text: finds the words all the same', () => {
    const { problems, intact, annotation: found } = withChange('start: 14, end: 26', 'start: 900, end: 912');
    const line = lineWith('start: 14,');
    assert.deepEqual(problems, [`${line}:9 outside`, `${line}:9 movedBack`]);
    assert.ok(intact);
    assert.deepEqual(found, annotation);
  });

  it('with text that does not match: says so', () => {
    const { texts, orphans } = withChange('text: "أكد"', 'text: "أعلن"');
    assert.deepEqual(texts, [
      'The article has “أكد” here, not “أعلن”.',
      'Not found in the article: “أعلن”; kept as an orphan.',
    ]);
    assert.equal(orphans.length, 1);
  });

  it('with an end that its text does not reach: says so, and goes by the text', () => {
    const { problems, intact, annotation: found } = withChange('start: 14, end: 26', 'start: 14, end: 30');
    assert.deepEqual(problems, [`${lineWith('start: 14,')}:9 textDiffers`]);
    assert.ok(intact);
    assert.deepEqual(found.claims, annotation.claims);
  });

  it('with huge, negative and reversed offsets', () => {
    for (const offsets of [
      'start: 9007199254740991, end: 9007199254740992',
      'start: -5, end: 3',
      'start: 3, end: 0',
    ]) {
      assert.ok(withChange('start: 0, end: 3', offsets).problems.length > 0, offsets);
    }
  });

  it('with an id twice: both are kept', () => {
    const { texts, annotation, intact } = withChange('id: c2', 'id: c1');
    assert.deepEqual(texts, ['The id “c1” is taken by an earlier claim; this one is read as “c2”.']);
    assert.deepEqual(
      annotation.claims.map(({ id }) => id),
      ['c1', 'c2'],
    );
    assert.ok(!intact);
  });

  it('with a key twice', () => {
    assert.deepEqual(withChange('    speaker: s1\n', '    speaker: s1\n    speaker: null\n').problems, [
      `${lineWith('speaker: s1') + 1}:5 duplicateKey`,
    ]);
  });

  it('with a speaker who is not there', () => {
    const { texts, annotation } = withChange('speaker: s1', 'speaker: s9');
    assert.deepEqual(texts, ['No speaker has the id “s9”.']);
    assert.equal(annotation.claims[0]?.speaker, null);
  });

  it('with aliases: a few are read, a bomb is not', () => {
    const one = withChange(/ {2}- id: s1\n/, '  - &first\n    id: s1\n').intact;
    assert.ok(one);
    const levels = Array.from(
      { length: 9 },
      (_, i) => `x${i + 1}: &x${i + 1} [${Array(9).fill(`*x${i}`).join(', ')}]`,
    );
    const bomb = read(`${good}x0: &x0 [a, b]\n${levels.join('\n')}\n`);
    // Where the sum goes over what is read, not at the first alias.
    assert.match(bomb.problems.join(), /^\d+:\d+ aliases$/);
    assert.ok(Number(bomb.problems[0]?.split(':')[0]) > good.split('\n').length);
    assert.ok(!bomb.intact);
    assert.deepEqual(read(`${good}x: &x [*x]\n`).problems, [`${good.split('\n').length}:8 aliases`]);
  });

  it('with tags of its own: they are not run', () => {
    const { problems, intact } = withChange('name: "الوزير"', 'name: !!js/function "الوزير"');
    assert.match(problems.join(), /customTag/);
    assert.ok(!intact);
  });

  it('of 100 MB, of endless nesting, of ten thousand mistakes: at once', () => {
    const cases = {
      tooLarge: new Uint8Array(1e8).fill(97),
      nesting: '['.repeat(50_000),
      'nesting ': '- '.repeat(50_000),
      ' nesting': '? '.repeat(50_000),
      wrongType: `claims: [${'1, '.repeat(10_000)}]\nisnad: 1`,
    };
    for (const [code, source] of Object.entries(cases))
      assert.match(read(source).problems.join(), new RegExp(code.trim()));
  });

  it('with CRLF or a byte order mark: is the same', () => {
    for (const source of [
      good.replaceAll('\n', '\r\n'),
      `\uFEFF${good}`,
      new TextEncoder().encode(`\uFEFF${good}`),
    ]) {
      const { problems, annotation: found } = read(source);
      assert.deepEqual([problems, found], [[], annotation]);
    }
  });

  it('in UTF-16 or another encoding: is read, and not written over', () => {
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(good, (c) => c.charCodeAt(0))]).buffer,
    );
    const { problems, intact, annotation: found } = read(utf16);
    assert.deepEqual([problems, intact], [['1:1 notUtf8'], false]);
    assert.deepEqual(found, annotation);
    assert.deepEqual(read(new Uint8Array([0, 1, 2, 255])).problems, ['1:1 notText']);
  });

  it('of every kind: the diagnostic stands at the very line and column', () => {
    const lines = good.split('\n');
    const end = lines.length;
    /** The line's number and the column of some words in it. */
    const at = (source: string, words: string, from = 0): string => {
      const before = source.slice(0, source.indexOf(words, from)).split('\n');
      return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    };
    const second = good.indexOf('id: c2');
    const cases: Readonly<Record<string, readonly [source: string, place: string]>> = {
      syntax: [`${good}x: [1\n`, `${end + 1}:1`],
      wrongType: [good.replace('speaker: s1', 'speaker: [1]'), at(good, 's1', good.indexOf('speaker: s1'))],
      notOneOf: [good.replace('kind: indirect', 'kind: loud'), at(good, 'indirect')],
      outside: [good.replace('start: 14, end: 26', 'start: 900, end: 912'), at(good, '{ start: 14')],
      textDiffers: [good.replace('text: "أكد"', 'text: "أعلن"'), at(good, '{ start: 0, end: 3')],
      reversed: [good.replace('start: 0, end: 3', 'start: 3, end: 0'), at(good, '{ start: 0, end: 3')],
      duplicateId: [good.replace('id: c2', 'id: c1'), at(good, 'c2', second)],
      danglingSpeaker: [
        good.replace('speaker: s1', 'speaker: s9'),
        at(good, 's1', good.indexOf('speaker: s1')),
      ],
      aliases: [`${good}x: *nobody\n`, `${end}:4`],
      customTag: [good.replace('name: "', 'name: !!js/function "'), at(good, '"الوزير"')],
      duplicateKey: [`${good}isnad: 1\n`, `${end}:1`],
      severalDocuments: [`${good}---\nisnad: 1\n`, `${end}:1`],
    };
    for (const [code, [source, place]] of Object.entries(cases)) {
      for (const whole of [source, source.replaceAll('\n', '\r\n')])
        assert.ok(
          read(whole).problems.includes(`${place} ${code}`),
          `${code} at ${place}: ${read(whole).problems.join()}`,
        );
    }
  });

  it('that is something else', () => {
    for (const source of ['', '- 1', 'just words', 'null', 'a: 1', '"x"', '---\n---\n']) {
      assert.match(read(source).problems.join(), /notASidecar|syntax|several/, source);
    }
    assert.match(read('isnad: 1').problems.join(), /missing/);
    assert.deepEqual(read(good.replace('isnad: 1', 'isnad: 2')).texts, [
      'The sidecar’s format is 2; this version of Isnad reads format 1.',
    ]);
  });
});
