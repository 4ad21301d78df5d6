import { FAMILY_NAMES } from '../lexicon/names';
import { BROKEN_PLURALS, QUANTITIES } from '../lexicon/speaker-words';
import { looksLikeVerbalNoun, OWNED } from '../lexicon/shapes';
import { has, perForm, Trait, type Word } from '../lexicon/word';
import { foldedSet } from '../text/fold';
import { isCountry } from './countries';
import { Kind } from '../text/tokens';
import type { Taking } from './nounphrase-prepositions';
import { isFamilyName } from './nounphrase-shapes';
import type { Paragraph } from './paragraph';

/** Shorter words are verbal nouns because a list says so, not by their shape, which names have too (ترامب). */
const SHORT = 4;

/** A noun that can stand for a clause: «أعلن الوزير | إطلاق مشروع». */
export function isEventStart(p: Paragraph, taking: Taking, i: number): boolean {
  if (taking.count === 0 || p.word(i)?.conjunction === 'و') return false;
  if (p.is(i, Trait.Definite))
    return (
      p.is(i - 1, Trait.Definite) &&
      p.word(i)?.preposition === '' &&
      ((p.is(i, Trait.Event) && p.is(i + 1, Trait.Preposition)) ||
        ((taking.head === 'body' || taking.hasName) &&
          looksLikeVerbalNoun(p.word(i)?.bare ?? '') &&
          !p.is(i, Trait.Organisation)))
    );
  const hasPronoun = OWNED.test(p.word(i)?.raw ?? '') && p.is(i - 1, Trait.Definite);
  if (hasPronoun && !p.is(i, Trait.Title | Trait.GivenName | Trait.Group)) return true;
  if (!p.is(i, Trait.Event) || p.is(i, Trait.GivenName)) return false;
  const before = p.word(i - 1);
  const isConstruct =
    p.is(i - 1, Trait.Title | Trait.Organisation | Trait.Document | Trait.Group) &&
    !p.is(i - 1, Trait.Definite);
  return before === undefined || !isConstruct;
}

const isBelonging = perForm(({ core }) => core === 'تابع' || core === 'تابعه');

/** After a definite body an indefinite noun is its object: «طالبت الشركة | ملاك العقارات». */
export function isObjectStart(p: Paragraph, taking: Taking, i: number): boolean {
  if (taking.count === 0 || p.kind(i - 1) !== Kind.Word) return false;
  if (isNextCountry(p, i)) return true;
  const word = p.word(i);
  if (word === undefined || word.preposition !== '' || word.conjunction !== '') return false;
  if (word.core === 'فرع' && p.is(i + 1, Trait.Place)) return false;
  if (p.is(i - 1, Trait.Preposition) || (isBelonging(word) && p.word(i + 1)?.preposition === 'ل'))
    return false;
  if (isForeignToPhrase(p, taking, i, word) || isBehindFamilyName(p, i)) return true;
  if (taking.count === 1 && (isBehindPlural(p, i, word) || disagrees(p, i, word))) return true;
  if (taking.head === 'unknown') return false;
  const isObject =
    taking.hasName &&
    taking.nameWords > (p.core(i - 2) === 'عبد' ? 2 : 1) &&
    p.is(i, Trait.Definite) &&
    p.is(i, Trait.Common) &&
    (p.is(i + 1, Trait.Definite) || p.is(i - 1, Trait.Nisba)) &&
    !p.is(i, Trait.Nisba | Trait.Title | Trait.Honorific | Trait.Place);
  if (isObject) return true;
  if (p.is(i, Trait.Definite | Trait.GivenName | Trait.Place | Trait.NameParticle | Trait.Latin))
    return false;
  if (taking.head === 'person')
    return (
      p.is(i, Trait.Common) &&
      !p.is(i, Trait.Title | Trait.Honorific | Trait.Organisation | Trait.Nationality) &&
      (taking.hasName ? endsName(p, taking, i) : endsPlace(p, i))
    );
  if (!p.is(i, Trait.Common) && !p.is(i + 1, Trait.Definite)) return false;
  return (
    p.is(i - 1, Trait.Definite) &&
    (p.is(i + 1, Trait.Definite) ||
      p.is(i, Trait.Title | Trait.Organisation | Trait.Group | Trait.Event | Trait.Document))
  );
}

