import * as assert from 'node:assert';
import { moveEdge, type EdgeMove } from '../../../src/core/annotate/moveEdge';
import { marked } from '../../support/marked';

const { text, annotation } = marked(
  'قال: <content c1 s1>روسيا وتركيا معاً</content> اليوم، كما <content c2 s1>قبل</content>.',
);

/** The content after its end was moved to the bar in the words. */
function moved(bar: string, move: Omit<EdgeMove, 'to' | 'part'>): string {
  const to = text.indexOf(bar.replace('|', '')) + bar.indexOf('|');
  const after = moveEdge(annotation, text, 'c1', { ...move, part: 'content', to });
  const [claim] = after.claims;
  return (claim?.content ?? []).map(({ start, end }) => text.slice(start, end)).join(' / ');
}

describe('an end of a claim', () => {
  it('goes to the whole word that it is moved into', () => {
    assert.strictEqual(moved('الي|وم', { edge: 'end' }), 'روسيا وتركيا معاً اليوم');
    assert.strictEqual(moved('وتر|كيا', { edge: 'end' }), 'روسيا وتركيا');
    assert.strictEqual(moved('وتركيا |معاً', { edge: 'end' }), 'روسيا وتركيا');
    assert.strictEqual(moved('وتر|كيا', { edge: 'start' }), 'وتركيا معاً');
    assert.strictEqual(moved('ق|ال', { edge: 'start' }), 'قال: روسيا وتركيا معاً');
  });

  it('goes to the letter where a person wants that', () => {
    assert.strictEqual(moved('وتر|كيا', { edge: 'end', letters: true }), 'روسيا وتر');
  });

  it('leaves a word of the claim', () => {
    assert.strictEqual(moved('ق|ال', { edge: 'end' }), 'روسيا');
    assert.strictEqual(moved('كم|ا', { edge: 'start' }), 'معاً');
  });

  it('makes the claim an edited one', () => {
    const to = text.indexOf('معاً');
    const after = moveEdge(annotation, text, 'c1', { part: 'content', edge: 'end', to });
    assert.strictEqual(after.claims[0]?.status, 'edited');
    assert.strictEqual(moveEdge(annotation, text, 'c9', { part: 'content', edge: 'end', to }), annotation);
  });
});
