import * as assert from 'node:assert';
import { addContent } from '../../../src/core/annotate/addContent';
import { changeKind } from '../../../src/core/annotate/changeKind';
import { changeSpeaker } from '../../../src/core/annotate/changeSpeaker';
import { mergeWithNext } from '../../../src/core/annotate/mergeNext';
import { setLabels, setNote } from '../../../src/core/annotate/remarks';
import { resizeClaim, type Resize } from '../../../src/core/annotate/resize';
import { setCue } from '../../../src/core/annotate/setCue';
import { setVia } from '../../../src/core/annotate/setVia';
import { splitClaim } from '../../../src/core/annotate/split';
import type { Annotation, Span } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';
import { marked } from '../../support/marked';
import { shown } from '../../support/shown';

const { text, annotation } = marked(
  `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 indirect suggested>روسيا وتركيا تؤكدان</content> التزامهما معا. ولن تتراجعا.
<cue c2>وأضاف</cue>: «<content c2 s1>بحثنا الملف الليبي</content>، <content c2 s1>ثم عدنا</content>»، <mention s2>الوكالة</mention>.
وعاد <mention s3>الوفد</mention> إلى أنقرة.
`,
);

const span = (words: string): Span => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start: utf16(start), end: utf16(start + words.length) };
};

const line = (of: Annotation, id: string): string | undefined =>
  shown(text, of)
    .split('\n')
    .find((l) => l.startsWith(`${id} `));

describe('the ends of a claim', () => {
  const resized = (id: string, words: string): string | undefined => {
    const [part, edge, change, by] = words.split(' ') as [
      Resize['part'],
      Resize['edge'],
      Resize['change'],
      Resize['by'],
    ];
    return line(resizeClaim(annotation, text, id, { part, edge, change, by }), id);
  };
  it('move by a word', () => {
    assert.match(
      resized('c1', 'content end extend word') ?? '',
      /edited: .* روسيا وتركيا تؤكدان التزامهما$/u,
    );
    assert.match(resized('c1', 'content end shrink word') ?? '', / روسيا وتركيا$/u);
    assert.match(resized('c1', 'content start extend word') ?? '', /\) أن روسيا وتركيا تؤكدان$/u);
    assert.match(resized('c1', 'content start shrink word') ?? '', /\) وتركيا تؤكدان$/u);
  });
  it('move to the sentence, and on to the next one', () => {
    const extend: Resize = { part: 'content', edge: 'end', change: 'extend', by: 'sentence' };
    const once = resizeClaim(annotation, text, 'c1', extend);
    assert.match(line(once, 'c1') ?? '', / روسيا وتركيا تؤكدان التزامهما معا$/u);
    const twice = resizeClaim(once, text, 'c1', extend);
    assert.match(line(twice, 'c1') ?? '', / معا\. ولن تتراجعا$/u);
    const back = resizeClaim(twice, text, 'c1', { ...extend, change: 'shrink' });
    assert.match(line(back, 'c1') ?? '', / التزامهما معا$/u);
  });
  it('are those of the cue and the mention too', () => {
    assert.match(resized('c1', 'cue end extend word') ?? '', /\[كشف لافروف\]/u);
    assert.match(resized('c1', 'mention start extend word') ?? '', /\(كشف لافروف\)/u);
  });
  it('leave a word, and do not run into another span of the claim', () => {
    assert.strictEqual(
      resizeClaim(annotation, text, 'c1', { part: 'cue', edge: 'end', change: 'shrink', by: 'word' }),
      annotation,
    );
    const first = resizeClaim(annotation, text, 'c2', {
      part: 'content',
      edge: 'start',
      change: 'shrink',
      by: 'word',
    });
    assert.match(line(first, 'c2') ?? '', / الملف الليبي \| ثم عدنا$/u);
  });
});

