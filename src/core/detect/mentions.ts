import {
  AFTER_TITLE,
  FEMININE_PLURALS,
  FOREIGN_PARTICLES,
  GODS,
  LATTER,
  NO_COUNTRY,
  NUMERALS,
  OF_ITS_KIND,
  POINTS_BACK,
  PROPHETS,
  SAME,
  UNDER,
} from '../lexicon/speaker-words';
import { has, Trait, type Word } from '../lexicon/word';
import type { SpeakerKind } from '../model';
import { landOf, placeStem } from './countries';
import { genderOf } from './mention-gender';
import { cleanText } from './mention-text';
import { isNisbaName, nameRun, unowned } from './mention-names';
import type { MentionType } from './mention-type';

/** A mention taken apart: «وزير الخارجية الروسي [title] سيرغي لافروف [name]». */
export interface MentionAnalysis {
  readonly type: MentionType;
  readonly kind: SpeakerKind;
  /** As it stands in the text, cleaned of a glued conjunction or preposition. */
  readonly text: string;
  /** The proper name as written, '' where there is none. */
  readonly name: string;
  readonly role: string;
  /** Folded words without article: of the name, of the title, of all. */
  readonly nameKeys: readonly string[];
  readonly titleKeys: readonly string[];
  /** Titles of others within the title, whose he is: «محامي | المتهم», «نائب | الرئيس». */
  readonly owners: readonly string[];
  readonly keys: readonly string[];
  /** Stems of countries and places in it: قبرص and القبرصي are one. */
  readonly places: readonly string[];
  /** Stems of the countries whose cities are in it. */
  readonly lands: readonly string[];
  /** Honorifics of the words (سمو, معالي). */
  readonly honorifics: readonly string[];
  /** The honorific that a pronoun form stands for: سموه → سمو; '' elsewhere. */
  readonly honorific: string;
  readonly head: string;
  /** All words it can be found by. */
  readonly lookup: readonly string[];
  readonly gender: 'm' | 'f';
  readonly isPlural: boolean;
  readonly isDefinite: boolean;
  /** «المصاب», «الشاب»: one common noun with the article. */
  readonly isNoun: boolean;
  /** Every word has the article («المحلل السياسي»): no office of somebody's, so a word for a person who is known. */
  readonly isAttribute: boolean;
  /** Its head has a pronoun: «ممثلها فلان». */
  readonly isOwned: boolean;
  /** Bodies in a row, by their names. */
  readonly isSeveral: boolean;
  /** A paper, an agency, a channel. */
  readonly isMedia: boolean;
  /** المصدر نفسه, المسؤول ذاته: points back. */
  readonly pointsBack: boolean;
}

/** Particles of names, as one spells them: «دو» is «دي», and «وفقا | لآل الشيخ» has a preposition before his. */
const PARTICLES: ReadonlyMap<string, string> = new Map([...FOREIGN_PARTICLES, ['لال', 'ال']]);

/** The words of a mention as they stand, and as the lexicon reads them. */
export interface MentionWords {
  readonly text: string;
  readonly words: readonly Word[];
}

