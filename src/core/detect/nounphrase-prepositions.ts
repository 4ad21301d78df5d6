import { OWNED } from '../lexicon/shapes';
import {
  ARTICLES,
  BEFORE_MIN,
  GOVERNING,
  LOCATIONS,
  MEMBERS,
  STATEMENTS,
  TIES,
  WITH_ILA,
} from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, perForm, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

export type Head = 'person' | 'body' | 'group' | 'document' | 'unknown';

/** What of a noun phrase was taken so far: tokens from … to-1. */
export interface Taking {
  readonly from: number;
  readonly to: number;
  /** Words of it; a quoted name counts all its tokens. */
  readonly count: number;
  readonly head: Head;
  /** Its last words are a proper name. */
  readonly hasName: boolean;
  /** How many of them. */
  readonly nameWords: number;
}

const stems = (bare: string): string[] => [
  bare,
  bare.replace(/(?:ه|ون|ين|ات)$/, ''),
  bare.replace(/يه$/, ''),
];

/** Whether the preposition at token `i` goes on with the noun phrase: «مسؤول عسكري | في كابل», not «الوزير | في تصريح». */
export function mayTakePreposition(
  p: Paragraph,
  i: number,
  taking: Taking,
  preposition = p.core(i),
): boolean {
  const before = p.word(i - 1)?.bare ?? '';
  if (/^من(?:هم|ها|هما)$/.test(preposition)) return isShare(p, i) || BEFORE_MIN.has(before);
  const object = preposition === 'ب' ? i : i + 1;
  const isVerb =
    p.is(object, Trait.Verb) &&
    !p.is(object, Trait.Organisation | Trait.Place | Trait.GivenName) &&
    !(preposition === 'في' && p.is(object, Trait.VerbShape));
  if (isVerb || p.is(object, COMPLEMENTIZER_TRAITS | Trait.Relative)) return false;
  switch (preposition) {
    case 'في':
      return mayTakePlace(p, i + 1, taking);
    case 'من':
      return mayTakeFrom(p, i, object, taking);
    case 'الي':
      return (
        (holds(p, taking, WITH_ILA) && !taking.hasName && p.is(object, Trait.Place | Trait.Organisation)) ||
        governs(p, i, object, taking, 'الي')
      );
    case 'عن':
      if (taking.count === 1 && STATEMENTS.has(before)) return p.is(object, Trait.Organisation | Trait.Title);
      return governs(p, i, object, taking, preposition);
    case 'علي':
      if (TIES.has(p.core(object)) && p.is(taking.from, Trait.Group | Trait.Unnamed)) return true;
      return governs(p, i, object, taking, preposition);
    case 'ب':
    case 'مع':
      return governs(p, i, object, taking, preposition);
    case 'لدي':
      return taking.head === 'person' && !p.is(object, Trait.Event | Trait.Setting);
    default:
      return false;
  }
}

/** «عدد | من الخبراء», «مسؤول | من وزارة الصحة», «الناشط | من سكان البلدة», «بيان | من المكتب». */
function mayTakeFrom(p: Paragraph, i: number, object: number, taking: Taking): boolean {
  const word = p.word(object);
  const isBody = p.is(object, Trait.Organisation | Trait.Place);
  if (p.is(i - 1, Trait.Group) && !p.is(i - 1, Trait.Definite) && isBody) return true;
  if (p.core(object) === 'اجل') {
    const mayAim = taking.head === 'body' || p.is(i - 1, Trait.Organisation);
    return mayAim && !p.is(i + 2, Trait.Complementizer | Trait.Verb);
  }
  if (isShare(p, i)) return true;
  if (taking.head === 'document' && taking.count === 1) return p.is(object, Trait.Organisation);
  const isSomebody = taking.head === 'person' || taking.head === 'group';
  if (isSomebody && (isBody || p.is(object, Trait.Media) || MEMBERS.has(word?.bare ?? '')))
    return word?.preposition === '' && !OWNED.test(word.raw);
  if (holds(p, taking, ARTICLES) && taking.count > 1) return p.is(object, Trait.Document | Trait.Definite);
  const isOfSource =
    p.is(i - 2, Trait.Unnamed) && !p.is(i - 1, Trait.Definite) && p.is(object, Trait.Definite);
  if (isOfSource && i - 2 === taking.from) return true;
  return BEFORE_MIN.has(p.word(i - 1)?.bare ?? '') || governs(p, i, object, taking, 'من');
}

