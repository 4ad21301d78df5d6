import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDecided } from '../../../src/core/model';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar } from '../../../src/core/sidecar/read';
import { joinDrafts } from '../../../src/core/sidecar/three-way/drafts';
import { UnmergeableError, mergeSidecarTexts } from '../../../src/core/sidecar/three-way/texts';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { annotated } from './arbitrary';
import { marked } from './marked';

const SOURCE =
  '{c1 أكد} (c1:s1 لافروف) أن <c1 الاتفاق قريب>. {c2 وأضاف} <c2 موسكو ترحب به>. {c3 وقال} (c3:s2 أوغلو) إن <c3 أنقرة موافقة>. وختم الأمر انتهى.\n';
const { text } = marked(SOURCE);
const article = Article.fromText('خبر.txt', text);
type Changes = Readonly<Record<string, object>>;
const version = (changes: Changes = {}, source = SOURCE) => {
  const { annotation, text } = marked(source, { c2: { speaker: 's1' }, ...changes });
  return writeSidecar(annotation, Article.fromText('خبر.txt', text));
};
const merge = (base: string, ours: string, theirs: string) => {
  const { text: merged, conflicts } = mergeSidecarTexts(base, ours, theirs);
  return { merged, conflicts, ...readSidecar(merged, article) };
};
const claim = (reading: { annotation: ReturnType<typeof readSidecar>['annotation'] }, id: string) =>
  reading.annotation.claims.find((one) => one.id === id);

describe('a three-way merge of sidecars', () => {
  it('takes what either side changed', () => {
    const merged = merge(
      version(),
      version({ c1: { status: 'accepted' } }),
      version({ c3: { status: 'rejected', note: 'ليس قولا' } }),
    );
    assert.deepEqual(merged.conflicts, []);
    assert.ok(merged.intact);
    assert.deepEqual(
      ['c1', 'c2', 'c3'].map((id) => claim(merged, id)?.status),
      ['accepted', 'suggested', 'rejected'],
    );
    assert.equal(claim(merged, 'c3')?.note, 'ليس قولا');
  });

  it('takes two people’s changes to one claim, field by field, and their labels together', () => {
    const base = version({ c1: { status: 'accepted', labels: ['أ', 'ب'] } });
    const merged = merge(
      base,
      version({ c1: { status: 'edited', kind: 'direct', labels: ['أ', 'ب', 'ج'] } }),
      version({ c1: { status: 'edited', speaker: 's2', labels: ['ب', 'د'] } }),
    );
    assert.deepEqual(merged.conflicts, []);
    const { kind, speaker, labels } = claim(merged, 'c1') ?? {};
    assert.deepEqual([kind, speaker, labels], ['direct', 's2', ['ب', 'ج', 'د']]);
  });

  it('asks where both decided differently, and is not written over until somebody chose', () => {
    const merged = merge(
      version(),
      version({ c1: { status: 'accepted' } }),
      version({ c1: { status: 'rejected' } }),
    );
    assert.deepEqual(merged.conflicts, [{ of: 'c1', field: 'status', ours: 'accepted', theirs: 'rejected' }]);
    assert.equal(claim(merged, 'c1')?.status, 'accepted');
    assert.ok(!merged.intact);
    assert.deepEqual(
      merged.problems.map(({ code, args }) => [code, ...args]),
      [['conflict', 'accepted', 'rejected']],
    );
    const chosen = merged.merged.replace(/conflicts:[^]*/, '');
    assert.ok(readSidecar(chosen, article).intact);
  });

  it('lets a decision win over a new detection', () => {
    const detected = version(
      { c1: { kind: 'nominal', confidence: 0.3 } },
      SOURCE.replace(' قريب>', '> قريب'),
    );
    const accepted = version({ c1: { status: 'accepted' } });
    for (const merged of [merge(version(), detected, accepted), merge(version(), accepted, detected)]) {
      assert.deepEqual(merged.conflicts, []);
      assert.deepEqual(claim(merged, 'c1'), claim(readSidecar(accepted, article), 'c1'));
    }
  });

  it('keeps both where two claims were added under one id, and one where the same was added twice', () => {
    const three = SOURCE.replace('وختم الأمر انتهى', '{c4 وختم} <c4 الأمر انتهى>');
    const other = SOURCE.replace('<c3 أنقرة موافقة>', '<c3 أنقرة <c4 موافقة>>');
    const mine = { c4: { status: 'added', speaker: 's1' } };
    const shared = { ...mine, c4: { ...mine.c4, note: 'أنا' } };
    const two = merge(version(), version(mine, three), version(mine, other));
    assert.deepEqual([two.conflicts, two.annotation.claims.length], [[], 5]);
    const one = merge(version(), version(mine, three), version(shared, three));
    assert.deepEqual([one.conflicts, claim(one, 'c4')?.note], [[], 'أنا']);
    assert.equal(one.annotation.claims.length, 4);
  });

  it('keeps what one took away and the other decided on, and says so', () => {
    const base = version({ c3: { status: 'accepted' } });
    const gone = version({}, SOURCE.replace(/\{c3 وقال\}.*c3 أنقرة موافقة>/, 'وقال أوغلو إن أنقرة موافقة'));
    const merged = merge(base, gone, version({ c3: { status: 'edited', kind: 'direct' } }));
    assert.deepEqual(merged.conflicts, [{ of: 'c3', field: 'deleted', ours: null, theirs: 'edited' }]);
    assert.equal(claim(merged, 'c3')?.speaker, 's2');
  });

  it('follows the side that has the newer article', () => {
    const edited = `عاجل: ${SOURCE}`;
    const merged = mergeSidecarTexts(version(), version({ c1: { status: 'accepted' } }), version({}, edited));
    const reading = readSidecar(merged.text, Article.fromText('خبر.txt', `عاجل: ${text}`));
    assert.ok(
      reading.intact && reading.spans.every(({ how }) => how === 'same'),
      JSON.stringify(reading.problems),
    );
    assert.equal(claim(reading, 'c1')?.status, 'accepted');
  });

  it('follows it where words were typed into a name, at two places', () => {
    const edited = SOURCE.replace('أوغلو', 'أقد وغليوم و');
    const merged = mergeSidecarTexts(version(), version({ c3: { status: 'accepted' } }), version({}, edited));
    const reading = readSidecar(
      merged.text,
      Article.fromText('خبر.txt', text.replace('أوغلو', 'أقد وغليوم و')),
    );
    assert.deepEqual(reading.orphans, []);
    assert.equal(claim(reading, 'c3')?.status, 'accepted');
  });

  it('keeps our comments and both sides’ unknown keys', () => {
    const mine = `# ours\n${version({ c1: { status: 'accepted' } })}project: a\n`;
    const their = version().replace('  - id: c3\n', '  - id: c3\n    checked: true\n');
    const { merged } = merge(version(), mine, `${their}team: b\n`);
    for (const kept of ['# ours', 'project: a', 'team: b', 'checked: true'])
      assert.ok(merged.includes(kept), kept);
  });

  it('does not merge what is damaged', () => {
    assert.throws(() => mergeSidecarTexts(version(), 'isnad: [', version()), UnmergeableError);
  });

  it('loses no decision: it is in the merged sidecar, or in its conflicts', function () {
    this.timeout(120_000);
    const versions = fc.tuple(annotated, annotated, annotated);
    fc.assert(
      fc.property(versions, (three) => {
        const [base, ours, theirs] = three.map((one) => writeSidecar(one.annotation, one.article)) as [
          string,
          string,
          string,
        ];
        const { text: merged, conflicts } = mergeSidecarTexts(base, ours, theirs);
        const [first, second] = [three[1], three[2]];
        const reading = readSidecar(merged, first.article);
        const ids = new Set([
          ...reading.annotation.claims.map(({ id }) => id),
          ...reading.orphans.flatMap((orphan) => (orphan.kind === 'claim' ? orphan.claim.id : [])),
        ]);
        for (const { id, status } of first.annotation.claims) {
          const inTheirs = second.annotation.claims.find((one) => one.id === id);
          const untouched = three[0].annotation.claims.some((one) => one.id === id);
          if (isDecided(status) && (inTheirs || !untouched)) assert.ok(ids.has(id), id);
        }
        assert.equal(conflicts.length > 0, merged.includes('\nconflicts:'));
        // A side that changed nothing changes nothing.
        assert.equal(mergeSidecarTexts(base, ours, base).text, ours);
        assert.equal(mergeSidecarTexts(ours, ours, ours).text, ours);
      }),
      { numRuns: 40 },
    );
  });
});

