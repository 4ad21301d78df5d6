import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveAnnotation } from '../../../src/core/decisions/moves';
import type { Annotation, Status } from '../../../src/core/model';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { mergeChoosing, mergeSidecarTexts } from '../../../src/core/sidecar/three-way/texts';
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

type Step =
  | Deed
  /** The article and the decisions are saved; where both sides contradict each other, one of them is chosen. */
  | { readonly where: 'save'; readonly choice: 'mine' | 'theirs' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: deed },
  {
    weight: 1,
    arbitrary: fc.record({
      where: fc.constant('save'),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
);

type Statuses = ReadonlyMap<string, Status>;
const statusesOf = (all: Annotation): Statuses => new Map(all.claims.map(({ id, status }) => [id, status]));

/** One window of the editor, another program at the sidecar, the article on disk: they meet when the window saves. */
class Meeting {
  private typed = text;
  private disk = text;
  private here = annotation;
  private file = writeSidecar(annotation, this.article(text));
  private source = this.file;
  private met = statusesOf(annotation);
  private readonly mine = new Map<string, Status>();
  private readonly theirs = new Map<string, Status>();

  do(one: Step): void {
    if (one.where === 'save') return this.save(one.choice);
    if (one.where === 'text') {
      const start = one.at % (this.typed.length + 1);
      this.typed = this.typed.slice(0, start) + one.typed + this.typed.slice(start);
      this.here = moveAnnotation(this.here, { start, removed: 0, inserted: one.typed.length });
    } else if (one.where === 'editor') {
      this.here = decide(this.here, one.claim, one.status);
      this.mine.set(one.claim, one.status);
    } else {
      const article = this.article(this.disk);
      const read = readSidecar(this.file, article);
      const decided = decide(read.annotation, one.claim, one.status);
      this.file = writeSidecar(decided, article, { previous: this.file, orphans: read.orphans });
      this.theirs.set(one.claim, one.status);
    }
  }

  save(choice: 'mine' | 'theirs'): void {
    this.disk = this.typed;
    const article = this.article(this.disk);
    const ours = writeSidecar(this.here, article, { previous: this.source });
    const both = this.file === this.source ? undefined : mergeChoosing(this.source, ours, this.file, choice);
    if (this.file !== this.source) assert.ok(both);
    this.file = this.source = both?.text ?? ours;
    const read = readSidecar(this.file, article);
    assert.ok(read.intact);
    assert.deepEqual(read.orphans, []);
    this.here = read.annotation;
    this.check(choice);
    this.met = statusesOf(this.here);
    this.mine.clear();
    this.theirs.clear();
  }

  private check(choice: 'mine' | 'theirs'): void {
    const now = statusesOf(this.here);
    for (const id of IDS) {
      const [before, mine, theirs] = [this.met.get(id), this.mine.get(id), this.theirs.get(id)];
      // What was decided to be as it was is no change.
      const [a, b] = [mine ?? before, theirs ?? before];
      const wanted = a === before ? b : b === before || a === b ? a : choice === 'mine' ? a : b;
      const agreed = a !== before && b !== before && now.get(id) === 'edited' && [a, b].includes('accepted');
      assert.ok(now.get(id) === wanted || agreed, `${id}: ${before}, ${a}, ${b} → ${now.get(id)}`);
    }
  }

  private article(stored: string): Article {
    return Article.fromText('خبر.txt', stored);
  }
}

describe('many saves, with decisions here and outside between them', () => {
  it('lose no decision', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom('mine', 'theirs'), (steps, choice) => {
        const meeting = new Meeting();
        for (const one of steps) meeting.do(one);
        meeting.save(choice);
      }),
      { numRuns: Number(process.env.ISNAD_INTERLEAVED_RUNS ?? 60) },
    );
  }).timeout(300_000);
});
