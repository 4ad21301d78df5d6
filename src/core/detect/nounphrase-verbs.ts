import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isActing } from './nounphrase-objects';
import { REFLEXIVE } from './nounphrase-shapes';
import type { Paragraph } from './paragraph';

/** A finite verb at which a phrase of `taken` words ends; names and places can look like one. */
export function isVerbIn(p: Paragraph, i: number, taken: number): boolean {
  if (!p.is(i, Trait.Verb)) return false;
  const ends = p.kind(i + 1) === Kind.Comma || p.is(i + 1, Trait.Title | Trait.Complementizer);
  if (ends && p.is(i - 1, Trait.GivenName) && p.word(i)?.cue === undefined) return false;
  if (p.is(i, Trait.GivenName | Trait.Title | Trait.Organisation | Trait.Document | Trait.Definite))
    return false;
  // «مركز | رصد الزلازل».
  const isOfBody = p.is(i - 1, Trait.Organisation) && !p.is(i - 1, Trait.Definite) && taken > 0;
  if (isOfBody && p.is(i, Trait.Event) && p.is(i + 1, Trait.Definite)) return false;
  if (!p.is(i, Trait.VerbShape) || isActing(p, i)) return true;
  // «جامعة | يورك», «في | يورك»: a place that looks like a verb.
  const isBehindBody = p.is(i - 1, Trait.Organisation) && /ة$/.test(p.word(i - 1)?.raw ?? '');
  if (isBehindBody && taken > 0 && p.core(i).startsWith('ي')) return false;
  if (taken > 0 && p.core(i - 1) === 'في') return false;
  if (p.is(i - 1, Trait.Honorific | Trait.Title | Trait.GivenName)) return REFLEXIVE.test(p.core(i));
  const isAfterName = taken === 1 && (p.word(i - 1)?.traits ?? 1) === 0;
  const isMiddle =
    (p.word(i + 1)?.traits === 0 || p.is(i + 1, Trait.GivenName)) && p.kind(i + 2) === Kind.Comma;
  return !(isAfterName && (ends || isMiddle || p.is(i + 1, Trait.Title)));
}
