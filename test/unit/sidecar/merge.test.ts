import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDecided, type Annotation } from '../../../src/core/model';
import { mergeDetection } from '../../../src/core/sidecar/merge';
import { annotated } from './arbitrary';
import { marked } from './marked';

const SOURCE =
  '{c1 أكد} (c1:s1 لافروف) أن <c1 الاتفاق قريب>. {c2 وأضاف} <c2 موسكو ترحب به>. {c3 وقال} (c3:s2 أوغلو) إن <c3 أنقرة موافقة>.';
const FOUND = { c2: { speaker: 's1' } };
const detected = marked(SOURCE, FOUND).annotation;
const kept = (changes: Readonly<Record<string, object>>) =>
  marked(SOURCE, { ...FOUND, ...changes }).annotation;
const ids = (annotation: Annotation) => annotation.claims.map(({ id, status }) => `${id} ${status}`);
const without = (annotation: Annotation, ...gone: string[]): Annotation => ({
  speakers: annotation.speakers.filter(({ id }) => !gone.includes(id)),
  claims: annotation.claims.filter(({ id }) => !gone.includes(id)),
});
const renamed = (annotation: Annotation, by: (id: string) => string): Annotation => ({
  speakers: annotation.speakers.map((s) => ({ ...s, id: by(s.id) })),
  claims: annotation.claims.map((c) => ({ ...c, id: by(c.id), speaker: c.speaker && by(c.speaker) })),
});

describe('mergeDetection', () => {
  it('gives a first detection as it is', () => {
    assert.deepEqual(mergeDetection({ speakers: [], claims: [] }, detected), detected);
  });

  it('keeps what a person decided, and does not bring a rejected claim back', () => {
    const mine = kept({
      c1: { status: 'rejected' },
      c3: { status: 'edited', kind: 'direct', speaker: 's1' },
    });
    const merged = mergeDetection(mine, detected);
    assert.deepEqual(ids(merged), ['c1 rejected', 'c2 suggested', 'c3 edited']);
    assert.deepEqual(merged.claims[2], mine.claims[2]);
  });

  it('keeps the ids of suggestions that come again, and never gives an id twice', () => {
    const mine = renamed(without(detected, 'c2'), (id) => id[0] + String(Number(id.slice(1)) + 4));
    const merged = mergeDetection(mine, detected);
    assert.deepEqual(ids(merged), ['c5 suggested', 'c8 suggested', 'c7 suggested']);
    assert.deepEqual(
      merged.claims.map(({ speaker }) => speaker),
      ['s5', 's5', 's6'],
    );
  });

  it('drops suggestions that are found no more, and speakers nobody needs', () => {
    assert.deepEqual(mergeDetection(detected, without(detected, 'c3', 's2')), without(detected, 'c3', 's2'));
  });

  it('keeps a speaker that a decided claim needs', () => {
    const merged = mergeDetection(kept({ c3: { status: 'accepted' } }), without(detected, 'c3', 's2'));
    assert.deepEqual(
      merged.speakers.map(({ id }) => id),
      ['s1', 's2'],
    );
  });

  it('keeps a renamed speaker, its claims with it', () => {
    const mine = kept({ s1: { status: 'edited', name: 'سيرغي لافروف' } });
    const merged = mergeDetection(mine, detected);
    assert.equal(merged.speakers[0]?.name, 'سيرغي لافروف');
    assert.equal(merged.claims[0]?.speaker, 's1');
  });

  it('keeps two speakers one that a person merged', () => {
    const all = detected.speakers.flatMap(({ mentions }) => mentions);
    const mine = without(kept({ s1: { status: 'edited', mentions: all }, c3: { speaker: 's1' } }), 's2');
    const merged = mergeDetection(mine, detected);
    assert.deepEqual(
      merged.speakers.map(({ id }) => id),
      ['s1'],
    );
    assert.deepEqual(
      merged.claims.map(({ speaker }) => speaker),
      ['s1', 's1', 's1'],
    );
  });

  it('suggests nothing by a speaker that was rejected', () => {
    const merged = mergeDetection(kept({ s2: { status: 'rejected' } }), detected);
    assert.deepEqual(ids(merged), ['c1 suggested', 'c2 suggested']);
  });

  it('keeps inner and outer claims apart', () => {
    const nested = marked('{c1 قال} إن <c1 الوزير {c2 أكد} أن <c2 كل شيء جاهز للبدء>>', {
      c2: { status: 'rejected' },
    });
    const again = marked('{c1 قال} إن <c1 الوزير {c2 أكد} أن <c2 كل شيء جاهز للبدء>>');
    assert.deepEqual(ids(mergeDetection(nested.annotation, again.annotation)), [
      'c1 suggested',
      'c2 rejected',
    ]);
  });

  it('keeps every decision, and changes nothing the second time', () => {
    fc.assert(
      fc.property(annotated, annotated, (first, second) => {
        const once = mergeDetection(first.annotation, second.annotation);
        const decided = first.annotation.claims.filter(({ status }) => isDecided(status));
        for (const claim of decided) assert.ok(once.claims.includes(claim));
        assert.equal(new Set(once.claims.map(({ id }) => id)).size, once.claims.length);
        assert.equal(new Set(once.speakers.map(({ id }) => id)).size, once.speakers.length);
        const known = new Set(once.speakers.map(({ id }) => id));
        for (const { speaker } of once.claims) assert.ok(speaker === null || known.has(speaker));
      }),
      { numRuns: 300 },
    );
  });
});
