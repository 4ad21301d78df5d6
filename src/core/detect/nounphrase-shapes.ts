import { Trait, type Word } from '../lexicon/word';
import { foldedSet } from '../text/fold';
import { Kind } from '../text/tokens';
import type { Head } from './nounphrase-prepositions';
import type { Paragraph } from './paragraph';

/** Prepositions that are words of their own. */
export const PLAIN = /^(?:في|من|عن|الي|علي|مع|لدي)$/;
/** يتفعل, تتفعل, ليفعل: no name has this shape. */
export const REFLEXIVE = /^(?:[يت]ت|لي|ست)\S{3,}$/;
/** ليقلده: a verb with its object. */
export const IN_ORDER_TO = /^لي\S{3,}(?:ه|ها|هم)$/;
/** بمعرفته: of the speaker. */
export const WITH_OWN = /^ب\S{4,}(?:ه|ها|هم)$/;
/** «وأضاف العبدة | معددا مناقب الراحل»: what the speaker is doing, in the accusative. */
export const PARTICIPLE = /^م(?:ت|ست|ن)?[^اويه]{3}ا$/;

/** «بعثة المراقبين (يونامي)», «وزارة الدفاع (البنتاجون)»: a word that no list knows. */
export function isShortName(word: Word | undefined): boolean {
  return ((word?.traits ?? 0) & ~(Trait.Verb | Trait.VerbShape | Trait.Definite)) === 0;
}

/** بالمر, النتشة: a word that no list knows, so perhaps the name of somebody who was named before. */
export function isFamilyName(word: Word | undefined): boolean {
  const isUnknown = word !== undefined && (word.traits & ~(Trait.Definite | Trait.Nisba)) === 0;
  return isUnknown && word.preposition === '' && word.folded.length > 3 && word.core !== 'الله';
}

/** «منظمات | غير حكومية», «الأرقام | شبه الرسمية». */
export function isNegatedAdjective(p: Paragraph, i: number): boolean {
  return (
    p.kind(i - 1) === Kind.Word &&
    /^(?:ال)?م\S{3,}|(?:ي|يه|يين|يون)$/.test(p.core(i + 1)) &&
    (!p.is(i + 1, Trait.Definite) || p.is(i - 1, Trait.Definite)) &&
    !p.is(i + 1, Trait.Verb)
  );
}

/** «المقبوض | عليه», «المدعى | عليها»: the pronoun of who is accused. */
export function isAccusedOf(p: Paragraph, i: number): boolean {
  return /^عليه(?:ا|م|ما)?$/.test(p.core(i)) && ACCUSED.has(p.word(i - 1)?.bare ?? '');
}
const ACCUSED = foldedSet('مقبوض مدعى محكوم مجني محتال مغمى');

/** «لكن | مصدرا», «إن | عددا»: somebody in the accusative, where a complementizer or its like asks for it. */
export function isAccusativeNoun(p: Paragraph, i: number): boolean {
  if (!p.is(i - 1, Trait.Complementizer | Trait.Opener)) return false;
  const word = p.word(i);
  const isSomebody = p.is(i, Trait.Title | Trait.Unnamed | Trait.Group) || word?.core === 'عددا';
  return isSomebody && /(?:ا|اً|ًا)$/u.test(word?.raw ?? '');
}

/** What a phrase names, by its first word. */
export function headOf(traits: number): Head {
  if (traits & (Trait.Title | Trait.Honorific | Trait.GivenName | Trait.HonorificPronoun)) return 'person';
  if (traits & Trait.Document) return 'document';
  if (traits & (Trait.Organisation | Trait.Media)) return 'body';
  if (traits & (Trait.Group | Trait.Unnamed)) return 'group';
  return 'unknown';
}
