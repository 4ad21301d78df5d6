import { PATRONS } from '../lexicon/names';
import {
  ADJECTIVES,
  AFTER_TITLE,
  COMPOUND,
  COURTESY,
  HOMONYMS,
  OF_GOD,
  OFFICES,
  PLACES_OF_A_KIND,
} from '../lexicon/speaker-words';
import { IS_CALLED, looksLikeVerbalNoun, OWNED } from '../lexicon/shapes';
import { has, Trait, type Word } from '../lexicon/word';
import { foldedSet } from '../text/fold';

/** والده → والد, زوجته → زوجه: whose he is, the article says before. */
export function unowned(word: Word): string {
  const isOwned = has(word, Trait.Title) && !has(word, Trait.Definite) && OWNED.test(word.raw);
  const title = isOwned ? /^(\S{3,})(?:ها|ه|هم)$/.exec(word.bare)?.[1] : undefined;
  return title?.replace(/ت$/, 'ه') ?? word.bare;
}

/** The name's words: at the phrase's head, or else its last run, past the names of bodies («مطار الملك فهد | المهندس يوسف الظاهري»). */
export function nameRun(words: readonly Word[]): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined;
  const called = words.findIndex((word) => IS_CALLED.test(word.raw)) + 1;
  for (let i = called; i < words.length; i++) {
    if (!isNameWord(words, i)) continue;
    let to = i + 1;
    while (to < words.length && continuesName(words, to)) to++;
    const ofBody = bodysNameEnd(words, i, to);
    if (ofBody > i) {
      i = ofBody - 1;
      continue;
    }
    const isHead = words.slice(called, i).every((word) => has(word, Trait.Honorific));
    const isAcronym =
      found === undefined && !isHead && words.slice(i, to).every((word) => has(word, Trait.Latin));
    if (!isAcronym) found = { from: i, to };
    if (isHead && found) return found;
    i = to - 1;
  }
  return found;
}

const PATRON = foldedSet(PATRONS);

/** The title of whom a body is named after: مركز | الملك | فيصل للبحوث. */
export function isPatron(word: Word | undefined, before: Word | undefined): boolean {
  return (
    word !== undefined &&
    PATRON.has(word.core) &&
    has(before, Trait.Organisation) &&
    !has(before, Trait.Definite)
  );
}

/** Words of a body's name before the name of who is in it. */
const BODYS_NAME = 2;

/** The word behind the name at `i` that a body bears, before the name of its speaker: «جامعة | الملك | سعود | سالم الحربي», «مؤسسة | عبد الكريم بدران | ليلى حداد»; `i` where it is a speaker's. */
function bodysNameEnd(words: readonly Word[], i: number, to: number): number {
  const isOfPatron = isPatron(words[i - 1], words[i - 2]);
  const isOfScholar =
    i > 0 && words[i]?.core === 'ابن' && words.slice(0, i).some((word) => has(word, Trait.Organisation));
  const isOfBody =
    isOfScholar ||
    (has(words[i - 1], Trait.Organisation) && !has(words[i - 1], Trait.Definite | Trait.Title));
  if (!isOfPatron && !isOfBody) return i;
  for (let k = i + (isOfPatron ? 1 : BODYS_NAME); k < to - 1; k++) {
    const isBegun = has(words[k - 1], Trait.NameParticle) || words[k - 1]?.core === 'عبد';
    if (has(words[k], Trait.GivenName) && !isBegun) return k;
  }
  return isOfPatron || isOfScholar ? to : i;
}

const COMMON =
  Trait.Title |
  Trait.Honorific |
  Trait.Organisation |
  Trait.Document |
  Trait.Group |
  Trait.Media |
  Trait.Place |
  Trait.Preposition |
  Trait.Time |
  Trait.Unnamed |
  Trait.Negation |
  Trait.Opener |
  Trait.Demonstrative;

/** «لاعب النصر | سلطان الغنام», «زميله | سلطان منديل»: the title before is whole, so that this one is a name. */
function isWholeTitle(word: Word | undefined): boolean {
  return has(word, Trait.Definite | Trait.Nationality) || (word !== undefined && unowned(word) !== word.bare);
}

/** «في كابل | بدران», «العسكري | بدران»; «في مدينة | غاو» waits for the place's name. */
function endsPlaceOrKind(word: Word | undefined): boolean {
  return has(word, Trait.Definite) || (has(word, Trait.Place) && !PLACES_OF_A_KIND.has(word?.core ?? ''));
}