describe('drafts of several windows', () => {
  const statuses = (drafts: Parameters<typeof joinDrafts>[0]) => {
    const { annotation } = readSidecar(joinDrafts(drafts)?.text ?? '', article);
    return annotation.claims.map(({ status }) => status);
  };
  const saved = version({ c1: { status: 'accepted' } });

  it('are one, whichever goes back to the newer sidecar', () => {
    const older = { base: version(), text: version({ c2: { status: 'rejected' } }) };
    const newer = { base: saved, text: version({ c1: { status: 'accepted' }, c3: { status: 'rejected' } }) };
    assert.deepEqual(statuses([newer, older]), ['accepted', 'rejected', 'rejected']);
    // Saving asks the sidecar once more, and so brings back what only that one knows: c1.
    const joined = joinDrafts([older, newer]);
    assert.equal(joined?.base, older.base);
    const { annotation } = readSidecar(mergeSidecarTexts(joined.base, joined.text, saved).text, article);
    assert.deepEqual(
      annotation.claims.map(({ status }) => status),
      ['accepted', 'rejected', 'rejected'],
    );
  });

  it('contradict each other: the newest holds; a damaged one stays out', () => {
    const base = version();
    const mine = { base, text: version({ c1: { status: 'accepted' } }) };
    const theirs = { base, text: version({ c1: { status: 'rejected' }, c2: { status: 'accepted' } }) };
    assert.deepEqual(statuses([mine, theirs, { base, text: 'isnad: [' }]), [
      'accepted',
      'accepted',
      'suggested',
    ]);
    assert.equal(joinDrafts([]), undefined);
  });
});