export function analyseMention(mention: MentionWords): MentionAnalysis {
  const words = withoutLead(mention.words);
  const sacred = sacredKey(words);
  const split = sacred === undefined ? splitTitle(words) : { title: [], name: words };
  const head = words.find((word, k) => isHead(words, k) || has(word, Trait.Organisation)) ?? words[0];
  const name = cleanText(split.name.map((word) => word.raw).join(' '), split.name);
  const pointsBack =
    words.some((word) => POINTS_BACK.has(word.core)) ||
    isSameNoun(mention.words) ||
    has(words[0], Trait.HonorificPronoun) ||
    LATTER.has(words[0]?.core ?? '');
  const type = sacred && !pointsBack ? 'name' : typeOfAll(words, split.name, head, pointsBack);
  // «الأمين العام الأممي» is the United Nations' man.
  const key = (word: Word): string => (word.bare === 'اممي' || word.bare === 'امميه' ? 'امم' : unowned(word));
  const isTitled = type === 'name' || type === 'title';
  const titleHead = type === 'name' && split.title[0] ? unowned(split.title[0]) : undefined;
  const nameKeys = sacred ?? withKunya(split.name, (word) => PARTICLES.get(word.core) ?? key(word));
  // «رئيس الوزراء», «رئيس الحكومة»: one office.
  const titleKeys = split.title.map((word, k) =>
    word.bare === 'وزراء' && /^رئيسه?$/.test(split.title[k - 1]?.bare ?? '') ? 'حكومه' : key(word),
  );
  const keys = sacred ?? withKunya(words.filter(isOfKeys), key);
  const headKey = sacred?.[0] ?? titleHead ?? (head && unowned(head)) ?? '';
  return {
    type,
    kind: kindOf(type, words),
    text: cleanText(mention.text.replace(/^كل من /, ''), words),
    name: isTitled ? name : '',
    role: isTitled ? cleanText(split.title.map((word) => word.raw).join(' '), split.title) : '',
    nameKeys,
    titleKeys,
    owners: split.title.filter((_, k) => isOwner(split.title, k)).map(key),
    keys,
    places: split.title
      .filter((word) => has(word, Trait.Nationality | Trait.Place) && !NO_COUNTRY.has(word.bare))
      .map((word) => placeStem(word.bare)),
    lands: landsOf(split.title),
    honorifics: words.filter((word) => has(word, Trait.Honorific)).map((word) => word.bare),
    honorific: has(words[0], Trait.HonorificPronoun)
      ? (words[0]?.core ?? '').replace(/(?:ها|ه)$/, '').replace(/ت$/, 'ه')
      : '',
    head: headKey,
    lookup: lookupOf([...keys, ...nameKeys, ...titleKeys, headKey, pluralStem(headKey)]),
    gender: genderOf(words, type, split.name[0], words.find((_, k) => isHead(words, k)) ?? words[0]),
    isPlural: type === 'group' && !FEMININE_PLURALS.has(head?.bare ?? ''),
    isDefinite:
      has(words[0], Trait.Definite | Trait.HonorificPronoun) ||
      (words[0] !== undefined && unowned(words[0]) !== words[0].bare),
    isNoun: words.length === 1 && has(words[0], Trait.Definite) && has(words[0], Trait.Common),
    isAttribute: words.every((word) => has(word, Trait.Definite)),
    isOwned: isOwnTitle(head),
    isSeveral: type === 'body' && isSeveral(words),
    isMedia: type === 'body' && has(head, Trait.Media),
    pointsBack,
  };
}

function typeOfAll(
  words: readonly Word[],
  name: readonly Word[],
  head: Word | undefined,
  pointsBack: boolean,
): MentionType {
  if (pointsBack && !has(head, Trait.Document | Trait.Organisation | Trait.Media)) return 'back';
  return isList(words) ? 'group' : typeOf(words, name);
}

/** What the two are found by, and nobody else. */
const KEYS_OF_GOD = ['~الله'];
const KEYS_OF_PROPHET = ['~رسول'];

/** «الله», «رسول الله», «النبي الكريم»: one each, by whatever words. */
function sacredKey([first, second, ...rest]: readonly Word[]): readonly string[] | undefined {
  if (first === undefined || first.preposition !== '' || rest.length > 1) return undefined;
  if (GODS.has(first.core)) return second === undefined ? KEYS_OF_GOD : undefined;
  if (!PROPHETS.has(first.bare) || (rest[0] && !has(rest[0], Trait.Definite))) return undefined;
  const isOne = has(first, Trait.Definite) || first.bare.endsWith('نا');
  const isOfGod = second?.core === 'الله' && first.bare === 'رسول';
  return isOfGod || (isOne && (second === undefined || has(second, Trait.Definite)))
    ? KEYS_OF_PROPHET
    : undefined;
}

const isOfKeys = (word: Word): boolean => !POINTS_BACK.has(word.core) && !has(word, Trait.Demonstrative);

/** One key for «أم خالد», «أبو خالد»: neither is called خالد. */
function withKunya(words: readonly Word[], key: (word: Word) => string): string[] {
  const keys: string[] = [];
  for (let k = 0; k < words.length; k++) {
    const [word, next] = [words[k] as Word, words[k + 1]];
    const isKunya = KUNYA.test(word.core) && has(next, Trait.GivenName);
    keys.push(isKunya && next ? `${word.core} ${key(next)}` : key(word));
    if (isKunya) k++;
  }
  return keys;
}

