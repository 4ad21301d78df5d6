import { ADVERBS, HOMONYMS } from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, perForm, Trait, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isCalled } from './nounphrase-forms';
import type { Taking } from './nounphrase-prepositions';
import { isFamilyName, PLAIN } from './nounphrase-shapes';
import type { Paragraph } from './paragraph';

/** What no name's last word is, even right before a complementizer. */
const NO_LAST_NAME =
  COMPLEMENTIZER_TRAITS |
  Trait.Time |
  Trait.Relative |
  Trait.Negation |
  Trait.Opener |
  Trait.NotBeforeReported |
  Trait.SayingComplement |
  Trait.Demonstrative |
  Trait.Definite;

/** «قال | فان | بيرسي», «لويس | فان | غال»: the particle of a Dutch name is spelt like the complementizer. */
export function isFan(p: Paragraph, i: number, taken: number): boolean {
  if (p.word(i)?.raw !== 'فان' || p.kind(i + 1) !== Kind.Word) return false;
  const isBehindVerb = taken === 0 && p.word(i - 1)?.cue !== undefined;
  const isBehindName = taken > 0 && p.is(i - 1, Trait.GivenName | Trait.Honorific);
  return (isBehindVerb || isBehindName) && !p.is(i + 1, ~(Trait.GivenName | Trait.Verb | Trait.VerbShape));
}

/** A complementizer, or a title in apposition: before these a noun phrase is whole. */
export function endsPhrase(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Complementizer) || (p.kind(i) === Kind.Comma && p.is(i + 1, Trait.Title));
}

/** A word right before a complementizer or a title in apposition, «محمد | إقبال | أن», «وقال | يزدي | إن»: between a name, or the cue, and a complementizer stands no noun or verb. */
export function isLastName(p: Paragraph, i: number, taking: Taking, word: Word): boolean {
  const isInApposition = p.kind(i + 1) === Kind.Comma;
  if (!isInApposition && p.word(i + 1)?.conjunction !== '') return false;
  if (taking.count === 0) {
    if (isInApposition) return false;
    const before = p.word(i - 1)?.cue;
    return (
      before !== undefined &&
      before.form !== 'participle' &&
      p.is(i, Trait.VerbShape) &&
      word.cue === undefined
    );
  }
  const isOther =
    (word.traits & NO_LAST_NAME) !== 0 ||
    PLAIN.test(word.core) ||
    word.core.startsWith('ل') ||
    ADVERBS.has(word.core);
  const isPair = taking.nameWords === 2 && p.core(i - 2) === 'عبد';
  const isName =
    taking.hasName &&
    (isPair ||
      (taking.nameWords === 1 && p.is(i - 1, Trait.GivenName)) ||
      (taking.nameWords === 1 && p.is(i, Trait.VerbShape)));
  return isName && !isOther && word.cue?.form !== 'participle' && !/(?:ا|اً|ه|ها|هم)$/u.test(word.raw);
}

/** علي is a name where a name or title stands before it or an unknown name follows a person's title. */
export function isPlainPreposition(p: Paragraph, i: number, taking: Taking): boolean {
  const verb = p.word(i - 1)?.cue?.verb;
  const takesOn = verb === undefined || verb.clause.has('علي') || verb.noun.has('علي');
  if (taking.count === 0 && takesOn && p.is(i + 1, Trait.Definite) && p.is(i + 1, Trait.Common)) return true;
  const next = (p.word(i + 1)?.traits ?? Trait.Common) & ~(Trait.Definite | Trait.Nisba);
  const isName =
    next === 0 || (next & (Trait.GivenName | Trait.NameParticle)) !== 0 || isFamilyOfName(p, i + 1);
  return !(
    (taking.head === 'person' && isName && p.word(i + 1)?.preposition === '') ||
    taking.hasName ||
    p.is(i - 1, Trait.Honorific | Trait.Title | Trait.GivenName | Trait.NameParticle) ||
    taking.count === 0
  );
}

/** «الناصر», «المبارك»: a given name with the article is a family's. */
function isFamilyOfName(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  const isWithArticle = word !== undefined && word.bare !== word.core && p.is(i, Trait.Definite);
  return isWithArticle && (p.lexicon.word(word.bare).traits & Trait.GivenName) !== 0;
}

/** «حسن | فضل الله», «نور | الدين بدران»: the first half of a name of two. */
export function isHalfName(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (word === undefined || !isSecondHalf(p.word(i + 1))) return false;
  const { conjunction, preposition, raw } = word;
  return conjunction === '' && preposition === '' && !p.is(i, NO_HALF) && !/[ها]$/.test(raw);
}

const isSecondHalf = perForm(({ core, raw }) => (core === 'الله' || core === 'الدين') && raw === core);
const NO_HALF = Trait.Definite | Trait.Organisation | Trait.Preposition | Trait.Verb | Trait.NameParticle;

