import assert from 'node:assert/strict';
import { Choice } from '../../../src/core/detect/choice';

describe('a choice by weights', () => {
  const weights = { near: [0, 50], 'near kind': [0, 0, -25, 0, 0, 100] };
  const choice = new Choice({ near: 2, kind: 3 }, ['near', 'near kind'], weights);

  it('adds up the weights of the combinations', () => {
    assert.equal(choice.score({ near: 1, kind: 2 }), 1.5);
    assert.equal(choice.score({ near: 0, kind: 2 }), -0.25);
    assert.equal(choice.score({ near: 1, kind: 0 }), 0.5);
  });

  it('gives every combination of values a place of its own', () => {
    const places = [0, 1].flatMap((near) => [0, 1, 2].map((kind) => choice.places({ near, kind })[1]));
    assert.deepEqual(places, [2, 3, 4, 5, 6, 7]);
    assert.equal(choice.size, 8);
  });

  it('writes its table as the weights file has it', () => {
    assert.deepEqual(choice.toWeights([0, 0.5, 0, 0, -0.25, 0, 0, 1]), weights);
  });
});
