import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { csvText } from '../../../src/core/formats/csv';
import {
  countAnnotation,
  countSidecar,
  speakerKey,
  type CountedArticle,
} from '../../../src/core/overview/counted';
import { dateOf } from '../../../src/core/overview/dates';
import { overviewOf, type Overview } from '../../../src/core/overview/overview';
import { selects, type Selection } from '../../../src/core/overview/selection';
import { speakerTable } from '../../../src/core/overview/table';
import { Article } from '../../../src/core/sidecar/article';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked, type Details } from '../formats/marked';

/** The example that docs/overview.md works by hand. */
const FIRST =
  'قالت [c1.who=s1:هدى العلي] إن [c1:المخزون يكفي وإن [s2:مصدرا في المرفأ] أكد أن [c2:السفينة وصلت أمس]]. ونقلت [s3:وكالة الميناء] عن [c3.who=s1:العلي]: [c3:لا نقص].';
const SECOND = 'حذرت [c1.who=s1:هدى العَلي] من [c1:موجة جديدة] وقالت [c2:استعدوا].';
const FIRST_DETAILS: Details = {
  s1: { name: 'هدى العلي', role: 'وزيرة الصحة' },
  s2: { name: 'مصدر في المرفأ', kind: 'unnamed' },
  s3: { name: 'وكالة الميناء', kind: 'organisation' },
  c1: { status: 'accepted', labels: ['صحة'] },
  c2: { speaker: 's2', status: 'suggested', stance: 'assert' },
  c3: { via: ['s3'], status: 'suggested', kind: 'direct', labels: ['صحة', 'عاجل'] },
};
const SECOND_DETAILS: Details = {
  s1: { name: 'هدى العَلي' },
  c1: { status: 'edited', stance: 'warn' },
  c2: { status: 'rejected', speaker: 's1' },
};

function example(): readonly (readonly [string, CountedArticle])[] {
  const [a, b] = [marked(FIRST, FIRST_DETAILS), marked(SECOND, SECOND_DETAILS)];
  return [
    ['one', countAnnotation(a.annotation, a.text, '2024-05-12/one.txt')],
    ['two', countAnnotation(b.annotation, b.text, 'two-20240603.txt')],
  ];
}

const row = (overview: Overview, name: string) => overview.speakers.find((speaker) => speaker.name === name);
const plainText = (source: string) => source.replace(/\[[sc]\d[^:\]]*:|\]/gu, '');