/** Of no list, but with the article. */
function isFamily(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.preposition === '' &&
    (word.traits & ~(Trait.Definite | Trait.Nisba | Trait.GivenName)) === 0
  );
}

const GOD = 'الله';
const STARTS_WITH_DIGIT = /^[\d٠-٩]/;

/** A letter, a number, or «الأستاذ | المخضرم». */
const isNoName = (word: Word, i: number): boolean =>
  word.folded.length === 1 || STARTS_WITH_DIGIT.test(word.folded) || (i > 0 && AFTER_TITLE.has(word.core));

function isNameWord(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  const before = words[i - 1];
  if (isNoName(word, i)) return false;
  if (COMPOUND.has(words[i + 1]?.core ?? '')) return true;
  if (HOMONYMS.has(word.core) && i > 0 && isWholeTitle(before) && isFamily(words[i + 1])) return true;
  if (word.core === GOD && words.length > 1 && (before === undefined || OF_GOD.has(before.bare)))
    return false;
  if (word.raw === 'على' && has(before, Trait.Title | Trait.Honorific) && isFamily(words[i + 1])) return true;
  if (word.core === 'ام' && i === 0 && has(words[1], Trait.GivenName)) return true;
  if (has(word, Trait.Nationality) && i > 0 && !has(before, Trait.Definite | Trait.Honorific)) return false;
  // «السيناتور | الديمقراطي كريس بدران», «الأمير | السعودي».
  const isKind =
    has(word, Trait.Nationality) ||
    (has(word, Trait.Definite) && has(word, Trait.Nisba) && has(word, Trait.Common));
  if (isKind && has(words[i + 1], Trait.GivenName)) return false;
  if (has(word, Trait.Nationality) && i === words.length - 1 && OFFICES.has(before?.bare ?? '')) return false;
  if (has(word, Trait.GivenName) && word.preposition === '')
    return (
      !has(word, Trait.Title) ||
      has(before, Trait.GivenName | Trait.NameParticle | Trait.Honorific) ||
      (isWholeTitle(before) && !has(word, Trait.Definite) && isFamily(words[i + 1])) ||
      (i === 0 && !has(word, Trait.Definite) && isUnknown(words[1]))
    );
  if (has(word, Trait.NameParticle) && word.core !== 'عبد' && i > 0) return true;
  if (word.core === 'عبد' || word.core === 'ابو') return true;
  if (has(word, COMMON | Trait.Verb | Trait.Relative) || word.preposition !== '' || ADJECTIVES.has(word.bare))
    return false;
  if (
    before !== undefined &&
    has(before, Trait.Honorific) &&
    (has(before, Trait.Definite) || before.folded.length <= 2 || COURTESY.has(before.bare))
  )
    return !(
      has(word, Trait.Nisba) &&
      // «السناتور | الديموقراطي | ريتشارد دوران».
      (isGivenName(words[i + 1]) ||
        (has(words[i + 1], Trait.Preposition) && words.slice(i + 2).some(isGivenName)))
    );
  // «المونتيرة الفرنسية | كلير دوران»: a trade that no list knows.
  if (i === 0 && has(word, Trait.Definite) && has(words[1], Trait.Nationality) && words.length > 2)
    return false;
  if (i === 0)
    return (
      (!has(word, Trait.Nisba) || isNisbaName(word)) &&
      !has(word, Trait.Common) &&
      (!has(word, Trait.Event) || isUnknown(words[1])) &&
      (words.length <= 4 || words.slice(1, 5).some((other) => has(other, Trait.Title | Trait.Honorific)))
    );
  const isLastButOne = i === words.length - 2 || has(before, Trait.Nationality);
  if (has(word, Trait.Common))
    return (
      isLastButOne &&
      has(before, Trait.Definite) &&
      !has(word, Trait.Definite) &&
      (isUnknown(words[i + 1]) || (isGivenName(words[i + 1]) && words[i + 1]?.core !== GOD))
    );
  return (
    !has(word, Trait.Definite) &&
    endsPlaceOrKind(before) &&
    (!/(?:ه|ين|ون|ات)$/.test(word.bare) || (/ه$/.test(word.bare) && isUnknown(words[i + 1])))
  );
}

const isGivenName = (word: Word | undefined): boolean =>
  has(word, Trait.GivenName) && !has(word, Trait.Title) && word?.preposition === '';

