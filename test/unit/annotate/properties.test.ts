import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { addContent } from '../../../src/core/annotate/addContent';
import { addMention } from '../../../src/core/annotate/addMention';
import { withClaim } from '../../../src/core/annotate/addClaim';
import { withSpeaker } from '../../../src/core/annotate/addSpeaker';
import { changeSpeaker } from '../../../src/core/annotate/changeSpeaker';
import { mergeWithNext } from '../../../src/core/annotate/mergeNext';
import { setLabels, setNote } from '../../../src/core/annotate/remarks';
import { resizeClaim } from '../../../src/core/annotate/resize';
import { setCue } from '../../../src/core/annotate/setCue';
import { splitClaim } from '../../../src/core/annotate/split';
import { splitOff } from '../../../src/core/annotate/splitOff';
import { snap } from '../../../src/core/annotate/words';
import { acceptClaim, rejectClaim, resetClaim } from '../../../src/core/decisions/claims';
import { DecisionHistory } from '../../../src/core/decisions/history';
import { mergeSpeakers, rejectSpeaker } from '../../../src/core/decisions/speakers';
import type { Annotation, Span } from '../../../src/core/model';
import { mergeDetection } from '../../../src/core/sidecar/merge';
import { utf16 } from '../../../src/core/text/offsets';
import { marked } from '../../support/marked';

const { text, annotation: START } = marked(
  `<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 suggested>روسيا وتركيا تؤكدان، وقال <mention s2 c2>أردوغان</mention> إن <content c2 s2 suggested>الأمر خطير</content></content>. ولن تتراجعا.
<cue c3>وأضاف</cue>: «<content c3 s1 suggested>بحثنا الملف الليبي</content>، <content c3 s1 suggested>ثم عدنا</content>».
وعاد <mention s3>الوفد</mention> إلى أنقرة. <content c4 s3 suggested>وشكر الجميع</content>.
`,
);

type Edit = (annotation: Annotation) => Annotation;

const id = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c99');
const who = fc.constantFrom('s1', 's2', 's3', 's4', 's99');
const place = fc.nat(text.length);
const span = fc.tuple(place, place).map(([a, b]): Span => {
  const chosen = { start: utf16(Math.min(a, b)), end: utf16(Math.max(a, b)) };
  return snap(text, chosen) ?? { start: utf16(0), end: utf16(3) };
});
const resize = fc.record({
  part: fc.constantFrom('content', 'cue', 'mention' as const),
  edge: fc.constantFrom('start', 'end' as const),
  change: fc.constantFrom('extend', 'shrink' as const),
  by: fc.constantFrom('word', 'sentence' as const),
}) as fc.Arbitrary<Parameters<typeof resizeClaim>[3]>;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  id.map(
    (c): Edit =>
      (a) =>
        acceptClaim(a, c),
  ),
  id.map(
    (c): Edit =>
      (a) =>
        rejectClaim(a, c),
  ),
  id.map(
    (c): Edit =>
      (a) =>
        resetClaim(a, c),
  ),
  fc.tuple(id, resize).map(
    ([c, r]): Edit =>
      (a) =>
        resizeClaim(a, text, c, r),
  ),
  fc.tuple(id, place).map(
    ([c, at]): Edit =>
      (a) =>
        splitClaim(a, text, c, at),
  ),
  id.map(
    (c): Edit =>
      (a) =>
        mergeWithNext(a, text, c),
  ),
  fc.tuple(id, who).map(
    ([c, s]): Edit =>
      (a) =>
        changeSpeaker(a, c, s),
  ),
  fc.tuple(id, span).map(
    ([c, s]): Edit =>
      (a) =>
        setCue(a, c, [s]),
  ),
  fc.tuple(id, span).map(
    ([c, s]): Edit =>
      (a) =>
        addContent(a, text, c, s),
  ),
  fc.tuple(who, span, id).map(
    ([s, m, c]): Edit =>
      (a) =>
        addMention(a, s, m, c),
  ),
  span.map(
    (m): Edit =>
      (a) =>
        withSpeaker(a, text.slice(m.start, m.end), { mention: m }).annotation,
  ),
  fc.tuple(span, who).map(
    ([c, s]): Edit =>
      (a) =>
        withClaim(a, {
          content: [c],
          kind: 'direct',
          speaker: a.speakers.some((known) => known.id === s) ? s : null,
        }).annotation,
  ),
  fc.tuple(id, fc.constantFrom('مهم', 'x')).map(
    ([c, l]): Edit =>
      (a) =>
        setLabels(a, c, [l]),
  ),
  fc.tuple(id, fc.constantFrom('', 'note')).map(
    ([c, n]): Edit =>
      (a) =>
        setNote(a, c, n),
  ),
  fc.tuple(who, who).map(
    ([a1, b1]): Edit =>
      (a) =>
        mergeSpeakers(a, a1, b1),
  ),
  who.map(
    (s): Edit =>
      (a) =>
        rejectSpeaker(a, s),
  ),
  fc.tuple(who, id).map(
    ([s, c]): Edit =>
      (a) =>
        splitOff(a, text, s, [c]),
  ),
);

