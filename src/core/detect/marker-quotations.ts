import { NAMING, PRAISE_ENDS } from '../lexicon/claim-words';
import { WITH_PRONOUN } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { MarkerFound } from './frame';
import {
  found,
  hasObject,
  hasVerb,
  isSpeech,
  LONG_QUOTATION,
  MAX_DISTANCE,
  SAYING,
  type Search,
} from './marker-search';
import type { Paragraph } from './paragraph';

/** Words of a name in quotation marks after a body's noun: «شركة "واي راي"». */
const NAME_WORDS = 5;

export function lookAtQuotation(s: Search, i: number): number | MarkerFound {
  const { p } = s;
  const quotation = p.quotationAt(i);
  if (quotation === undefined) return i + 1;
  if (s.hidden > 0 && !hasObject(p, s.hiddenAt)) return quotation.closed ? quotation.close + 1 : -1;
  const words = p.wordsIn(i + 1, quotation.close);
  if (quotation.closed && (isNamed(p, i, words) || p.core(i - 1) === 'ل')) return quotation.close + 1;
  if (quotation.closed && isBeforeMarker(s, i, quotation.close)) return quotation.close + 1;
  const opensClause = p.is(i + 1, COMPLEMENTIZER_TRAITS);
  if (opensClause) return found(s, 'quote', i, i + 1);
  if (s.verb.noun.has(p.core(i - 1)) && p.is(i + 1, Trait.Event) && words >= LONG_QUOTATION - 1)
    return found(s, 'quote', i, i);
  const isAsserted = s.verb.noun.has('') && !s.verb.traits.has('two') && !p.is(i + 1, Trait.Organisation);
  const isLong = words >= LONG_QUOTATION && p.kind(i - 1) === Kind.Word;
  if (isAsserted && isLong && p.is(i + 1, Trait.Event | Trait.Definite)) return found(s, 'quote', i, i);
  if (s.verb.traits.has('colon') && !s.complement) return quotation.closed ? quotation.close + 1 : -1;
  const isClause = hasVerb(p, i + 1, quotation.close);
  if (
    (isClause && (words > 2 || (words === 2 && p.is(i + 1, Trait.Verb)))) ||
    (isSpeech(s) && words >= LONG_QUOTATION - 1) ||
    (words >= LONG_QUOTATION &&
      s.verb.traits.has('quote') &&
      (i === s.from || WITH_PRONOUN.test(p.core(i - 1)))) ||
    (!quotation.closed && words > LONG_QUOTATION)
  )
    return found(s, 'quote', i, i);
  return quotation.close + 1;
}

/** «قالت فلانة "من بائعات السوق" |: إن», «قال خلال «منتدى الشباب العربي الثاني للحوار» |: …»: no verb inside, and what is said still to come. */
function isBeforeMarker({ p, cueAt, from }: Search, open: number, close: number): boolean {
  if (p.kind(close + 1) === Kind.Colon) return open > from || from > cueAt + 1;
  const isGoverned =
    p.is(open - 1, Trait.Preposition) ||
    (p.is(open - 2, Trait.Preposition) && !p.is(open - 1, Trait.Definite));
  if (open === from || !isGoverned || hasVerb(p, open + 1, close)) return false;
  const end = Math.min(p.sentenceEnd[open] ?? p.count, close + MAX_DISTANCE);
  for (let i = close + 1; i < end; i++) if (p.kind(i) === Kind.Colon) return true;
  return false;
}

/** A title or name in quotation marks: «في مقال بعنوان “…”», «شركة "واي راي"», «مطورو "واي راي"». */
function isNamed(p: Paragraph, open: number, words: number): boolean {
  const before = p.word(open - 1);
  if (before === undefined) return false;
  // «في «هآرتس» | أن»
  const isPaper = p.is(open + 1, Trait.Media) && p.is(open + words + 2, Trait.Complementizer);
  if (isPaper || NAMING.has(before.bare)) return true;
  const isConstruct = /[^ا]و$/.test(before.core) && before.core.length > 3 && before.cue === undefined;
  const isBody =
    p.is(open - 1, Trait.Organisation | Trait.Media) && !p.is(open - 1, Trait.Definite | Trait.Setting);
  const isAfterPreposition =
    p.is(open - 1, Trait.Preposition) &&
    !WITH_PRONOUN.test(before.core) &&
    !p.is(open + 1, Trait.Event) &&
    !hasVerb(p, open + 1, open + words + 1);
  return words <= NAME_WORDS && (isBody || isConstruct || isAfterPreposition);
}

export function lookAtParenthesis(s: Search, i: number): number | MarkerFound {
  const { p } = s;
  const close = p.closingParenthesis(i + 1);
  if (close >= p.count) return i + 1;
  const words = p.wordsIn(i + 1, close);
  const opensClause = p.is(i + 1, COMPLEMENTIZER_TRAITS);
  if (opensClause && words > LONG_QUOTATION) return found(s, 'quote', i, i + 1);
  if (words >= LONG_QUOTATION && SAYING.has(s.verb.lemma) && PRAISE_ENDS.has(p.core(i - 1)))
    return found(s, 'quote', i, i);
  return close + 1;
}