const KUNYA = /^(?:ام|ابو)$/;

/** «زوجته», «ممثلها». */
const isOwnTitle = (head: Word | undefined): boolean =>
  head !== undefined && has(head, Trait.Title) && unowned(head) !== head.bare;

/** No courtesy word; «أستاذ القانون», «أمير قطر», «عميد كلية الطب» are titles, «الأستاذ» before a name is none. */
function isHead(words: readonly Word[], k: number): boolean {
  const word = words[k];
  // «الأستاذ | المخضرم».
  if (!has(word, Trait.Honorific))
    return k === 0 || (word?.preposition === '' && !AFTER_TITLE.has(word.core));
  const next = words[k + 1];
  // «الأستاذة | بكلية الطب», «الأستاذة | في جامعة الساحل».
  const isAt = next?.preposition === 'ب' || next?.core === 'في';
  if (has(word, Trait.Title) && !has(next, Trait.GivenName) && isAt) return true;
  const isOf = has(next, Trait.Definite) || (has(next, HEADED) && !has(next, Trait.GivenName | Trait.Title));
  return has(word, Trait.Title) && !has(word, Trait.Definite) && isOf;
}

/** Whose head somebody can be. */
const HEADED = Trait.Place | Trait.Organisation | Trait.Group | Trait.Media;

/** Without a demonstrative and without «كل من». */
function withoutLead(words: readonly Word[]): readonly Word[] {
  if (words[0]?.core === 'كل' && words[1]?.core === 'من' && words.length > 2) return words.slice(2);
  if (isSameNoun(words) || isCounted(words)) return words.slice(1);
  return has(words[0], Trait.Demonstrative) && words.length > 1 ? words.slice(1) : words;
}

/** «ثلاثة | مصادر», «عشرات | الشهود». */
const isCounted = ([first, second]: readonly Word[]): boolean =>
  NUMERALS.has(first?.bare ?? '') && has(second, Trait.Group | Trait.Unnamed);

/** «نفس | المصدر», «ذات | المتحدث». */
const isSameNoun = ([first, second]: readonly Word[]): boolean =>
  SAME.has(first?.core ?? '') && has(second, Trait.Definite);

/** «سالم الحربي وعيد المطيري», «الملك سالم الحربي والرئيس عيد المطيري», «خان ومساعدوه»: several persons, the first by his name. */
function isList(words: readonly Word[]): boolean {
  const isName = (word: Word): boolean => has(word, Trait.GivenName) && !has(word, Trait.Title);
  const first = words.findIndex(isName);
  if (has(words[0], Trait.Organisation | Trait.Document | Trait.Media | Trait.Group)) return false;
  return (
    first >= 0 &&
    words.some(
      (word, k) =>
        k > first &&
        word.conjunction === 'و' &&
        (isName(word) ||
          (has(word, Trait.Title) && (unowned(word) !== word.bare || words.slice(k + 1).some(isName)))),
    )
  );
}

/** «موسكو وبكين», «الغرفة التجارية والبلدية الساحلية»: several bodies, none of whom is meant alone. */
function isSeveral(words: readonly Word[]): boolean {
  const bodies = Trait.Organisation | Trait.Media | Trait.Place;
  if (!has(words[0], bodies) || !has(words[0], Trait.Definite | Trait.Place)) return false;
  for (const word of words.slice(1)) {
    if (word.preposition !== '' || has(word, Trait.Preposition)) return false;
    if (word.conjunction === 'و' && has(word, bodies) && !has(word, Trait.Nationality)) return true;
  }
  return false;
}

/** Plurals of one word in any case: مصابو, مصابون, مصابين. */
export const pluralStem = (head: string): string => `~${head.replace(/(?:ون|ين|وا|و|ي)$/, '')}`;

/** Each key once: there are few. */
const lookupOf = (keys: readonly string[]): string[] => keys.filter((key, k) => keys.indexOf(key) === k);

/** Who issued the document that a mention names: «بيان | لوزارة الصحة», «تقرير | اتحاد المدن الساحلية». */
export function analyseIssuer(mention: MentionWords): MentionAnalysis | undefined {
  const names = Trait.Organisation | Trait.Title | Trait.Media | Trait.Place | Trait.Group;
  const k = mention.words.findIndex(
    (word, i) =>
      i > 0 &&
      has(word, names) &&
      !has(word, Trait.Nationality) &&
      (!has(word, Trait.Title) || word.preposition === 'ل' || has(word, Trait.Definite)),
  );
  const words = mention.words.slice(k);
  return k > 0 ? analyseMention({ text: words.map((word) => word.raw).join(' '), words }) : undefined;
}

