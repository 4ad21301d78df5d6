import { OWNED } from '../lexicon/shapes';
import { SPEAKER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import type { Paragraph } from './paragraph';

/** «وختم | كلامه», «كتب | كلماتها»: what the speaker says, or a noun with somebody's pronoun that the verb does not agree with. */
export function isSomethingOwned(p: Paragraph, verb: CueForm | undefined, i: number): boolean {
  const word = p.word(i);
  if (verb === undefined || word === undefined || word.preposition !== '' || word.conjunction !== '')
    return false;
  if (p.is(i, SPEAKER_TRAITS | Trait.HonorificPronoun | Trait.Definite)) return false;
  const base = /^(.{3,}?)(?:هما|ها|هم|ه)$/.exec(word.bare)?.[1];
  if (base === undefined || !OWNED.test(word.raw)) return false;
  const noun = p.lexicon.word(base);
  const { traits, cue } =
    noun.traits === 0 && base.endsWith('ت') ? p.lexicon.word(`${base.slice(0, -1)}ه`) : noun;
  if ((traits & SPEAKER_TRAITS) !== 0) return false;
  if (((traits | word.traits) & Trait.Setting) !== 0 || cue?.form === 'noun') return true;
  return verb.gender === 'm' && base.endsWith('ت') && (traits & (Trait.Common | Trait.Event)) !== 0;
}
