import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveAnnotation } from '../../../src/core/decisions/moves';
import type { Annotation, Status } from '../../../src/core/model';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { mergeSidecarTexts } from '../../../src/core/sidecar/three-way/texts';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from './marked';

const SENTENCES = [
  '{c1 أكد} (c1:s1 لافروف) أن <c1 الاتفاق مع أنقرة بات قريبا جدا>.',
  '{c2 وقال} (c2:s2 أوغلو) إن <c2 بلاده توافق على كل ما جاء في النص>.',
  '{c3 وأضاف} (c3:s3 شكري) أن <c3 القاهرة تتابع الموقف باهتمام بالغ>.',
  '{c4 وختم} (c4:s4 غوتيريش) بأن <c4 الأمم المتحدة تدعم الحوار بين الجميع>.',
];
const { text, annotation } = marked(`${SENTENCES.join('\n')}\n`);
const IDS = annotation.claims.map(({ id }) => id);

type Deed =
  | { readonly where: 'editor' | 'file'; readonly claim: string; readonly status: Status }
  | { readonly where: 'text'; readonly at: number; readonly typed: string };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    where: fc.constantFrom('editor', 'file'),
    claim: fc.constantFrom(...IDS),
    status: fc.constantFrom<Status>('accepted', 'rejected', 'edited'),
  }),
  fc.record({
    where: fc.constant('text'),
    at: fc.nat(),
    typed: fc.constantFrom('اليوم ', 'قال ', '😀', '\n'),
  }),
);

const decide = (all: Annotation, claim: string, status: Status): Annotation => ({
  ...all,
  claims: all.claims.map((one) => (one.id === claim ? { ...one, status } : one)),
});

describe('decisions in the editor and in the file, the article edited meanwhile', () => {
  it('are all there after the merge, or are asked about', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const base = writeSidecar(annotation, Article.fromText('خبر.txt', text));
        let [inEditor, inFile, now] = [annotation, annotation, text];
        for (const one of deeds) {
          if (one.where === 'text') {
            const start = one.at % (now.length + 1);
            now = now.slice(0, start) + one.typed + now.slice(start);
            inEditor = moveAnnotation(inEditor, { start, removed: 0, inserted: one.typed.length });
          } else if (one.where === 'editor') inEditor = decide(inEditor, one.claim, one.status);
          else inFile = decide(inFile, one.claim, one.status);
        }
        const article = Article.fromText('خبر.txt', now);
        const ours = writeSidecar(inEditor, article);
        const theirs = writeSidecar(inFile, Article.fromText('خبر.txt', text));
        const merged = mergeSidecarTexts(base, ours, theirs);
        const { annotation: result } = readSidecar(merged.text, article);
        for (const id of IDS) {
          const statusIn = (all: Annotation) =>
            all.claims.find((claim) => claim.id === id)?.status ?? 'suggested';
          const [mine, other, both] = [inEditor, inFile, result].map(statusIn) as [Status, Status, Status];
          const asked = merged.conflicts.some((conflict) => conflict.of === id);
          const expected = [mine, other].filter((status) => status !== 'suggested');
          if (expected.length === 0) assert.equal(both, 'suggested');
          else if (new Set(expected).size === 1) assert.equal(both, expected[0]);
          else
            assert.ok(
              asked || (both === 'edited' && expected.includes('accepted')),
              `${id}: ${mine}, ${other}, ${both}`,
            );
        }
        assert.equal(result.claims.length, IDS.length);
      }),
      { numRuns: 60 },
    );
  }).timeout(120_000);
});
