import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { nounPhraseBefore } from './nounphrase-before';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

/** Words between a speech or text and the verb. */
const OF_TEXT = 12;

/** «ألقى سالم بدران كلمة | قال فيها», «ورد عليه بدران بتدوينة | قال فيها», «مقال للكاتب سالم بدران، | يقول فيه»: whose the speech or text is. */
export function authorBefore(p: Paragraph, end: number, least: number): NounPhrase | undefined {
  for (let k = end - 1; k >= Math.max(least, end - OF_TEXT); k--) {
    if (p.is(k, Trait.Relative | Trait.Verb) && !p.is(k, TEXT | Trait.Title | Trait.GivenName))
      return undefined;
    if (!isText(p, k)) continue;
    const own = ownerOf(p, k + 1, end);
    if (own) return own;
    const to = p.is(k - 1, Trait.Preposition) ? k - 1 : k;
    const phrase = nounPhraseBefore(p, to, least);
    if (phrase && p.is(phrase.from, SOMEBODY)) return phrase;
    return lastBehindVerb(p, to, least);
  }
  return undefined;
}

/** «السؤال نفسه طرحته | نقابة المعلمين في بيان قالت فيه»: who stands behind a verb with a pronoun of what was done. */
function lastBehindVerb(p: Paragraph, to: number, least: number): NounPhrase | undefined {
  for (let k = to - 1; k > least && k > to - OF_TEXT; k--) {
    if (!p.is(k, SOMEBODY) || !WITH_PRONOUN.test(p.word(k - 1)?.raw ?? '')) continue;
    const phrase = nounPhraseAt(p, k, to);
    return phrase?.to === to ? phrase : undefined;
  }
  return undefined;
}
const WITH_PRONOUN = /\S{3}(?:ه|ها|هم)$/;

const SOMEBODY = Trait.Title | Trait.Honorific | Trait.GivenName | Trait.Organisation;

/** «كلمة», «مقالا»: not «هذا», «اليوم». */
function isText(p: Paragraph, k: number): boolean {
  if (p.is(k, Trait.Definite | Trait.Title | Trait.Time | Trait.Demonstrative)) return false;
  const bare = p.word(k)?.bare ?? '';
  return p.is(k, TEXT) || (bare.endsWith('ا') && (p.lexicon.word(bare.slice(0, -1)).traits & TEXT) !== 0);
}
const TEXT = Trait.Setting | Trait.Document;

/** «مقال | لسالم بدران», «مقال | في هآرتس للكاتب سالم بدران», «مقال | بقلم سالم بدران». */
function ownerOf(p: Paragraph, from: number, end: number): NounPhrase | undefined {
  for (let k = from; k < end; k++) {
    if (p.core(k) === 'بقلم') return nounPhraseAt(p, k + 1, end, false, true);
    if (p.word(k)?.preposition === 'ل' && p.is(k, Trait.Title | Trait.GivenName | Trait.Honorific))
      return nounPhraseAt(p, k, end, false, true);
  }
  return undefined;
}

/** «القاهرة - كتبت | منى الحربي: …»: who wrote the article, at its head. */
export function isByline(p: Paragraph, i: number): boolean {
  if (i > 0 && !(i < BYLINE && p.kind(i - 1) === Kind.Dash)) return false;
  if (!p.is(i + 1, Trait.GivenName)) return false;
  const name = nounPhraseAt(p, i + 1, p.sentenceEnd[i] ?? p.count);
  return name !== undefined && p.kind(name.to) === Kind.Colon && p.quotationAt(name.to + 1) === undefined;
}
const BYLINE = 6;
