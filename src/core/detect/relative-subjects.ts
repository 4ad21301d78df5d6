import { VERBS_OR_NOUNS } from '../lexicon/claim-words';
import { LEADING_TO } from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isFamilyName } from './nounphrase-shapes';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { hasPronoun } from './prepositions';

/** Tokens of a relative clause before the verb of its noun. */
const RELATIVE = 16;

/** «والرجل | الذي أمضى سنوات في المهنة يعتقد أن»: a sentence's first noun with a relative clause, whose verb is the second. */
export function beforeRelative(p: Paragraph, i: number, end: number, start: number): NounPhrase | undefined {
  const least = behindOpener(p, i, start);
  const isSomebody = p.is(
    least,
    Trait.Title |
      Trait.Honorific |
      Trait.GivenName |
      Trait.Group |
      Trait.Unnamed |
      Trait.Organisation |
      Trait.Document,
  );
  if (p.word(i)?.conjunction !== '' || !isSomebody) return undefined;
  const phrase = nounPhraseAt(p, least, end, false, true);
  if (phrase === undefined || end - phrase.to > RELATIVE) return undefined;
  // «تقرير | صدر أمس حذر من أن»: what is indefinite has no relative pronoun.
  const isIndefinite =
    !p.is(least, Trait.Definite) &&
    (p.is(least + 1, Trait.Preposition) ||
      !p.is(phrase.to - 1, Trait.Definite | Trait.GivenName | Trait.Place));
  const isVerb = p.is(phrase.to, Trait.Verb) || VERBS_OR_NOUNS.has(p.core(phrase.to));
  const isDescribed = isIndefinite && isVerb && phrase.to < i;
  if (!isDescribed && !p.is(phrase.to, Trait.Relative)) return undefined;
  if (isDescribed) return isOneClause(p, phrase.to, end) ? phrase : undefined;
  let verbs = 0;
  for (let k = phrase.to + 1; k < end; k++) {
    if (p.kind(k) !== Kind.Word || p.is(k, COMPLEMENTIZER_TRAITS | Trait.Relative)) return undefined;
    if (p.is(k, Trait.Verb) && !p.is(k, Trait.Definite)) verbs++;
  }
  return verbs > 0 || end - phrase.to > 3 ? phrase : undefined;
}

/** «…، غير أن | مسؤولا طلب عدم ذكر اسمه نفى»: where the clause of the verb `i` begins behind «لكن» or the like, else `start`. */
function behindOpener(p: Paragraph, i: number, start: number): number {
  for (let k = i - 1; k >= start && k > i - RELATIVE; k--) {
    if (p.kind(k) !== Kind.Word) return start;
    const isAn = p.core(k) === 'ان' && LEADING_TO.has(p.core(k - 1));
    if (isAn || p.core(k) === 'لكن') return k + 1;
  }
  return start;
}

/** Nothing but words and numbers of one clause stands behind the token `from`, before `to`. */
function isOneClause(p: Paragraph, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    if (p.kind(k) !== Kind.Word && p.kind(k) !== Kind.Number) return false;
    if (p.is(k, COMPLEMENTIZER_TRAITS | Trait.Relative)) return false;
  }
  return to > from + 1;
}

/** «بما في ذلك | الغرفة التي قالت»: a word that no list knows, or that only names. */
export function loneName(p: Paragraph, to: number, least: number): NounPhrase | undefined {
  const word = p.word(to - 1);
  if (to - 1 < least || word === undefined || word.conjunction !== '' || word.preposition !== '')
    return undefined;
  const isName = (word.traits & ~(Trait.GivenName | Trait.Place | Trait.Organisation | Trait.Latin)) === 0;
  // «لم تقنع | الحداد، الذي علق».
  const isNamed = isFamilyName(word) && p.is(to - 1, Trait.Definite) && p.kind(to) === Kind.Comma;
  return isName || isNamed ? { from: to - 1, to } : undefined;
}

/** «ويتفق معه في ذلك | بدران»: the subject behind with whom, right before the clause's end. */
export function subjectPastPronoun(p: Paragraph, i: number): NounPhrase | undefined {
  if (!hasPronoun(p.word(i + 1))) return undefined;
  let k = i + 2;
  while (
    k < i + SETTING &&
    (p.is(k, Trait.Preposition | Trait.Demonstrative | Trait.Setting) || hasPronoun(p.word(k)))
  )
    k++;
  const phrase = p.is(k, Trait.Title | Trait.Honorific | Trait.GivenName | Trait.Definite)
    ? nounPhraseAt(p, k, p.sentenceEnd[i] ?? p.count)
    : undefined;
  return phrase && p.kind(phrase.to) !== Kind.Word ? phrase : undefined;
}

/** Tokens between a verb and such a subject. */
const SETTING = 5;