/** «محللون | صعود الذهب»: the plural in ون goes on only with its adjectives, for before another noun it loses its ن. */
function isBehindPlural(p: Paragraph, i: number, { core }: Word): boolean {
  return (
    p.is(i - 1, Trait.Group | Trait.Title | Trait.Nationality) &&
    p.core(i - 1).endsWith('ون') &&
    !p.is(i - 1, Trait.GivenName) &&
    !(p.is(i - 1, Trait.Definite) && p.is(i, Trait.Definite | NAMES)) &&
    !p.is(i, Trait.Nisba | Trait.Nationality) &&
    !/(?:ون|ين)$/.test(core) &&
    !BROKEN_PLURALS.has(core)
  );
}

/** «عضو المجلس سالم بدران | رئيس الوزراء ناصر كامل»: behind a name, with no mark or و, somebody else's title and name; `to` where none is. */
export function secondPersonFrom(p: Paragraph, from: number, to: number): number {
  let title = -1;
  let isNamed = false;
  for (let k = from; k < to; k++) {
    const isBroken = p.kind(k) !== Kind.Word || p.word(k)?.conjunction !== '' || p.is(k, Trait.Preposition);
    // «أمير المنطقة وراعي جائزة الملك فهد»: a body's name may hold somebody's.
    if (
      isBroken ||
      p.is(k, Trait.Honorific | Trait.NameParticle) ||
      (title >= 0 && p.is(k, Trait.Organisation))
    )
      [title, isNamed] = [-1, false];
    else if (p.is(k, Trait.GivenName) && !p.is(k, Trait.Title)) {
      if (title >= 0) return title;
      isNamed = k > from && !p.is(k - 1, Trait.Organisation);
    } else if (isNamed && title < 0 && p.is(k, Trait.Title) && !p.is(k, Trait.Definite)) title = k;
  }
  return to;
}

/** «النائب | الميزانية», «المدرب | الخسارة»: one man's title has no adjective in the feminine. */
function disagrees(p: Paragraph, i: number, { raw }: Word): boolean {
  const before = p.word(i - 1);
  return (
    before !== undefined &&
    p.is(i - 1, Trait.Title) &&
    p.is(i - 1, Trait.Definite) &&
    !p.is(i - 1, Trait.Group | Trait.Organisation) &&
    !/[ةىاء]$/.test(before.raw) &&
    p.is(i, Trait.Definite) &&
    /(?:ة|ات)$/.test(raw) &&
    !p.is(i, NAMES) &&
    !OWNED.test(p.word(i + 1)?.raw ?? '')
  );
}

/** «وجه حداد | الشكر», «يمثل حداد | عقبة»: a family name that is known for one ends a name. */
function isBehindFamilyName(p: Paragraph, i: number): boolean {
  if (!isBehindFamily(p, i)) return false;
  const isKind = p.is(i, Trait.Nisba) && !p.is(i, Trait.Event);
  return !isKind && p.is(i, NOUNS) && !p.is(i, NAMES);
}

/** «لافروف | يمهل بدران», «بدران | يريد أمواله»: behind a family name and before a name or what is his; «تشانغ | ييموي الذي …» goes on. */
export function isActing(p: Paragraph, i: number): boolean {
  if (!isBehindFamily(p, i) || p.is(i + 1, Trait.Relative)) return false;
  return p.is(i + 1, Trait.GivenName | Trait.Title | Trait.Definite) || OWNED.test(p.word(i + 1)?.raw ?? '');
}

/** Right behind a family name that is known for one. */
function isBehindFamily(p: Paragraph, i: number): boolean {
  return p.is(i - 1, Trait.GivenName) && FAMILIES.has(p.core(i - 1));
}
const FAMILIES = foldedSet(FAMILY_NAMES);
const NOUNS = Trait.Common | Trait.Event | Trait.Setting | Trait.Document | Trait.Group | Trait.Organisation;
const NAMES =
  Trait.Title |
  Trait.Honorific |
  Trait.GivenName |
  Trait.NameParticle |
  Trait.Nationality |
  Trait.Place |
  Trait.Latin;

/** «حذرت تركيا | اليونان», «أكدت السويد | لتركيا»: one country speaks of another, or to it. */
function isNextCountry(p: Paragraph, i: number): boolean {
  if (!p.is(i, Trait.Place) || !p.is(i - 1, Trait.Place)) return false;
  const [before, word] = [p.word(i - 1), p.word(i)];
  if (before === undefined || word === undefined || word.conjunction !== '' || p.is(i - 2, Trait.Preposition))
    return false;
  return before.preposition === '' && isCountry(before.bare) && isCountry(word.bare);
}