describe('a claim', () => {
  it('splits before the word at the caret', () => {
    const after = splitClaim(annotation, text, 'c1', span('وتركيا').start + 2);
    assert.strictEqual(line(after, 'c1'), 'c1 s1 indirect edited: [كشف] (لافروف) روسيا');
    assert.strictEqual(line(after, 'c3'), 'c3 s1 free added: وتركيا تؤكدان');
  });
  it('splits between its spans', () => {
    const after = splitClaim(annotation, text, 'c2', span('ثم').start);
    assert.strictEqual(line(after, 'c2'), 'c2 s1 direct edited: [وأضاف] بحثنا الملف الليبي');
    assert.strictEqual(line(after, 'c3'), 'c3 s1 direct added: ثم عدنا');
  });
  it('does not split at its first word', () => {
    assert.strictEqual(splitClaim(annotation, text, 'c1', span('روسيا').start), annotation);
  });
  it('merges with the next, which does not come back', () => {
    const after = mergeWithNext(annotation, text, 'c1');
    assert.strictEqual(
      shown(text, after),
      'c1 s1 indirect edited: [كشف] (لافروف) روسيا وتركيا تؤكدان | بحثنا الملف الليبي، ثم عدنا\n' +
        'c2 s1 direct rejected: [وأضاف] بحثنا الملف الليبي | ثم عدنا',
    );
    assert.strictEqual(mergeWithNext(after, text, 'c1'), after, 'there is no next one');
  });
  it('is whole again when it is split and merged', () => {
    const split = splitClaim(annotation, text, 'c1', span('وتركيا').start);
    const whole = mergeWithNext(split, text, 'c1');
    assert.strictEqual(line(whole, 'c1'), 'c1 s1 indirect edited: [كشف] (لافروف) روسيا وتركيا تؤكدان');
    assert.strictEqual(line(whole, 'c3'), undefined, 'what a person added goes');
  });
  it('gets another speaker, whom the old one’s mention does not name', () => {
    assert.strictEqual(
      line(changeSpeaker(annotation, 'c1', 's2'), 'c1'),
      'c1 s2 indirect edited: [كشف] روسيا وتركيا تؤكدان',
    );
    assert.strictEqual(changeSpeaker(annotation, 'c1', 's9'), annotation);
    assert.match(line(changeSpeaker(annotation, 'c1', null), 'c1') ?? '', /^c1 - indirect edited/u);
  });
  it('gets another kind', () => {
    assert.match(line(changeKind(annotation, 'c1', 'nominal'), 'c1') ?? '', /^c1 s1 nominal edited/u);
    assert.strictEqual(changeKind(annotation, 'c1', 'indirect'), annotation);
  });
  it('gets relays, the speaker not among them', () => {
    assert.match(line(setVia(annotation, 'c1', ['s1', 's2', 's2', 's9']), 'c1') ?? '', / via s2$/u);
  });
  it('gets a cue out of its content', () => {
    assert.strictEqual(
      line(setCue(annotation, 'c1', [span('تؤكدان')]), 'c1'),
      'c1 s1 indirect edited: [تؤكدان] (لافروف) روسيا وتركيا ',
    );
    assert.strictEqual(setCue(annotation, 'c1', [span('روسيا وتركيا تؤكدان')]), annotation);
  });
  it('gets further content, joined where no word is between', () => {
    assert.match(
      line(addContent(annotation, text, 'c1', span('ولن تتراجعا')), 'c1') ?? '',
      / روسيا وتركيا تؤكدان \| ولن تتراجعا$/u,
    );
    assert.match(
      line(addContent(annotation, text, 'c1', span('التزامهما معا')), 'c1') ?? '',
      / روسيا وتركيا تؤكدان التزامهما معا$/u,
    );
  });
  it('gets labels and a note; an accepted one stays accepted, a suggestion is the person’s', () => {
    const labels = setLabels(annotation, 'c2', ['مهم', 'مهم', ' ']);
    assert.match(
      line(setNote(labels, 'c2', ' راجع المصدر '), 'c2') ?? '',
      /accepted: .* #مهم “راجع المصدر”$/u,
    );
    assert.match(line(setLabels(annotation, 'c1', ['مهم']), 'c1') ?? '', /edited/u);
    assert.strictEqual(setNote(annotation, 'c1', ''), annotation);
  });
});