describe('overview', () => {
  it('gives a word to the innermost claim that holds it, so that words add up', () => {
    const [[, first] = ['', undefined]] = example();
    assert.deepEqual(
      first?.claims.map(({ words }) => words),
      [8, 3, 2],
    );
  });

  it('counts the example as the documentation does', () => {
    const overview = overviewOf(example());
    assert.deepEqual([overview.articles, overview.claims, overview.words], [2, 4, 15]);
    assert.deepEqual([overview.first, overview.last], ['2024-05-12', '2024-06-03']);
    const huda = row(overview, 'هدى العلي');
    assert.deepEqual(
      { claims: huda?.claims, words: huda?.words, articles: huda?.articles, toReview: huda?.toReview },
      { claims: 3, words: 12, articles: 2, toReview: 1 },
    );
    assert.deepEqual([huda?.stances.neutral, huda?.stances.warn], [2, 1]);
    assert.deepEqual(overview.sources.unnamed, { claims: 1, words: 3 });
    assert.deepEqual(overview.sources.person, { claims: 3, words: 12 });
    assert.deepEqual(overview.statuses, { suggested: 2, accepted: 1, edited: 1, added: 0, rejected: 1 });
    assert.deepEqual(overview.relays, [
      { by: speakerKey({ name: 'وكالة الميناء', kind: 'organisation' }), of: huda?.key, claims: 1 },
    ]);
    assert.deepEqual(
      overview.labels.map(({ label, claims, words, speakers }) => [label, claims, words, speakers]),
      [
        ['صحة', 2, 10, 1],
        ['عاجل', 1, 2, 1],
      ],
    );
    assert.deepEqual(
      overview.labels[0]?.top.map(({ article, id }) => `${article} ${id}`),
      ['one c1', 'one c3'],
    );
    const doc = readFileSync('docs/overview.md', 'utf8');
    for (const text of [FIRST, SECOND].map(plainText)) assert.ok(doc.includes(text), text);
  });

  it('has one row for a speaker however the articles spell the name, and another for an unnamed source of the same words', () => {
    assert.equal(
      speakerKey({ name: 'أحمد المُؤمن', kind: 'person' }),
      speakerKey({ name: 'احمد المومن', kind: 'group' }),
    );
    assert.notEqual(
      speakerKey({ name: 'مصدر', kind: 'unnamed' }),
      speakerKey({ name: 'مصدر', kind: 'person' }),
    );
    const overview = overviewOf(example());
    assert.equal(overview.speakers.length, 3);
    assert.equal(overview.speakers[0]?.role, 'وزيرة الصحة');
  });

  it('does not depend on the order of articles', () => {
    const rows = (articles: Iterable<readonly [string, CountedArticle]>) => {
      const overview = overviewOf(articles);
      return { ...overview, labels: overview.labels.map(({ label, claims }) => [label, claims]) };
    };
    assert.deepEqual(rows([...example()].reverse()), rows(example()));
  });

  it('leaves out who only stands in rejected claims', () => {
    const document = marked('قال [c1.who=s1:سامي]: [c1:نعم].', { c1: { status: 'rejected' } });
    const overview = overviewOf([['x', countAnnotation(document.annotation, document.text)]]);
    assert.deepEqual(
      [overview.claims, overview.words, overview.speakers.length, overview.statuses.rejected],
      [0, 0, 0, 1],
    );
  });

  it('counts a sidecar as it counts the open article, emoji and all', () => {
    const document = marked(`🎉 ${FIRST} 🎉 قال [c4:🎉 مرحى] `, FIRST_DETAILS);
    const article = Article.fromText('one.txt', document.text);
    const sidecar = writeSidecar(document.annotation, article);
    const fromSidecar = countSidecar(sidecar, 'one.txt') as CountedArticle;
    const open = countAnnotation(document.annotation, document.text, 'one.txt');
    const withoutPlaces = ({ claims, speakers }: CountedArticle) => ({
      speakers,
      claims: claims.map((claim) => ({ ...claim, places: [] })),
    });
    assert.deepEqual(withoutPlaces(fromSidecar), withoutPlaces(open));
    assert.equal(fromSidecar.length, [...document.text].length);
    assert.equal(countSidecar('no: sidecar'), undefined);
  });

  it('takes the date from the sidecar, else from the path, never a number that is none', () => {
    assert.equal(dateOf('2024-05-12T10:00', ''), '2024-05-12');
    assert.equal(dateOf(2023, ''), '2023');
    assert.equal(dateOf('yesterday', '2021/04/30/a.txt'), '2021-04-30');
    assert.equal(dateOf(undefined, 'news_20200229.txt'), '2020-02-29');
    assert.equal(dateOf(undefined, 'article-120200229.txt'), undefined);
    assert.equal(dateOf(undefined, '2020-13-01.txt'), undefined);
    const dated = writeSidecar({ speakers: [], claims: [] }, Article.fromText('a.txt', 'لا')).replace(
      'article:\n',
      'article:\n  date: 2024-01-31\n',
    );
    assert.equal(countSidecar(dated, '2020-02-02.txt')?.date, '2024-01-31');
  });

  it('has for every number the claims that it counts', () => {
    const articles = example();
    const overview = overviewOf(articles);
    const counted = (selection: Selection) =>
      articles.reduce(
        (sum, [, a]) => sum + a.claims.filter((claim) => selects(selection, a, claim)).length,
        0,
      );
    assert.equal(counted({}), overview.claims);
    for (const speaker of overview.speakers) {
      assert.equal(counted({ speaker: speaker.key }), speaker.claims);
      assert.equal(counted({ relayedBy: speaker.key }), speaker.relays);
      assert.equal(counted({ speaker: speaker.key, status: 'suggested' }), speaker.toReview);
      for (const stance of ['neutral', 'assert', 'warn'] as const)
        assert.equal(counted({ speaker: speaker.key, stance }), speaker.stances[stance]);
    }
    for (const source of ['person', 'organisation', 'group', 'unnamed', 'nobody'] as const)
      assert.equal(counted({ source }), overview.sources[source].claims);
    assert.equal(counted({ source: 'named' }), overview.claims - 1);
    for (const status of ['suggested', 'accepted', 'edited', 'rejected'] as const)
      assert.equal(counted({ status }), overview.statuses[status]);
    for (const { by, of, claims } of overview.relays) assert.equal(counted({ relay: { by, of } }), claims);
    for (const { label, claims } of overview.labels) assert.equal(counted({ label }), claims);
    assert.equal(counted({ kind: 'direct' }), overview.kinds.direct.claims);
  });

  it('has a table whose shares are of all claims and all words', () => {
    const [head, first] = speakerTable(overviewOf(example()));
    assert.deepEqual(head?.slice(0, 12), [
      ...['speaker', 'role', 'kind', 'articles', 'first', 'last', 'claims', 'claims_share'],
      ...['words', 'words_share', 'relays', 'to_review'],
    ]);
    assert.deepEqual(first?.slice(0, 12), [
      ...['هدى العلي', 'وزيرة الصحة', 'person', 2, '2024-05-12', '2024-06-03', 3, 0.75, 12, 0.8, 0, 1],
    ]);
    assert.match(
      csvText(speakerTable(overviewOf(example()))),
      /^speaker,role.*\r\nهدى العلي,وزيرة الصحة,person,2,/u,
    );
  });
});