/** Words that go on with no phrase: quantities, accusatives, nouns with the pronoun of somebody named before. */
function isForeignToPhrase(p: Paragraph, taking: Taking, i: number, word: Word): boolean {
  const isDescribed = taking.head === 'document' && taking.count === 1 && !p.is(i - 1, Trait.Definite);
  if (
    isDescribed &&
    /[^ت](?:ه|ها)$/.test(word.raw) &&
    p.is(i + 1, Trait.Organisation | Trait.Title | Trait.Media)
  )
    return true;
  if (p.is(i, Trait.Setting) && OWNED.test(word.raw) && (taking.hasName || p.is(i - 1, Trait.Definite)))
    return true;
  if (QUANTITIES.has(word.core)) return !p.is(i - 1, Trait.Preposition);
  if (word.traits & (Trait.GivenName | Trait.NameParticle | Trait.Definite | Trait.Title | Trait.Place))
    return false;
  if (p.is(i - 1, Trait.NameParticle)) return false;
  const isAfterWhole = p.is(i - 1, Trait.Definite) || taking.hasName;
  const isInConstruct = p.is(i - 1, Trait.Organisation) && !p.is(i - 1, Trait.Definite);
  if (isInConstruct && !p.is(i + 1, Trait.Definite) && taking.count === 1) return false;
  if (taking.count === 1 && p.is(i, Trait.Common) && isBareName(p.word(i - 1))) return true;
  // «بدران | أنجزها», «فهد | يقودها», «طالبان | مسؤوليتها»: what is done or owned is no name.
  const isAfterName = taking.hasName || p.is(i - 1, Trait.GivenName) || isBareName(p.word(i - 1));
  if (isAfterName && word.folded.length >= 5 && word.folded.endsWith('ها')) return true;
  if (taking.nameWords > 1 && p.is(i - 1, Trait.Definite) && /ة$/.test(word.raw) && p.core(i - 2) !== 'عبد')
    return true;
  const base = /^(.{3,}?)(?:هما|ها|هم|ه|ا)$/.exec(word.folded)?.[1];
  const isNoun =
    base !== undefined &&
    (p.lexicon.word(base).traits | p.lexicon.word(base.replace(/ت$/, 'ه')).traits) &
      (Trait.Common | Trait.Event);
  const isMarked = isNoun && (/[^ه]ا$/.test(word.folded) || OWNED.test(word.raw));
  if (isMarked && !p.is(i, Trait.Organisation)) return isAfterWhole || /[^ه]ا$/.test(word.folded);
  return (
    isAfterWhole &&
    p.is(i, Trait.Event) &&
    (p.is(i, Trait.Common) || word.folded.length <= SHORT) &&
    !p.is(i, Trait.Organisation | Trait.Document)
  );
}

/** A word that no list knows, and no noun in construct (مهنيو, مربي): a family name, perhaps with the article (العوفي). */
function isBareName(word: Word | undefined): boolean {
  if (word === undefined || word.preposition !== '') return false;
  const isUnknown = word.traits === 0 && !/[ويا]$/.test(word.folded);
  return isUnknown || (has(word, Trait.Definite) && !(word.traits & ~(Trait.Definite | Trait.Nisba)));
}

/** «الباحث في أنقرة | سبب تراجع»: nothing more is said of where. */
function endsPlace(p: Paragraph, i: number): boolean {
  return p.is(i - 1, Trait.Place) && p.is(i - 2, Trait.Preposition) && p.is(i + 1, Trait.Event);
}

/** The word before can end a name: «قيس سعيد | مرسوما», not «محمد». */
function endsName(p: Paragraph, taking: Taking, i: number): boolean {
  const isTanween = /ا$/.test(p.word(i)?.folded ?? '');
  return (
    (taking.nameWords > 1 || isTanween || p.is(i + 1, Trait.Definite)) &&
    !p.is(i - 1, Trait.Title | Trait.NameParticle)
  );
}

/** «قالت الشركة | هذه», «رحب الزهراني | بمساعديه»: what begins another phrase. */
export function isAnotherPhrase(p: Paragraph, i: number, { traits, core }: Word, taking: Taking): boolean {
  const isConstruct = p.is(i - 1, Trait.Group | Trait.Title) && !p.is(i - 1, Trait.Definite);
  const isBegun = taking.count > 0 && p.core(i - 1) !== 'باسم' && !isConstruct;
  if (traits & Trait.Demonstrative && isBegun) return true;
  const isLast = p.kind(i + 1) === Kind.Comma || p.is(i + 1, Trait.Title);
  const mayBeObject = taking.count === 1 && traits === 0 && core.startsWith('ب') && !isLast;
  return mayBeObject && isFamilyName(p.word(i - 1));
}
