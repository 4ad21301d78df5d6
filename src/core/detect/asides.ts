import { HOW_SAID, LETTERS, OWN_NAMES, PREFERRING, SURE_LETTERS } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, perForm, Trait, type Verb, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** Tokens between wanting to stay unnamed and the name. */
const UNNAMED_TOKENS = 8;

/** Behind «فضل عدم ذكر اسمه», «طلبت ألا تكشف هويتها», «، رفض الكشف عن اسمه،», which begins at the token, with the comma that closes it; `i` where it does not. */
export function pastUnnamed(p: Paragraph, i: number): number {
  const opens = p.kind(i) === Kind.Comma ? i + 1 : i;
  if (!mayPrefer(p.word(opens))) return i;
  for (let k = opens + 1; k < opens + UNNAMED_TOKENS && p.kind(k) === Kind.Word; k++)
    if (isOwnName(p.word(k))) return p.kind(k + 1) === Kind.Comma ? k + 2 : k + 1;
  return i;
}

/** «مصدر طبي | فضل عدم ذكر اسمه», «الوزير | سبق أن أكد»: no part of who speaks. */
export function endsAtAside(p: Paragraph, i: number): boolean {
  return pastUnnamed(p, i) > i || (p.core(i) === 'سبق' && p.core(i + 1) === 'ان');
}

const mayPrefer = perForm(({ core }) => PREFERRING.has(core));
const isOwnName = perForm(({ core }) => OWN_NAMES.has(core));

/** Tokens of an aside between dashes: «فلان -وهو مدير المعهد- أن». */
const ASIDE_TOKENS = 40;

/** Past «، ردا على سؤال عما إذا كان الحل قريبا،», «، طالبا عدم ذكر اسمه،»; past the comma alone where no other stands before what is said. */
export function pastReply(p: Paragraph, i: number): number {
  const end = Math.min(p.sentenceEnd[i] ?? p.count, i + ASIDE_TOKENS);
  for (let k = i + 2; k < end; k++)
    if (p.kind(k) === Kind.Comma && p.is(k + 1, COMPLEMENTIZER_TRAITS)) return k + 1;
  return i + 1;
}

/** «قال الدبلوماسي، | طالبا عدم ذكر اسمه، إن»: how a verb that takes no noun, or has its speaker right before, said what is still to come. */
export function isHowSaid(p: Paragraph, i: number, { verb, from }: { verb: Verb; from: number }): boolean {
  const word = p.word(i);
  if (word === undefined || word.conjunction !== '' || (verb.noun.has('') && i - 1 !== from)) return false;
  return word.cue?.form === 'participle' || HOW_SAID.has(word.core.replace(/ا$/, ''));
}

/** Past «-وهو مدير المعهد-»; past the dash alone where no other closes it. */
export function pastDashes(p: Paragraph, i: number): number {
  const opens = p.tokens.spaced[i] === 1 && p.kind(i + 1) === Kind.Word;
  const end = Math.min(p.sentenceEnd[i] ?? p.count, i + ASIDE_TOKENS);
  for (let k = i + 2; opens && k < end; k++)
    if (p.kind(k) === Kind.Dash && p.tokens.spaced[k + 1] === 1) return k + 1;
  return i + 1;
}

/** Tokens to a quotation that only a colon brings. */
const FAR_TOKENS = 90;

/** «قال الوزير خلال لقاء حضره مزارعون من (…)، التي …: | «…»»: the colon where the search ends, or one before a quotation with no other report before it; else -1. */
export function farQuotation(p: Paragraph, from: number, cueAt: number): number {
  if (p.kind(from) === Kind.Colon) return from;
  const end = Math.min(p.sentenceEnd[cueAt] ?? p.count, cueAt + FAR_TOKENS);
  for (let i = from; i < end; i++) {
    if (p.kind(i) === Kind.Colon) return p.quotationAt(i + 1) ? i : -1;
    if (p.word(i)?.cue || p.is(i, COMPLEMENTIZER_TRAITS) || p.quotationAt(i)) return -1;
  }
  return -1;
}