/** The word before, or the one before its adjective, asks for the preposition: المشرف [العام] على. */
function governs(p: Paragraph, i: number, object: number, taking: Taking, preposition: string): boolean {
  const isSetting =
    p.core(object) !== 'الشان' &&
    p.is(object, Trait.Setting) &&
    !p.is(object, Trait.Organisation | Trait.Demonstrative);
  const mayBeSetting = (preposition === 'في' && !isTakingPart(p.word(i - 1))) || preposition === 'ب';
  if (p.is(object, Trait.Time) || (isSetting && mayBeSetting)) return false;
  const words = GOVERNING[preposition];
  if (i - 1 >= taking.from && isOneOf(p, i - 1, words)) return true;
  const isAdjective =
    p.is(i - 1, Trait.Definite | Trait.Nisba | Trait.Nationality) && !p.is(i - 1, Trait.GivenName);
  return (
    i - 2 >= taking.from &&
    isAdjective &&
    p.is(i - 1, Trait.Definite) === p.is(i - 2, Trait.Definite) &&
    isOneOf(p, i - 2, words)
  );
}

const isTakingPart = perForm(({ bare }) => stems(bare).includes('مشارك'));
const isMinistry = perForm(({ bare }) => /^وز(?:اره|ارتا|ير|يره)$/.test(bare));

/** Whether one of the words has the stem of this one, which is not what a ministry is for; «الوزير | المسؤول عن القطاع» is in charge of it. */
function isOneOf(p: Paragraph, i: number, words: ReadonlySet<string> | undefined): boolean {
  if (isMinistry(p.word(i - 1)) && !p.is(i - 1, Trait.Definite)) return false;
  return stems(p.word(i)?.bare ?? '').some((stem) => words?.has(stem));
}

/** «60 في المئة | من البالغين». */
function isShare(p: Paragraph, i: number): boolean {
  if (p.kind(i - 1) === Kind.Other && p.kind(i - 2) === Kind.Number) return true;
  return isPerCent(p, i - 1) || (PER_CENT.test(p.core(i - 1)) && p.core(i - 2) === 'في');
}

/** «40 | بالمائة». */
export function isPerCent(p: Paragraph, i: number): boolean {
  const core = p.core(i);
  return core.startsWith('ب') && p.kind(i - 1) === Kind.Number && PER_CENT.test(core.slice(1));
}
const PER_CENT = /^الم(?:ا?ئه|يه)$/;

function mayTakePlace(p: Paragraph, next: number, taking: Taking): boolean {
  if (PER_CENT.test(p.core(next)) && p.kind(next - 2) === Kind.Number) return true;
  const word = p.word(next);
  const isField = p.core(next) === 'الشان' && governs(p, next - 1, next, taking, 'في');
  if (isField && !taking.hasName) return true;
  if (taking.hasName || p.is(next, Trait.Time)) return false;
  if (p.is(next, Trait.Setting))
    return p.is(next, Trait.Definite) && governs(p, next - 1, next, taking, 'في');
  const kind = p.kind(next);
  if (kind === Kind.Number || OWNED.test(word?.raw ?? '')) return false;
  if (p.is(next, Trait.Place | Trait.Organisation)) return true;
  if (governs(p, next - 1, next, taking, 'في')) return true;
  if (taking.head === 'unknown') return false;
  if (LOCATIONS.has(word?.bare ?? '')) return true;
  const isUnknown =
    word !== undefined &&
    (word.traits & ~(Trait.Verb | Trait.VerbShape)) === 0 &&
    word.cue === undefined &&
    word.preposition === '' &&
    word.conjunction === '';
  return isUnknown || kind === Kind.Quote || kind === Kind.QuoteOpen || p.is(next, Trait.Definite);
}

function holds(p: Paragraph, taking: Taking, words: ReadonlySet<string>): boolean {
  for (let k = taking.from; k < taking.to; k++) if (words.has(p.word(k)?.bare ?? '')) return true;
  return false;
}