/** «محمد | شهيد», «عبد الرحيم | شهيد»: the one given name before a family's. */
function isFirstName(words: readonly Word[], i: number): boolean {
  if (words[i - 1]?.core === 'عبد') return true;
  return has(words[i], Trait.GivenName) && !has(words[i - 1], Trait.GivenName);
}

function continuesName(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (
    has(word, Trait.Title) &&
    has(word, Trait.GivenName) &&
    (has(words[i + 1], Trait.Definite) || !has(words[i - 1], Trait.GivenName | Trait.NameParticle))
  )
    return false;
  if (word.core === 'ابن' && has(words[i + 1], Trait.Place | Trait.Organisation | Trait.Common)) return false;
  if (has(words[i - 1], Trait.NameParticle)) return true;
  // «محمود | السيد»: no courtesy behind a name.
  if (
    (i === words.length - 1 || (has(word, Trait.Honorific) && !isGivenName(words[i + 1]))) &&
    has(word, Trait.Title | Trait.Honorific) &&
    has(word, Trait.Definite) &&
    (has(words[i - 1], Trait.GivenName) || words[i - 2]?.core === 'عبد')
  )
    return true;
  if (has(word, Trait.NameParticle | Trait.GivenName)) return true;
  if (i === words.length - 1 && HOMONYMS.has(word.core)) return true;
  if (isActNoun(word) || isBesideName(words, i) || isVerbBehind(words, i)) return false;
  const isSecondAndLast = i === words.length - 1 && isUnknown(words[i - 1]) && !isUnknown(words[i - 2]);
  if (has(word, Trait.Common) && !has(word, Trait.Definite | Trait.Title | Trait.Honorific))
    return isSecondAndLast || (!/ا$/.test(word.folded) && isFirstName(words, i - 1));
  if (has(word, Trait.Preposition | Trait.Organisation) || word.preposition !== '' || word.conjunction !== '')
    return false;
  if (has(word, Trait.Title | Trait.Honorific)) return false;
  return true;
}

/** «آل ثاني | الشراكة», «سالم الحربي | الاحتماء»: no family is called by a verbal noun. */
function isActNoun(word: Word): boolean {
  if (!has(word, Trait.Definite) || has(word, Trait.Title | Trait.Place)) return false;
  return has(word, Trait.Event) || (!has(word, Trait.Nisba) && looksLikeVerbalNoun(word.bare));
}

/** «مسيرة عمر بدران | الفنية», «سالم الحربي | 1819»: an adjective of what is his, or his years. */
function isBesideName(words: readonly Word[], i: number): boolean {
  const { folded } = words[i] as Word;
  if (STARTS_WITH_DIGIT.test(folded)) return true;
  const isBehindName =
    has(words[i - 1], Trait.GivenName) || has(words[i - 2], Trait.GivenName | Trait.NameParticle);
  return isBehindName && /^ال\S{2,}يه$/.test(folded);
}

/** «سالم الحربي | يواسي عيد», «بدران | أنجزها»: what somebody does, behind his name. */
function isVerbBehind(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (isOfWhom(word)) return true;
  if (!has(word, Trait.Verb)) return false;
  const isLast = i === words.length - 1 || has(words[i + 1], Trait.Title | Trait.Honorific);
  if (!has(word, Trait.VerbShape)) return word.cue === undefined && !isLast;
  return !isLast && isName(words[i - 1]) && isName(words[i - 2]);
}

/** «أنجزها», «علامتها», «ليسكب», «سيطلق»: done to whom or with what; to come. */
const isOfWhom = (word: Word): boolean =>
  !has(word, Trait.Title) && /^(?:\S{3,}ها|[لس][يت]\S{3,})$/.test(word.folded);

/** A given name, or a word that no list knows. */
function isName(word: Word | undefined): boolean {
  return has(word, Trait.GivenName) || isUnknown(word);
}

/** السعدي, العجلاوي: of no country and no kind that a list knows. */
export function isNisbaName(word: Word): boolean {
  return (
    /ي$/.test(word.bare) &&
    !/لوجي$/.test(word.bare) &&
    !has(word, Trait.Nationality | Trait.Common | Trait.Place)
  );
}

/** A word that no list knows: in a phrase that names somebody, a name. */
function isUnknown(word: Word | undefined): boolean {
  return word !== undefined && (word.traits & ~Trait.VerbShape & ~Trait.Verb) === 0;
}
