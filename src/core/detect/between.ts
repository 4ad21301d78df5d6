import { COMPLEMENTIZER_TRAITS, SPEAKER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

/** بين is «between» unless a clause follows it. */
export function isBetween(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (/ّ/.test(word?.raw ?? '')) return false;
  if (p.core(i - 1) === 'ما' || p.core(i - 1) === 'من') return true;
  if (p.is(i + 1, Trait.Complementizer) && p.is(i + 2, Trait.Verb) && /^[يتن]/.test(p.core(i + 2)))
    return true;
  if (p.is(i + 1, COMPLEMENTIZER_TRAITS) || p.kind(i + 1) === Kind.Colon) return false;
  const isSaid = p.beginsClause(i) && p.is(i + 1, Trait.Title | Trait.Honorific);
  if (isSaid && !/(?:ين|ون|ان)$/.test(p.core(i + 1))) return false;
  const subject = nounPhraseAt(p, i + 1, p.sentenceEnd[i] ?? p.count);
  if (subject === undefined) return true;
  const next = p.kind(subject.to) === Kind.Comma ? subject.to + 1 : subject.to;
  for (let k = subject.from; k < subject.to; k++)
    if (k > subject.from && p.word(k)?.conjunction === 'و' && p.is(k, SPEAKER_TRAITS)) return true;
  return !p.is(next, COMPLEMENTIZER_TRAITS) && p.kind(next) !== Kind.Colon && !isBeforeSetting(p, i, subject);
}

/** Tokens of it, at most. */
const SETTING_TOKENS = 10;

/** «وبين القسم، | في بيان له، | أن»: between commas, where it was said; «وبين الوزير | في كلمة أمام البرلمان | أن». */
function isBeforeSetting(p: Paragraph, i: number, subject: NounPhrase): boolean {
  if (p.beginsClause(i) && p.is(subject.from, SPEAKER_TRAITS) && p.is(subject.to, Trait.Preposition)) {
    for (let k = subject.to + 1; k < subject.to + SETTING_TOKENS && p.kind(k) === Kind.Word; k++)
      if (p.is(k, COMPLEMENTIZER_TRAITS)) return !p.is(k - 1, Trait.Preposition);
    return false;
  }
  if (
    i !== p.sentenceStart[i] ||
    p.kind(subject.to) !== Kind.Comma ||
    !p.is(subject.to + 1, Trait.Preposition)
  )
    return false;
  for (let k = subject.to + 2; k < subject.to + SETTING_TOKENS && p.kind(k) >= 0; k++)
    if (p.kind(k) === Kind.Comma) return p.is(k + 1, COMPLEMENTIZER_TRAITS);
  return false;
}
