import assert from 'node:assert/strict';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { DamagedSidecarError, writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from './marked';

const SOURCE = '{c1 أكد} (c1:s1 الوزير) أن <c1 الاتفاق قريب>.\n';
const { text, annotation } = marked(SOURCE, { c1: { confidence: 0.934 } });
const article = Article.fromText('خبر.txt', text);

describe('writeSidecar', () => {
  it('writes format 1', () => {
    assert.equal(
      writeSidecar(annotation, article).replace(/"isnad .*"/, '"isnad"'),
      `isnad: 1
article:
  file: "خبر.txt"
  sha256: "${article.sha256}"
  characters: 28
  language: ar
generator: "isnad"
speakers:
  - id: s1
    name: "الوزير"
    kind: person
    status: suggested
    mentions:
      - { start: 4, end: 10, text: "الوزير" }
claims:
  - id: c1
    speaker: s1
    kind: indirect
    status: suggested
    stance: neutral
    confidence: 0.93
    cue:
      - { start: 0, end: 3, text: "أكد" }
    mention: { start: 4, end: 10, text: "الوزير" }
    content:
      - { start: 14, end: 26, text: "الاتفاق قريب", before: "أكد الوزير أن ", after: ".\\n" }
`,
    );
  });

  it('keeps comments, the order of keys, unknown keys and orphans of the file', () => {
    const previous = `# مراجعة أولى
isnad: 1
project: "انتخابات" # ours
article: { file: "خبر.txt", sha256: "${'0'.repeat(64)}", characters: 1 }
claims:
  # the minister
  - status: suggested # not yet
    id: c1
    speaker: null
    kind: direct
    checked-by: [ليلى]
    content:
      - { start: 1, end: 2, text: "x", colour: red }
  # gone
  - { id: c9, speaker: null, kind: direct, status: suggested, content: [ { start: 1, end: 2, text: "x" } ] }
speakers: []
orphans:
  - { of: c1, part: cue, span: { start: 1, end: 2, text: "x" } } # look here
`;
    const accepted = marked(SOURCE, { c1: { status: 'accepted' } }).annotation;
    const saved = writeSidecar(accepted, article, { previous });
    for (const kept of [
      '# مراجعة أولى',
      'project: "انتخابات" # ours',
      '  # the minister\n  - status: accepted # not yet',
    ]) {
      assert.ok(saved.includes(kept), `${kept}\nis not in\n${saved}`);
    }
    for (const kept of ['checked-by: [ ليلى ]', 'colour: red', '# look here'])
      assert.ok(saved.includes(kept), kept);
    assert.ok(!saved.includes('c9'));
    assert.ok(saved.indexOf('claims:') < saved.indexOf('speakers:'));
    assert.deepEqual(readSidecar(saved, article).annotation, accepted);
    assert.equal(writeSidecar(accepted, article, { previous: saved }), saved);
    assert.ok(!writeSidecar(accepted, article, { previous: saved, orphans: [] }).includes('orphans'));
  });

  it('keeps the line ends and the byte order mark of the file', () => {
    const previous = `\uFEFF${writeSidecar(annotation, article)}# end\n`.replaceAll('\n', '\r\n');
    const saved = writeSidecar(annotation, article, { previous });
    assert.ok(saved.startsWith('\uFEFFisnad: 1\r\n') && !/[^\r]\n/.test(saved));
  });

  it('does not write over what it cannot read', () => {
    for (const previous of [
      'isnad: [',
      '- 1',
      '{{{{',
      'isnad: 2',
      writeSidecar(annotation, article).replace('id: c1', 'id: [c1]'),
    ]) {
      assert.throws(() => writeSidecar(annotation, article, { previous }), DamagedSidecarError);
    }
  });
});
