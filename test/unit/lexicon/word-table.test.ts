import { strict as assert } from 'node:assert';
import { Lexicon } from '../../../src/core/lexicon/lexicon';

describe('the lexicon’s table of words', () => {
  it('finds a form within a text as by itself', () => {
    const lexicon = new Lexicon();
    const text = 'وقال الوزير إن الوزيرة قالت';
    const word = lexicon.wordIn(text, 5, 11);
    assert.equal(word.raw, 'الوزير');
    assert.equal(lexicon.word('الوزير'), word);
    assert.equal(lexicon.wordIn(text, 15, 22).raw, 'الوزيرة');
  });

  it('keeps forms apart when it has grown, and those met last', () => {
    const lexicon = new Lexicon();
    const forms = Array.from({ length: 40_000 }, (_, k) => `كلمة${k.toString(36)}`);
    const words = forms.map((form) => lexicon.word(form));
    for (const [k, word] of words.entries()) assert.equal(word.raw, forms[k]);
    for (const k of [39_999, 20_000, 39_998]) assert.equal(lexicon.word(forms[k] as string), words[k]);
  });
});
