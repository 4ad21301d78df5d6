import { ACCUSATIVE_ADJECTIVES, ABOUT, DOES_WITH, MORE, NUMBERED, YEARS } from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, perForm, Trait, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isDeterminer } from './nounphrase-forms';
import type { Head, Taking } from './nounphrase-prepositions';
import type { Paragraph } from './paragraph';
import { hasPronoun, prepositionOf } from './prepositions';

/** Prepositions that are words of their own. */
export const PLAIN = /^(?:في|من|عن|الي|علي|مع|لدي)$/;
/** يتفعل, تتفعل, ليفعل: no name has this shape. */
export const REFLEXIVE = /^(?:[يت]ت|لي|ست)\S{3,}$/;
/** «وأضاف الحربي | معددا مزايا الخطة», «خالد | ممازحا», «العلي | متأثرا»: what the speaker is doing, in the accusative. */
const PARTICIPLE =
  /^م(?:(?:ت|ست|ن)?[^اويه]{3}|[^اويه]ت[^اويه]{2}|ت?[^اويه]ا[^اوه][^اويه]|ت[^اويه]{2}ا[^اويه]|ست[^اويه]{1,2}[اي][^اويه]|تا[^اويه]{2}|[^اويه]{2}و[^اويه])ا$/;

/** The same of a woman: «القحطاني | مستشهدة بالأرقام»; of the shapes that no noun has. */
const HER_PARTICIPLE =
  /^م(?:ست[^اويه]{1,2}[اي]?[^اويه]|ت[^اويه]ا[^اوه][^اويه]|تا[^اويه]{2}|من[^اويه]{3}|[^اويه]ت[^اويه]{2})ه$/;
/** «المتحدث | باسمه»: of a body named before. */
export const IN_NAME_OF = /^ب(?:اسم|لسان)(?:ه|ها|هم)$/;

/** Whether the word says what the one before it is doing while he speaks. */
export function isDoing(p: Paragraph, i: number, { raw, folded }: Word, isNamed: boolean): boolean {
  if (!folded.startsWith('م')) return false;
  if (folded.endsWith('ا')) return PARTICIPLE.test(folded);
  return (isNamed || p.is(i - 1, Trait.Definite)) && raw.endsWith('ة') && HER_PARTICIPLE.test(folded);
}

/** «أوضح | أكثر من مرة أن». */
export function isOften(p: Paragraph, i: number): boolean {
  return (
    MORE.has(p.core(i)) &&
    p.core(i + 1) === 'من' &&
    p.kind(i + 2) === Kind.Word &&
    !p.is(i + 2, Trait.Group | Trait.Title | Trait.Document | Trait.Organisation)
  );
}

/** «بعثة المراقبين (يونامي)», «وزارة الدفاع (البنتاجون)»: a word that no list knows. */
export function isShortName(word: Word | undefined): boolean {
  return ((word?.traits ?? 0) & ~(Trait.Verb | Trait.VerbShape | Trait.Definite)) === 0;
}

/** «وصف | هذه | الخطوة», «أجمع عليها | كل»: what only begins a phrase names nobody. */
export function isLoneDeterminer(p: Paragraph, from: number, to: number): boolean {
  return to === from + 1 && isDeterminer(p.word(from));
}

/** بالمر, النتشة: a word that no list knows, so perhaps the name of somebody who was named before. */
export function isFamilyName(word: Word | undefined): boolean {
  const isUnknown = word !== undefined && (word.traits & ~(Trait.Definite | Trait.Nisba)) === 0;
  return isUnknown && word.preposition === '' && word.folded.length > 3 && word.core !== 'الله';
}

const WITHOUT = 'بلا';

/** «منظمات | غير حكومية», «الأرقام | شبه الرسمية», «أطباء | بلا حدود». */
export function isNegatedAdjective(p: Paragraph, i: number): boolean {
  if (p.kind(i - 1) !== Kind.Word) return false;
  if (p.core(i) === WITHOUT) return p.kind(i + 1) === Kind.Word && !p.is(i + 1, Trait.Definite | Trait.Verb);
  return (
    /^(?:ال)?م\S{3,}|(?:ي|يه|يين|يون)$/.test(p.core(i + 1)) &&
    (!p.is(i + 1, Trait.Definite) || p.is(i - 1, Trait.Definite)) &&
    !p.is(i + 1, Trait.Verb)
  );
}

/** «المقبوض | عليه», «القائمين | عليها», «المشاركون | فيه»: the pronoun of who or what somebody has to do with. */
export function isAccusedOf(p: Paragraph, i: number): boolean {
  if (!hasPronoun(p.word(i))) return false;
  const participles = DOES_WITH[prepositionOf(p.core(i))];
  const before = p.word(i - 1)?.bare ?? '';
  return participles?.has(before) === true || participles?.has(before.slice(0, -2)) === true;
}

/** «لكن | مصدرا», «إن | عددا»: somebody in the accusative, where a complementizer or its like asks for it. */
function isAccusativeNoun(p: Paragraph, i: number): boolean {
  if (!p.is(i - 1, Trait.Complementizer | Trait.Opener)) return false;
  const word = p.word(i);
  const isSomebody = p.is(i, Trait.Title | Trait.Unnamed | Trait.Group) || word?.core === 'عددا';
  return isSomebody && /(?:ا|اً|ًا)$/u.test(word?.raw ?? '');
}

/** «لكن | مصدرا قضائيا», «مصدرا | سابقا»: an indefinite head after أن or لكن, and its adjectives. */
export function isAccusative(p: Paragraph, from: number, i: number): boolean {
  if (!isAccusativeNoun(p, from)) return false;
  if (i === from || ACCUSATIVE_ADJECTIVES.has(p.core(i))) return true;
  return /(?:ي|يه)(?:ا|اً|ًا)$/u.test(p.word(i)?.raw ?? '');
}

