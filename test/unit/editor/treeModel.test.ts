import * as assert from 'node:assert';
import {
  groupsOf,
  NO_FILTER,
  type Grouping,
  type Order,
  type TreeFilter,
} from '../../../src/editor/sidebar/treeModel';
import type { Annotation } from '../../../src/core/model';
import { marked } from '../../support/marked';

const { text, annotation } = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1 suggested>العالم فشل</content>. وقال <mention s2 c2>أردوغان</mention>: <content c2 s2 rejected>الأمر خطير</content>.
وقال <mention s2 c3>أردوغان</mention>: <content c3 s2 accepted>أنقرة باقية</content>، <content c4 s2 added>وستعود</content>، <content c5>ولا أحد يعرف</content>.
`,
);

const LABELLED: Annotation = {
  ...annotation,
  claims: annotation.claims.map((claim) => {
    if (claim.id === 'c1') return { ...claim, labels: ['رأي'], confidence: 0.4 };
    if (claim.id === 'c4') return { ...claim, review: true };
    return claim.id === 'c3' ? { ...claim, labels: ['رأي', 'مهم'], note: 'راجع المصدر' } : claim;
  }),
};

/** «s1: c1 / s2: c2 c3 c4». */
function tree(filter: Partial<TreeFilter>, grouping: Grouping = 'speaker', order: Order = 'place'): string {
  const groups = groupsOf(LABELLED, text, { filter: { ...NO_FILTER, ...filter }, grouping, order });
  return groups.map(({ id, claims }) => `${id}: ${claims.map((c) => c.id).join(' ')}`).join(' / ');
}

describe('the tree', () => {
  it('groups by speaker, claims of nobody last', () => {
    assert.strictEqual(tree({}), 's1: c1 / s2: c2 c3 c4 / : c5');
  });
  it('sorts by the number of claims that are not rejected', () => {
    assert.strictEqual(tree({}, 'speaker', 'count'), 's2: c2 c3 c4 / s1: c1 / : c5');
  });
  it('groups by paragraph, status and label', () => {
    assert.strictEqual(tree({}, 'paragraph'), `0: c1 c2 / ${text.indexOf('\n') + 1}: c3 c4 c5`);
    assert.strictEqual(tree({}, 'status'), 'suggested: c1 / accepted: c3 c5 / added: c4 / rejected: c2');
    assert.strictEqual(tree({}, 'label'), 'رأي: c1 c3 / مهم: c3 / : c2 c4 c5');
  });
  it('filters by words of the claim, its speaker and its note, hamza aside', () => {
    assert.strictEqual(tree({ text: 'انقره' }), 's2: c3');
    assert.strictEqual(tree({ text: 'اردوغان' }), 's2: c2 c3 c4');
    assert.strictEqual(tree({ text: 'المصدر راجع' }), 's2: c3');
  });
  it('filters by status, kind, label and confidence', () => {
    assert.strictEqual(tree({ statuses: ['accepted', 'rejected'] }), 's2: c2 c3 / : c5');
    // A claim found only approximately waits as a suggestion does.
    assert.strictEqual(tree({ statuses: ['suggested'] }), 's1: c1 / s2: c4');
    assert.strictEqual(tree({ statuses: ['added'] }), 's2: c4');
    assert.strictEqual(tree({ kinds: ['indirect'] }), '');
    assert.strictEqual(tree({ labels: ['مهم'] }), 's2: c3');
    assert.strictEqual(tree({ bands: [0] }), 's1: c1');
    assert.strictEqual(tree({ bands: [1, 2] }), '');
  });
});
