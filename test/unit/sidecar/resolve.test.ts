import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { conflictsIn, resolveConflict, type Side } from '../../../src/core/sidecar/resolve';
import { mergeSidecarTexts } from '../../../src/core/sidecar/three-way/texts';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { annotated } from './arbitrary';
import { marked } from './marked';

const SOURCE =
  '{c1 أكد} (c1:s1 لافروف) أن <c1 الاتفاق قريب>. {c2 وقال} (c2:s2 أوغلو) إن <c2 أنقرة موافقة>.\n';
type Changes = Readonly<Record<string, object>>;
const article = Article.fromText('خبر.txt', marked(SOURCE).text);
const version = (changes: Changes = {}, source = SOURCE): string =>
  writeSidecar(marked(source, changes).annotation, article);
const merged = (base: string, ours: string, theirs: string): string =>
  mergeSidecarTexts(base, ours, theirs).text;
const claimOf = (text: string, id: string) =>
  readSidecar(text, article).annotation.claims.find((claim) => claim.id === id);

/** All conflicts resolved the same way. */
function resolved(text: string, side: Side): string {
  let left = text;
  while (conflictsIn(left).length > 0) {
    const next = resolveConflict(left, 0, side);
    assert.ok(next !== undefined);
    left = next;
  }
  return left;
}

describe('conflicts of a merge', () => {
  const ours = { c1: { status: 'edited', speaker: 's2', note: 'لا', kind: 'direct' } };
  const theirs = { c1: { status: 'edited', speaker: null, kind: 'mixed', stance: 'doubt' } };
  const both = `# mine\n${merged(version({ c1: { note: 'نعم' } }), version(ours), version(theirs))}`;

  it('are told with both values and their place', () => {
    const found = conflictsIn(both);
    assert.deepEqual(
      found.map(({ of, field, ours, theirs }) => [of, field, ours, theirs]),
      [
        ['c1', 'speaker', 's2', null],
        ['c1', 'kind', 'direct', 'mixed'],
        ['c1', 'note', 'لا', null],
      ],
    );
    for (const { start, field } of found)
      assert.match(both.slice(start), new RegExp(`^of: c1\\s+field: ${field}`));
  });

  it('are resolved one by one; the file is whole after the last', () => {
    const first = resolveConflict(both, 1, 'theirs') ?? '';
    assert.deepEqual([claimOf(first, 'c1')?.kind, claimOf(first, 'c1')?.speaker], ['mixed', 's2']);
    assert.deepEqual(
      conflictsIn(first).map(({ field }) => field),
      ['speaker', 'note'],
    );
    assert.ok(!readSidecar(first, article).intact);
    const mine = resolved(both, 'ours');
    assert.ok(
      readSidecar(mine, article).intact && mine.startsWith('# mine\n') && !mine.includes('conflicts'),
    );
    const { speaker, kind, note } = claimOf(mine, 'c1') ?? {};
    assert.deepEqual([speaker, kind, note], ['s2', 'direct', 'لا']);
    const other = claimOf(resolved(both, 'theirs'), 'c1');
    assert.deepEqual([other?.speaker, other?.kind, other?.note], [null, 'mixed', undefined]);
  });

  it('about other words take theirs with their place', () => {
    const shorter = SOURCE.replace('<c1 الاتفاق قريب>', '<c1 الاتفاق> قريب');
    const later = SOURCE.replace('<c1 الاتفاق قريب>', 'الاتفاق <c1 قريب>');
    const edited = { c1: { status: 'edited' } };
    const text = merged(version(), version(edited, shorter), version(edited, later));
    const words = (side: Side): string => {
      const [span] = claimOf(resolved(text, side), 'c1')?.content ?? [];
      return article.text.slice(span?.start, span?.end);
    };
    assert.deepEqual([words('ours'), words('theirs')], ['الاتفاق', 'قريب']);
  });

  it('about what one side deleted keep it or delete it', () => {
    const base = version({ c2: { status: 'accepted' } });
    const gone = version({}, SOURCE.replace(/\{c2.*/u, 'وقال أوغلو إن أنقرة موافقة.'));
    const text = merged(base, gone, version({ c2: { status: 'edited', kind: 'direct' } }));
    assert.equal(claimOf(resolved(text, 'ours'), 'c2'), undefined);
    assert.equal(claimOf(resolved(text, 'theirs'), 'c2')?.kind, 'direct');
  });

  it('name speakers who are there, whichever side is taken', () => {
    const nobody = SOURCE.replace('(c1:s1 لافروف)', 'لافروف');
    const text = merged(
      version(),
      version({ c1: { status: 'edited', speaker: null } }, nobody),
      version({ c1: { status: 'edited', speaker: 's1', kind: 'direct' } }),
    );
    for (const side of ['ours', 'theirs'] as const) {
      const { problems } = readSidecar(resolved(text, side), article);
      assert.ok(!problems.some(({ code }) => code === 'danglingSpeaker'), side);
    }
  });

  it('can all be resolved, whatever was merged, and the file is sound then', () => {
    fc.assert(
      fc.property(
        fc.tuple(annotated, annotated, annotated),
        fc.constantFrom<Side>('ours', 'theirs'),
        (three, side) => {
          const [base, mine, other] = three.map((one) => writeSidecar(one.annotation, one.article));
          const { text } = mergeSidecarTexts(base ?? '', mine ?? '', other ?? '');
          const { problems } = readSidecar(resolved(text, side), three[1].article);
          assert.deepEqual(
            problems.filter(({ severity }) => severity === 'error'),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
