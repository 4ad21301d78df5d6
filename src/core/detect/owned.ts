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

/** «ذات يوم», «ذات مساء». */
export function isOneDay(p: Paragraph, i: number): boolean {
  return p.core(i) === 'ذات' && p.is(i + 1, Trait.Time);
}

/** «حضر | اللقاء | الوزير سالم الحربي», «افتتح | المعرض | وزير الصناعة»: what is done stands before the title of who does it. */
export function isDoneBefore(p: Paragraph, i: number): boolean {
  const next = p.word(i + 1);
  return (
    p.is(i, Trait.Definite) &&
    p.is(i, Trait.Setting | Trait.Common) &&
    !p.is(i, SPEAKER_TRAITS) &&
    p.is(i + 1, Trait.Title | Trait.Honorific) &&
    !p.is(i + 1, Trait.Nisba | Trait.Group) &&
    next?.conjunction === '' &&
    next.preposition === ''
  );
}