/** «محتجون | تجمعوا»: what several people did. */
export function isPluralVerb(p: Paragraph, i: number): boolean {
  return /وا$/.test(p.core(i)) && (p.is(i - 1, Trait.Group) || /(?:ون|ين)$/.test(p.core(i - 1)));
}

/** How many words before a number say that it is not exact: «نحو | 40», «أكثر من | 40»; 0 for none. */
export function isAbout(p: Paragraph, i: number): number {
  if (!beginsAbout(p.word(i))) return 0;
  if (ABOUT.has(p.core(i)) && p.kind(i + 1) === Kind.Number) return 1;
  return MORE.has(p.core(i)) && p.core(i + 1) === 'من' && p.kind(i + 2) === Kind.Number ? 2 : 0;
}
const beginsAbout = perForm(({ core }) => ABOUT.has(core) || MORE.has(core));

/** «ضخت الشركة 12 | مليونا»: what is counted. «القناة 12 | الإسرائيلية» is her name. */
function isCounting(p: Paragraph, i: number): boolean {
  return (
    p.kind(i) === Kind.Number ||
    p.kind(i) === Kind.Other ||
    (p.kind(i) === Kind.Word && !p.is(i, Trait.Definite | Trait.Complementizer | Trait.Nationality))
  );
}

/** «بيان عام | 2017», «القناة | 12», «نحو | 40», or a number that begins the phrase. */
export function isNumberOf(
  p: Paragraph,
  i: number,
  { from, count }: { from: number; count: number },
): boolean {
  if (count === 0 || isAbout(p, from) === i - from || YEARS.has(p.core(i - 1))) return true;
  if (NUMBERED.has(p.word(i - 1)?.bare ?? '')) return true;
  return p.is(i - 1, Trait.Media) && !isCounting(p, i + 1);
}

/** «أشارت | كاتبة التحليل», «توقعت | مذكرة بحثية»: right before another noun it reports nothing itself. */
export function isNounLikeParticiple(p: Paragraph, i: number, taken: number): boolean {
  const next = p.word(i + 1);
  const isNoun = taken === 0 && p.is(i, Trait.Title | Trait.Document) && p.is(i - 1, Trait.Verb);
  const follows = COMPLEMENTIZER_TRAITS | Trait.Preposition | Trait.Event;
  return isNoun && next?.preposition === '' && next.conjunction === '' && !p.is(i + 1, follows);
}

/** What a place is that does not stand for a state alone: «مدينة», «الشرقية». */
const NO_STATE = Trait.Common | Trait.Nationality | Trait.Nisba | Trait.Organisation | Trait.GivenName;

/** «اتهمت ليندا غرينفيلد | روسيا», «حذرت تركيا | اليونان»: no name of a person or a country goes on with a place. */
export function isPlaceBehindName(p: Paragraph, i: number, { from, count, nameWords }: Taking): boolean {
  if (!p.is(i, Trait.Place) || p.is(i, Trait.GivenName) || p.is(i + 1, Trait.GivenName)) return false;
  const word = p.word(i);
  if (nameWords > 1) return !/^[أإ]ل/.test(word?.raw ?? '');
  return count === 1 && word?.conjunction === '' && isState(p, from) && isState(p, i);
}

function isState(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Place) && !p.is(i, NO_STATE);
}

/** What a phrase names, by its first word. */
export function headOf(traits: number): Head {
  if (traits & (Trait.Title | Trait.Honorific | Trait.GivenName | Trait.HonorificPronoun)) return 'person';
  if (traits & Trait.Document) return 'document';
  if (traits & (Trait.Organisation | Trait.Media)) return 'body';
  if (traits & (Trait.Group | Trait.Unnamed)) return 'group';
  return 'unknown';
}

/** «وتخللتها», «وانتقدته»: in no list, so a verb with its object rather than a noun. */
export const isDoneToSomebody = perForm(
  ({ core, traits }) =>
    (traits & ~(Trait.VerbShape | Trait.Verb)) === 0 && /^\S{3,}ت(?:ه|ها|هم|هما)$/.test(core),
);

/** «المدير العام | لوكالة الأنباء» is her director; «مسؤول أميركي | لوكالة الأنباء» spoke to her. */
export function isAfterTitle(p: Paragraph, i: number): boolean {
  if (p.is(i - 1, Trait.Title)) return true;
  return p.is(i - 1, Trait.Definite) && p.is(i - 2, Trait.Title) && p.is(i - 2, Trait.Definite);
}

/** «ضيف شرف المعرض الشيخ سالم الحربي», «نور الدين بن حداد»: a name somewhere in the phrase. */
export function holdsName(p: Paragraph, { from, to }: { from: number; to: number }): boolean {
  for (let k = from + 1; k < to; k++)
    if (p.is(k, Trait.NameParticle) || (p.is(k, Trait.GivenName) && k + 1 < to)) return true;
  return false;
}

/** «غزالة | ابنة بدران»: a name that no list knows, before what she is to somebody. */
export function isOfSomebody(p: Paragraph, { from, to }: { from: number; to: number }): boolean {
  if (p.is(from, Trait.Definite) || to <= from + 2) return false;
  return p.is(from + 1, Trait.Title) && !p.is(from + 1, Trait.Definite | Trait.Organisation);
}

/** «عضوا», «نائبا», «خبراء»: who can be counted. */
export function isPeople(p: Paragraph, i: number): boolean {
  if (p.is(i, Trait.Title | Trait.Group | Trait.Unnamed)) return true;
  const stem = /^(\S{2,})ا$/.exec(p.core(i))?.[1];
  return stem !== undefined && (p.lexicon.word(stem).traits & Trait.Title) !== 0;
}