/** «المواطن | صباح العبيدي», «عامر | خلف | بين»: a word that is a name as well, right behind a title or a name, before a family's name or at the phrase's end. */
export function isHomonym(p: Paragraph, i: number): boolean {
  if (!mayBeName(p.word(i)) || p.kind(i - 1) !== Kind.Word) return false;
  if (isHalfName(p, i)) return p.is(i - 1, NAMED) || p.is(i - 1, Trait.Definite);
  const next = p.word(i + 1);
  if (p.is(i - 1, Trait.Title | Trait.Honorific) && p.is(i - 1, Trait.Definite | Trait.Honorific))
    return isFamilyName(next) || (p.is(i + 1, Trait.GivenName) && next?.preposition === '');
  // «، العين | خلف الهميسي»: behind a title that no list knows.
  if (p.kind(i - 2) === Kind.Comma && p.is(i - 1, Trait.Definite) && !p.is(i - 1, Trait.Time))
    return isFamilyName(next);
  const isReported = p.is(i + 1, Trait.Verb) && next?.cue !== undefined && next.conjunction === '';
  if (isReported && p.word(i - 1)?.traits === 0) return true;
  if (!p.is(i - 1, Trait.GivenName)) return false;
  // «الإعلامي عمرو | أديب», «رئيس المجلس نبيه | بري»: behind a title one given name needs another.
  if (
    p.is(i - 2, Trait.Title | Trait.Definite) &&
    !p.is(i - 2, Trait.GivenName) &&
    p.kind(i - 2) === Kind.Word
  )
    return !p.is(i + 1, Trait.Definite);
  return isFamilyName(next) || p.is(i + 1, Trait.Complementizer) || isReported;
}

/** «رئيس اللجنة، | العين سالم الحربي»: before a name, in apposition, a title that no list knows. */
export function isUnlistedTitle(p: Paragraph, i: number): boolean {
  if (!p.is(i, Trait.Definite) || p.is(i, NO_TITLE)) return false;
  return p.is(i + 1, Trait.GivenName) || (mayBeName(p.word(i + 1)) && isFamilyName(p.word(i + 2)));
}
const NO_TITLE = Trait.Organisation | Trait.Time | Trait.Event | Trait.Relative | Trait.Preposition;

const mayBeName = perForm(({ core, conjunction }) => HOMONYMS.has(core) && conjunction === '');
const NAMED = Trait.Title | Trait.Honorific | Trait.GivenName;

/** «الدكتور | على البحيرى»: as Egyptian papers spell the name; before a family's. */
export function isAliOfTitle(p: Paragraph, i: number): boolean {
  if (p.word(i)?.raw !== 'على' || !p.is(i - 1, Trait.Honorific)) return false;
  return isFamilyName(p.word(i + 1)) && p.is(i + 1, Trait.Definite) && !/(?:ين|ون|ات)$/.test(p.core(i + 1));
}

/** «جامعة | يحيى | بن زيد»: a person's name that makes a body's. */
export function isNameOfBody(p: Paragraph, i: number, taken: number): boolean {
  const isName = p.is(i, Trait.GivenName | Trait.NameParticle) && !p.is(i, Trait.Title);
  return isName && taken > 0 && p.is(i - 1, Trait.Organisation) && !p.is(i - 1, Trait.Definite | Trait.Title);
}

/** «صحيفة | اليوم», «محمد | وجمعة الحربي», «الملازم | أول»: a time that is part of the name. */
export function isTimeOfName(p: Paragraph, i: number, { core, conjunction }: Word, taking: Taking): boolean {
  const isKindOfBody =
    p.is(i - 1, Trait.Media) || (p.is(i - 1, Trait.Organisation) && p.is(i - 1, Trait.Common));
  const isNamedAfterDay = isKindOfBody && !p.is(i - 1, Trait.Definite);
  const isNamedDay = conjunction !== '' && taking.hasName && p.is(i + 1, Trait.Definite);
  const isRank = core === 'اول' && p.is(i - 1, Trait.Honorific | Trait.Title) && taking.count > 0;
  return isNamedAfterDay || isNamedDay || isRank;
}

/** «محافظة | ذي | قار». */
export function isOfPlaceName(p: Paragraph, i: number, { raw }: Word): boolean {
  if (raw !== 'ذي' || p.is(i - 1, Trait.Definite)) return false;
  return p.is(i - 1, Trait.Organisation | Trait.Media | Trait.Place);
}

/** «رام | الله», «أشرف | رئيس المجلس على»: names that are none here. */
export function isNoName(p: Paragraph, i: number): boolean {
  if (p.core(i) === 'الله') return true;
  return p.core(i) === 'اشرف' && p.kind(i - 1) !== Kind.Word && p.is(i + 1, Trait.Title | Trait.Honorific);
}

/** «كريم بدران، | عالم الأحياء»: no world. */
export const isScientist = (p: Paragraph, i: number, hasName: boolean): boolean =>
  hasName && p.core(i) === 'عالم' && p.kind(i - 1) === Kind.Comma && p.is(i + 1, Trait.Definite);

/** «الشاهد الأول، | ويدعى كريم بدران»: by what name somebody goes who has come with none. */
export const isNamedSo = (p: Paragraph, i: number, hasName: boolean): boolean =>
  !hasName && p.is(i + 1, Trait.GivenName) && isCalled(p.word(i));