/** Tokens of a name behind a word that looks like a verb. */
const NAME_TOKENS = 4;

/** «قالت المعلمة ينعات حداد إن»: a name that looks like a verb. */
export function isNameLikeVerb(p: Paragraph, from: number): boolean {
  for (let i = from; i < from + NAME_TOKENS && p.kind(i) === Kind.Word; i++) {
    if (p.is(i, Trait.Complementizer)) return p.word(i)?.conjunction === '' && p.core(i) === 'ان';
    if (p.is(i, Trait.Verb | Trait.Preposition)) return false;
  }
  return false;
}

/** «شبكة سي | إن | إن», «قناة | إن | بي سي»: the letter N. */
export function isLetter(p: Paragraph, i: number): boolean {
  if (p.core(i) !== 'ان') return false;
  // «لدى آي.إن.جي».
  if (p.kind(i + 1) === Kind.Stop && p.tokens.spaced[i + 1] === 0 && p.tokens.spaced[i + 2] === 0)
    return p.kind(i + 2) === Kind.Word;
  const isSecond = p.core(i - 1) === 'ان' && p.core(i - 2) === 'سي';
  // «لبي بي سي | إن العمل توقف» is no letter.
  return isSecond || (p.core(i - 1) === 'سي' && p.core(i + 1) === 'ان') || OTHER_LETTERS.has(p.core(i + 1));
}

/** «شركة | إي | إف | جي», «قناة | سي | إن»: the name of a Latin letter beside another, one of them no other word. */
export function isSpelled(p: Paragraph, i: number): boolean {
  if (!isAnyLetter(p.word(i)) || p.core(i) === 'ان') return false;
  const isSure = isSureLetter(p.word(i));
  return isSure
    ? isAnyLetter(p.word(i + 1)) || isAnyLetter(p.word(i - 1))
    : isSureLetter(p.word(i + 1)) || isSureLetter(p.word(i - 1));
}

const LONGEST_LETTER = 5;
const isSureLetter = (word: Word | undefined): boolean => word !== undefined && SURE_LETTERS.has(word.folded);
const isAnyLetter = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.folded.length <= LONGEST_LETTER &&
  (LETTERS.has(word.folded) || SURE_LETTERS.has(word.folded));

const OTHER_LETTERS = new Set([...LETTERS].filter((letter) => !['ان', 'اي', 'او', 'كي'].includes(letter)));

/** Past «، وهو تاجر حبوب يعمل في القاهرة،», who the speaker is; past the comma alone where no other closes that. */
export function pastWho(p: Paragraph, i: number): number {
  const end = Math.min(p.sentenceEnd[i] ?? p.count, i + ASIDE_TOKENS);
  for (let k = i + 2; k < end; k++) {
    if (p.is(k, COMPLEMENTIZER_TRAITS) || p.kind(k) === Kind.Colon || p.quotationAt(k)) return i + 1;
    if (p.kind(k) === Kind.Comma) return k;
  }
  return i + 1;
}

/** Tokens of a setting between commas. */
const BETWEEN_COMMAS = 20;

/** «ونفى النادي، | عبر حسابه في منصة «إكس»، | ما تردد»: behind the comma that closes the setting; `from` where none does or something else stands there. */
export function pastBetweenCommas(p: Paragraph, from: number, limit: number): number {
  for (let k = from + 1; k < Math.min(limit, from + BETWEEN_COMMAS); k++) {
    if (p.kind(k) === Kind.Comma) return k + 1;
    if (p.is(k, Trait.Verb | Trait.Relative | COMPLEMENTIZER_TRAITS) && !p.is(k, Trait.Definite)) return from;
  }
  return from;
}

/** «أعلنت شركة الميناء، | المدرجة في دبي، | استحواذها»: behind what a definite word between commas tells of the speaker, before an event. */
export function pastWhich(p: Paragraph, i: number, limit: number): number {
  if (p.kind(i - 1) !== Kind.Comma || !p.is(i, Trait.Definite)) return i;
  const past = pastBetweenCommas(p, i, limit);
  return p.is(past, Trait.Event) && !p.is(past, Trait.Definite) ? past : i;
}
