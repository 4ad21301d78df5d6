import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../../src/core/sidecar/article';
import { readSidecar, type ReadOptions } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { annotated, storedText } from './arbitrary';
import { marked } from './marked';

const OLD =
  'عنوان الخبر\n{c1 أكد} (c1:s1 الوزير لافروف) أن <c1 الاتفاق مع أنقرة بات قريبا>. {c2 وأضاف} أن <c2 المحادثات مستمرة>.\n' +
  'وفي القاهرة {c3 قال} (c3:s2 شكري) إن <c3 مصر تتابع الموقف>.\n';

/** Reads the sidecar of one text against another, both with marks, and compares with the marks of the second. */
function follows(now: string, options: { known?: boolean } = {}) {
  const before = marked(OLD);
  const after = marked(now);
  const old = Article.fromText('خبر.txt', before.text);
  const sidecar = writeSidecar(before.annotation, old);
  const article = Article.fromText('خبر.txt', after.text);
  const read: ReadOptions = options.known ? { old } : {};
  const reading = readSidecar(sidecar, article, read);
  const spans = ({ claims }: typeof after.annotation) =>
    claims.map(({ id, cue, mention, content }) => ({ id, cue, mention, content }));
  assert.deepEqual(spans(reading.annotation), spans(after.annotation));
  return { ...reading, sidecar, old, article };
}

for (const known of [false, true]) {
  describe(`a sidecar read after the article was edited, the old text ${known ? 'known' : 'not known'}`, () => {
    const hows = (reading: ReturnType<typeof follows>) =>
      [...new Set(reading.spans.map(({ how }) => how))].sort();

    it('follows words put before', () => {
      const reading = follows(`عاجل: ${OLD}`, { known });
      assert.deepEqual(hows(reading), ['moved']);
      assert.equal(reading.problems[0]?.code, 'articleChanged');
      assert.deepEqual(reading.problems[0]?.args, [0, reading.spans.length, 0, 0]);
    });

    it('says what stands where it was', () => {
      assert.deepEqual(hows(follows(`${OLD}انتهى.\n`, { known })), ['same']);
    });

    it('follows a paragraph that was moved', () => {
      const [head, first, second] = OLD.split('\n');
      const now = `${head}\n${second}\n${first}\n`;
      const reading = readSidecar(
        follows(OLD, { known }).sidecar,
        Article.fromText('خبر.txt', marked(now).text),
      );
      assert.equal(reading.orphans.length, 0);
      for (const { span, stored } of reading.spans) {
        assert.equal(marked(now).text.slice(span?.start, span?.end), stored.text);
      }
    });

    it('follows a change of line ends and a byte order mark', () => {
      const { text, annotation } = marked(OLD);
      const sidecar = writeSidecar(annotation, Article.fromText('خبر.txt', text));
      const article = Article.fromText('خبر.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
      assert.deepEqual(readSidecar(sidecar, article).annotation, annotation);
    });

    it('finds what was re-typed, and gives it to review', () => {
      const reading = follows(OLD.replace('الاتفاق مع أنقرة', 'الاتفاق مع انقرة'), { known });
      assert.deepEqual([...reading.review], ['c1']);
      assert.equal(reading.annotation.claims[0]?.review, true);
      assert.ok(reading.problems.some(({ code }) => code === 'approximate'));
    });

    it('keeps a claim whose words are gone as an orphan, and takes it back when they come again', () => {
      const gone = OLD.replace(' {c2 وأضاف} أن <c2 المحادثات مستمرة>.', '');
      const reading = follows(gone, { known });
      assert.deepEqual(
        reading.orphans.map((orphan) => orphan.kind === 'claim' && orphan.claim.id),
        ['c2'],
      );
      const saved = writeSidecar(reading.annotation, reading.article, { orphans: reading.orphans });
      const again = readSidecar(saved, reading.old);
      assert.deepEqual(again.annotation, marked(OLD).annotation);
      assert.deepEqual(again.orphans, []);
    });

    it('keeps a cue that is gone as an orphan of its claim; another of its kind does not take its place', () => {
      const now =
        OLD.replace('{c3 قال} (c3:s2 شكري) إن', '(c3:s2 شكري):') +
        'وكان قد قال ذلك مرارا في مناسبات سابقة.\n';
      const { orphans } = follows(now, { known });
      assert.deepEqual(
        orphans.map((o) => o.kind === 'span' && [o.of, o.part, o.span.text]),
        [['c3', 'cue', 'قال']],
      );
    });
  });
}

describe('spans after any edit', function () {
  this.timeout(120_000);

  it('are anchored, their text kept, or orphans: none is lost', () => {
    fc.assert(
      fc.property(annotated, storedText, fc.nat(), ({ article, annotation }, more, at) => {
        const cut = at % (article.stored.length + 1);
        const changed = article.stored.slice(0, cut) + more + article.stored.slice(cut + (at % 7));
        const now = Article.fromText(article.file, changed);
        const reading = readSidecar(writeSidecar(annotation, article), now);
        const before = annotation.claims.map(({ id }) => id);
        const orphans = reading.orphans.flatMap((orphan) => (orphan.kind === 'claim' ? orphan.claim.id : []));
        assert.deepEqual([...reading.annotation.claims.map(({ id }) => id), ...orphans].sort(), before);
        for (const { how, span, stored } of reading.spans) {
          if (how !== 'same' && how !== 'moved') continue;
          const unified = (text: string) => text.replace(/\r\n?/g, '\n');
          assert.equal(now.text.slice(span?.start, span?.end), unified(stored.text));
        }
        const again = readSidecar(writeSidecar(reading.annotation, now, { orphans: reading.orphans }), now);
        assert.deepEqual(
          JSON.parse(JSON.stringify(again.annotation)),
          JSON.parse(JSON.stringify(reading.annotation)),
        );
      }),
      { numRuns: 100 },
    );
  });
});
