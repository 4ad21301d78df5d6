import * as assert from 'node:assert/strict';
import { standardLexicon } from '../../../src/core/detect/detect';
import { has, Trait } from '../../../src/core/lexicon/word';

describe('words that fold to others', () => {
  const isA = (raw: string, trait: number): boolean => has(standardLexicon().word(raw), trait);

  it('tells «and to» from a governor', () => {
    assert.ok(isA('وإلى', Trait.Preposition) && !isA('وإلى', Trait.Title));
    assert.ok(isA('والي', Trait.Title) && !isA('والي', Trait.Preposition));
  });

  it('takes no complementizer with a conjunction for a noun', () => {
    for (const raw of ['وأنها', 'وأنه', 'وبأنها']) assert.ok(isA(raw, Trait.ComplementizerPronoun), raw);
  });

  it('takes no name for an event by its shape', () => {
    assert.ok(!isA('ترامب', Trait.Event) && isA('تدريب', Trait.Event));
  });
});