function checkWhole(annotation: Annotation): void {
  const ids = [...annotation.claims, ...annotation.speakers].map((item) => item.id);
  assert.strictEqual(new Set(ids).size, ids.length, 'ids are unique');
  const speakers = new Set(annotation.speakers.map((speaker) => speaker.id));
  for (const claim of annotation.claims) {
    if (claim.speaker !== null) assert.ok(speakers.has(claim.speaker), `${claim.id}: ${claim.speaker}`);
    for (const relay of claim.via) assert.ok(speakers.has(relay) && relay !== claim.speaker, claim.id);
    assert.ok(claim.content.length > 0, `${claim.id} has content`);
    for (const [i, { start, end }] of claim.content.entries()) {
      assert.ok(0 <= start && start < end && end <= text.length, `${claim.id}: ${start}–${end}`);
      assert.ok(start >= (claim.content[i - 1]?.end ?? 0), `${claim.id}: spans in order, apart`);
    }
  }
}

describe('any edits in any order', () => {
  it('leave an annotation whole: ids unique, speakers there, spans in the text and in order', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        checkWhole(edits.reduce((a, change) => change(a), START));
      }),
      { numRuns: 300 },
    );
  });

  it('are undone and redone to the very same', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const history = new DecisionHistory();
        const states = [START];
        for (const change of edits) {
          const before = states[states.length - 1] as Annotation;
          const after = change(before);
          if (after === before) continue;
          history.record(before, after);
          states.push(after);
        }
        let now = states[states.length - 1] as Annotation;
        for (const state of [...states].reverse().slice(1)) {
          now = history.undo(now) as Annotation;
          assert.deepStrictEqual(bySort(now), bySort(state));
        }
        for (const state of states.slice(1)) {
          now = history.redo(now) as Annotation;
          assert.deepStrictEqual(bySort(now), bySort(state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('outlive a new detection: what a person decided wins, what was rejected does not come back', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const decided = edits.reduce((a, change) => change(a), START);
        const merged = mergeDetection(decided, START);
        for (const claim of decided.claims)
          if (claim.status !== 'suggested')
            assert.deepStrictEqual(
              merged.claims.find((c) => c.id === claim.id),
              claim,
            );
        for (const claim of decided.claims.filter((c) => c.status === 'rejected'))
          assert.ok(
            !merged.claims.some(
              (c) => c.status === 'suggested' && JSON.stringify(c.content) === JSON.stringify(claim.content),
            ),
            claim.id,
          );
      }),
      { numRuns: 200 },
    );
  });
});

/** Records by id: an undo puts them back, not always in the same order. */
function bySort({ claims, speakers }: Annotation): Annotation {
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { claims: [...claims].sort(order), speakers: [...speakers].sort(order) };
}