interface Split {
  readonly title: readonly Word[];
  readonly name: readonly Word[];
}

/** Where the title ends and the name begins, or the other way round: «محمد رحيم | حاكم منطقة بركي». */
function splitTitle(words: readonly Word[]): Split {
  const run = nameRun(words);
  if (run === undefined) return { title: words.filter((word) => !POINTS_BACK.has(word.core)), name: [] };
  const isHonorific = (word: Word): boolean => has(word, Trait.Honorific) && !has(word, Trait.GivenName);
  return {
    name: words.slice(run.from, run.to),
    title: [...words.slice(0, run.from), ...words.slice(run.to)].filter(
      (word) => !isHonorific(word) || words.length > 3,
    ),
  };
}

function typeOf(words: readonly Word[], name: readonly Word[]): MentionType {
  const first = words.find((_, k) => isHead(words, k)) ?? words[0];
  if (first === undefined) return 'other';
  if (has(first, Trait.Document) && !has(first, Trait.Title)) return 'document';
  if (has(first, Trait.Organisation | Trait.Media) && !has(first, Trait.Title)) return 'body';
  // «شاهدا عيان»: two.
  if (has(first, Trait.Group) && (!has(first, Trait.Title) || /ا$/.test(first.folded))) return 'group';
  if (has(first, Trait.Unnamed) && has(first, Trait.Definite) && has(first, Trait.Title) && !isSource(first))
    return name.length > 0 ? 'name' : 'title';
  if (has(first, Trait.Unnamed)) return name.length > 0 ? 'name' : 'unnamed';
  if (name.length > 0) return 'name';
  if (has(first, Trait.Title | Trait.Honorific | Trait.HonorificPronoun)) return 'title';
  const isOrigin = has(first, Trait.Nationality | Trait.Nisba);
  if (has(first, Trait.Definite) && isOrigin && /ي[وي]ن$/.test(first.bare)) return 'group';
  if (has(first, Trait.Definite) && isOrigin && !isNisbaName(first) && !has(first, Trait.Place))
    return 'title';
  if (has(first, Trait.Place)) return 'body';
  return 'other';
}

/** «محامي | المتهم», «مساعد | وزير الخارجية»; not «أحد | المتهمين», «أستاذ | باحث». */
function isOwner(title: readonly Word[], k: number): boolean {
  const before = title[k - 1];
  const word = title[k];
  if (before === undefined || word === undefined || word.preposition !== '' || word.conjunction !== '')
    return false;
  const isConstruct =
    has(before, Trait.Title) && !has(before, Trait.Definite) && unowned(before) === before.bare;
  const isOf = has(word, Trait.Definite) ? !OF_ITS_KIND.has(before.bare) : UNDER.has(before.bare);
  return isConstruct && has(word, Trait.Title) && isOf;
}

/** المصدر: whoever was heard last. */
function isSource(word: Word | undefined): boolean {
  return word?.bare === 'مصدر' || word?.bare === 'مصادر';
}

function kindOf(type: MentionType, words: readonly Word[]): SpeakerKind {
  switch (type) {
    case 'name':
      return 'person';
    case 'title':
      return has(words[0], Trait.Definite) || words.length > 2 || has(words[1], Trait.Definite)
        ? 'person'
        : 'unnamed';
    case 'body':
    case 'document':
      return 'organisation';
    case 'group':
      return 'group';
    case 'unnamed':
    case 'back':
      return 'unnamed';
    case 'other':
      return /(?:ون|ين)$/.test(words[0]?.bare ?? '')
        ? 'group'
        : has(words[0], Trait.Definite)
          ? 'person'
          : 'organisation';
  }
}

/** The countries of the cities in a title, each once. */
function landsOf(title: readonly Word[]): string[] {
  const lands: string[] = [];
  for (const { bare } of title) {
    const land = landOf(bare);
    if (land !== undefined && !lands.includes(land)) lands.push(land);
  }
  return lands;
}
