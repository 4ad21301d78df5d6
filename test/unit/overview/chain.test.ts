import assert from 'node:assert/strict';
import { layOutChain } from '../../../src/core/overview/chain';

const step = (of: string | null, by: string, claims = 1) => ({ of, by, claims });

/** Each node as «name column/row», each line as «of→by claims». */
function drawn(steps: readonly ReturnType<typeof step>[], most = 24): string {
  const { nodes, edges, columns, rows } = layOutChain(steps, most);
  const name = (index: number) => nodes[index]?.key ?? 'nobody';
  const boxes = nodes.map(({ key, column, row }) => `${key ?? 'nobody'} ${column}/${row}`);
  return [
    ...boxes,
    ...edges.map(({ of, by, claims }) => `${name(of)}→${name(by)} ${claims}`),
    `${columns}×${rows}`,
  ].join(', ');
}

describe('the drawing of who relays whom', () => {
  it('goes on from column to column, whatever order the steps come in', () => {
    assert.equal(
      drawn([step('صحيفة', 'وكالة', 3), step('وزير', 'صحيفة', 2)]),
      'صحيفة 1/0, وكالة 2/0, وزير 0/0, صحيفة→وكالة 3, وزير→صحيفة 2, 3×1',
    );
  });

  it('puts speakers of one column below each other, and nobody among them', () => {
    assert.equal(
      drawn([step('أ', 'و'), step(null, 'و'), step('ب', 'ي')]),
      'أ 0/0, و 1/0, nobody 0/1, ب 0/2, ي 1/1, أ→و 1, nobody→و 1, ب→ي 1, 2×3',
    );
  });

  it('ends where speakers relay each other or themselves', () => {
    assert.equal(
      drawn([step('أ', 'ب', 2), step('ب', 'أ', 1), step('ج', 'ج', 9)]),
      'أ 0/0, ب 1/0, أ→ب 2, ب→أ 1, 2×1',
    );
  });

  it('has the strongest steps only, and nothing of none', () => {
    assert.equal(drawn([step('أ', 'ب', 5), step('ج', 'د', 1)], 1), 'أ 0/0, ب 1/0, أ→ب 5, 2×1');
    assert.deepEqual(layOutChain([], 24), { nodes: [], edges: [], columns: 0, rows: 0 });
  });
});
