import { SAME } from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { MAX_WORDS, nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { hasPronoun } from './prepositions';

const HEADS =
  Trait.Title | Trait.Organisation | Trait.Group | Trait.Document | Trait.Unnamed | Trait.GivenName;

/** «حضر | الوزير سالم الحربي», «وأدار اللقاء | الشاعر سعود الحربي»: at a sentence's head a word that no list knows is a verb before somebody's title, or before what is done and his title. */
function isVerbBefore(p: Paragraph, i: number, title: number): boolean {
  if (p.word(i)?.traits !== 0 || !p.is(title, Trait.Title | Trait.Honorific)) return false;
  return title === i + 1 || (title === i + 2 && p.is(i + 1, Trait.Setting) && p.is(i + 1, Trait.Definite));
}

/** The noun phrase that ends right before token `end`, not before `least`; the longest that parses, undefined where none does. */
export function nounPhraseBefore(p: Paragraph, end: number, least: number): NounPhrase | undefined {
  // «لكن موظفا سابقا | فيها | قال»: with whom he is.
  const to = end - 1 > least && hasPronoun(p.word(end - 1)) ? end - 1 : end;
  let best: NounPhrase | undefined;
  for (let from = to - 1; from >= least && to - from <= MAX_WORDS; from--) {
    if (p.kind(from) === Kind.Stop || p.kind(from) === Kind.Colon || p.kind(from) === Kind.Semicolon) break;
    const isSame = SAME.has(p.core(from)) && p.is(from + 1, Trait.Definite);
    if (p.is(from, Trait.Relative | COMPLEMENTIZER_TRAITS) && !isSame) break;
    if (
      p.is(from, Trait.Verb) &&
      !p.is(from, Trait.Title | Trait.Organisation | Trait.GivenName | Trait.Document)
    )
      break;
    const begins =
      isSame ||
      p.beginsClause(from) ||
      from === least ||
      p.is(from - 1, Trait.Verb | Trait.Complementizer) ||
      p.is(from, HEADS);
    if (from === least && best && isVerbBefore(p, from, best.from)) break;
    const phrase = nounPhraseAt(p, from, to);
    if (phrase?.to === to && begins) best = phrase;
    const word = p.word(from);
    const isJoined = p.kind(from - 1) === Kind.Word && !p.is(from - 1, Trait.Verb | Trait.Preposition);
    if (word !== undefined && word.conjunction !== '' && !isJoined) break;
  }
  return best;
}

/** «المربي عبد الكريم الشيخ من ريف حلب | أوضح أن»: whom a sentence begins with, and where he is from. */
export function personOf(p: Paragraph, least: number, end: number): NounPhrase | undefined {
  if (!p.is(least, Trait.Title | Trait.Honorific | Trait.GivenName)) return undefined;
  const { to } = nounPhraseAt(p, least, end) ?? { to: end };
  if (p.core(to) !== 'من' || end - to > FROM_WHERE) return undefined;
  for (let k = to + 1; k < end; k++)
    if (p.kind(k) !== Kind.Word || p.is(k, Trait.Verb | Trait.Preposition | Trait.Relative)) return undefined;
  return { from: least, to: end };
}

/** Tokens of where somebody is from, with the preposition. */
const FROM_WHERE = 5;
