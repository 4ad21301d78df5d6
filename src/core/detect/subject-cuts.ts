import { DENIED, OPENING } from '../lexicon/claim-words';
import { AFTER_TITLE, BEFORE_MIN, NEGATING, WITH_BI } from '../lexicon/speaker-words';
import { OWNED_NOUN } from '../lexicon/shapes';
import { Trait, type CueForm, type Verb } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { secondPersonFrom } from './nounphrase-objects';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

const WITH_OBJECTS = ['two', 'accuse', 'blame', 'obj'];

/** Whether something stands beside the subject that the verb is about: «اتهم الوزير | الحكومة», «أبلغ الوزير | النواب أن». */
export function takesObject({ traits }: Verb): boolean {
  return WITH_OBJECTS.some((trait) => traits.has(trait));
}

/** The noun phrase at `from` as the subject of the verb at `i`, cut before what the verb says and of whom. */
export function subjectPhraseAt(p: Paragraph, i: number, from: number): NounPhrase | undefined {
  // «أجاب | ببروده المعهود»: with something of his.
  if (p.word(from)?.traits === 0 && WITH_HIS.test(p.word(from)?.raw ?? '')) return undefined;
  const phrase = cutBeforeOwn(
    p,
    i,
    cutBeforeTarget(p, i, nounPhraseAt(p, from, p.sentenceEnd[i] ?? p.count)),
  );
  const verb = p.word(i)?.cue?.verb;
  if (phrase === undefined || verb === undefined) return phrase;
  if (verb.stance === 'deny' && verb.noun.has('')) return cutBeforeDenied(p, phrase);
  if (OPENING.has(verb.lemma)) return cutBeforeSpeech(p, phrase);
  if (!takesObject(verb)) return phrase;
  return cutBeforeObject(p, { from: phrase.from, to: secondPersonFrom(p, phrase.from, phrase.to) });
}

/** «نيبينزيا | الغرب»: what nobody is called. */
const isNoFamily = (p: Paragraph, k: number): boolean =>
  p.is(k, Trait.Organisation | Trait.Document) || (p.is(k, Trait.Place) && p.is(k, Trait.Definite));

const WITH_HIS = /^ب\S{4,}(?:ه|ها|هم)$/;

/** «استهل بدران | الحديث», «واصلت النائبة | الكلام»: no name, and no adjective of a title. */
function cutBeforeSpeech(p: Paragraph, phrase: NounPhrase): NounPhrase {
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const isOwnSpeech =
      p.is(k, Trait.Setting | Trait.Event) && p.is(k, Trait.Definite) && !p.is(k, Trait.Nisba);
    if (isOwnSpeech && !p.is(k - 1, Trait.Preposition) && p.word(k)?.preposition === '')
      return { from: phrase.from, to: k };
  }
  return phrase;
}

/** «طالبوا | الوزير بأن», «وبرروا | هذا»: a verb before its subject is singular, so behind one in the plural stands its object. */
export function hasItsSubject(form: CueForm | undefined): boolean {
  return form !== undefined && form.number !== 's' && (form.form === 'past' || form.form === 'present');
}

/** What a name's last word is not. */
const NO_NAME =
  Trait.Common |
  Trait.Title |
  Trait.Honorific |
  Trait.Organisation |
  Trait.Group |
  Trait.Document |
  Trait.Preposition |
  Trait.NameParticle;

/** معارضون: nothing definite goes on with it. */
const INDEFINITE_PLURAL = /^(?!و?ال)\S+ون$/;
/** «المصدر ذاته | …»: nothing of a phrase stands behind these. */
const THE_SAME = /^(?:ذات|نفس|عين)(?:ه|ها|هم|هما)$/;

/** «ووصف الفهيد | الظروف», «واتهم النائب | الحكومة»: after a whole name or noun, a definite noun is what the verb is about. */
export function cutBeforeObject(p: Paragraph, phrase: NounPhrase): NounPhrase {
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const word = p.quotationAround(k) ? undefined : p.word(k);
    if (THE_SAME.test(p.core(k - 1))) return { from: phrase.from, to: k };
    if (
      word === undefined ||
      word.preposition !== '' ||
      word.conjunction !== '' ||
      AFTER_TITLE.has(word.core) ||
      NEGATING.has(p.core(k - 1)) ||
      endsNamed(p, k) ||
      p.is(k + 1, Trait.NameParticle) ||
      (/ون$/.test(word.core) && p.is(k, Trait.Definite) && p.is(k - 1, Trait.Definite))
    )
      continue;
    if (isPluralBehindName(p, k) || isBehindQuoted(p, k)) return { from: phrase.from, to: k };
    const isNoun = isDefiniteNoun(p, k) || (p.is(k, Trait.Definite) && /^بان/.test(p.core(k + 1)));
    const isSecond = k === phrase.from + 1 && p.is(k, Trait.Definite);
    const isSecondPerson =
      isSecond && p.is(k, Trait.Title) && (/ون$/.test(p.core(k - 1)) || isAnotherOffice(p, phrase.from, k));
    const isPlural =
      /ين$/.test(word.core) &&
      p.is(k, Trait.Definite) &&
      !p.is(k, Trait.Nationality) &&
      !/(?:ين|ون)$/.test(p.core(phrase.from));
    const isAfterPlural = isSecond && INDEFINITE_PLURAL.test(p.word(k - 1)?.raw ?? '');
    const isAfterDefinite = p.is(k - 1, Trait.Definite);
    const isEvent = isAfterDefinite && p.is(k, Trait.Event) && !p.is(k, Trait.Definite);
    // «اتهمت النقابة الوطنية | حزب النخيل».
    const isBody =
      isAfterDefinite &&
      p.is(k, Trait.Organisation | Trait.Document) &&
      !p.is(k, Trait.Definite | Trait.Title) &&
      p.is(k + 1, Trait.Definite | Trait.Place);
    const isAfterName =
      p.kind(k - 1) === Kind.Word &&
      (!p.is(k - 1, NO_NAME) || p.word(k - 1)?.raw === 'علي') &&
      (!p.is(k - 1, Trait.GivenName) ||
        p.is(k - 2, Trait.GivenName | Trait.NameParticle | Trait.Honorific) ||
        isNoFamily(p, k));
    const isPlace =
      p.is(k, Trait.Place) &&
      ((isAfterDefinite &&
        !p.is(k, Trait.Nationality | Trait.Nisba | Trait.GivenName) &&
        !p.is(k - 1, Trait.Place) &&
        !p.is(k - 2, Trait.Preposition)) ||
        isAfterName ||
        (p.is(k - 1, Trait.GivenName) && !p.is(k, Trait.Nationality | Trait.Common | Trait.GivenName)));
    if (
      isEvent ||
      isBody ||
      isPlace ||
      isSecondPerson ||
      isAfterPlural ||
      isOfOtherGender(p, phrase, k, isAfterName) ||
      ((isNoun || isPlural) && (isAfterDefinite || isAfterName))
    )
      return { from: phrase.from, to: k };
  }
  return phrase;
}

/** «دعا سالم بدران | برلمانات العالم»: no name ends so before a definite noun, but فرات and بركات are names. */
function isPluralBehindName(p: Paragraph, k: number): boolean {
  const isPlural = /[^رك]ات$/.test(p.core(k)) && !p.is(k, Trait.GivenName);
  return isPlural && p.is(k + 1, Trait.Definite) && p.is(k - 2, Trait.GivenName);
}

/** «عدت وكالة «الميناء» | الصفقة خاسرة»: a definite noun behind a name in quotation marks. */
const isBehindQuoted = (p: Paragraph, k: number): boolean => p.closesQuotation(k - 1) && isDefiniteNoun(p, k);

/** «اتهم النائب | الوزير»: two offices, neither of which says more of the other. */
function isAnotherOffice(p: Paragraph, from: number, k: number): boolean {
  return (
    isOffice(p, from) && isOffice(p, k) && p.word(from)?.bare !== 'رئيس' && !p.is(k + 1, Trait.GivenName)
  );
}

function isOffice(p: Paragraph, i: number): boolean {
  const isTitle = p.is(i, Trait.Title) && p.is(i, Trait.Definite);
  return isTitle && !p.is(i, Trait.Honorific | Trait.Nisba | Trait.Organisation);
}

const FEMININE = /(?:ة|ات|اء|ى)$/;

/** «اتهم الوزير | المعارضة», «اتهمت النقابة | الوزير», «سالم الحربي | الصحفية»: a definite title right behind the head or a name describes neither where its gender is another. */
function isOfOtherGender(p: Paragraph, { from }: NounPhrase, k: number, isAfterName: boolean): boolean {
  if (!p.is(k, Trait.Definite) || !p.is(k, Trait.Title) || p.is(k, Trait.Honorific | Trait.Nisba))
    return false;
  if (!(isAfterName && k > from + 1) && !(k === from + 1 && p.is(from, Trait.Definite))) return false;
  const isFeminine = FEMININE.test(p.word(k)?.raw ?? '');
  if (!isFeminine && !p.is(from, Trait.Organisation)) return false;
  if (isFeminine && !p.is(from, Trait.Title)) return false;
  return isFeminine !== FEMININE.test(p.word(from)?.raw ?? '');
}

/** «الحكومة», «الرواية»: no adjective, and nobody's title. */
function isDefiniteNoun(p: Paragraph, k: number): boolean {
  return (
    p.is(k, Trait.Definite) &&
    p.is(k, Trait.Common | Trait.Organisation | Trait.Group | Trait.Document) &&
    (!p.is(k, Trait.Nisba) || p.is(k, Trait.Document)) &&
    !p.is(k, Trait.Title | Trait.Honorific)
  );
}

/** «الأمينة العامة للحزب | الموحد، فلانة», «فهد بن محمد | الحربي»: before a name in apposition, or a family's name after the father's. */
function endsNamed(p: Paragraph, k: number): boolean {
  if (p.kind(k + 1) === Kind.Comma && p.is(k + 2, Trait.GivenName | Trait.Honorific)) return true;
  return p.is(k - 1, Trait.GivenName) && p.is(k - 2, Trait.NameParticle) && p.kind(k + 1) !== Kind.Word;
}

/** «نفت وزارة الداخلية | الأنباء», «نفى | تلك الاتهامات»: what is denied denies nothing. */
function cutBeforeDenied(p: Paragraph, phrase: NounPhrase): NounPhrase | undefined {
  for (let k = phrase.from; k < phrase.to; k++) {
    const word = p.word(k);
    if (word === undefined || word.preposition !== '' || !DENIED.has(word.bare)) continue;
    const to = p.is(k - 1, Trait.Demonstrative) ? k - 1 : k;
    return to > phrase.from ? { from: phrase.from, to } : undefined;
  }
  return phrase;
}

/** «أشاد الصندوق | بمصر», «اتهمت الوزارة | بإخفاء الأرقام»: before what these verbs say something of, the first ب behind the last name. */
function cutBeforeTarget(p: Paragraph, i: number, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (phrase === undefined || !WITH_BI.has(p.core(i))) return phrase;
  let { to } = phrase;
  for (let k = to - 1; k > phrase.from; k--) {
    // «أشاد مدير التعليم | بالمنطقة الدكتور سالم الحربي»: where he is one.
    if (p.is(k, Trait.Honorific | Trait.GivenName) && p.word(k)?.preposition === '') break;
    if (p.word(k)?.preposition === 'ب') to = k;
  }
  return { from: phrase.from, to };
}

/** «أعرب المسؤول | عن أمله», «أعلنت وزارة الدفاع | عن مقتل»: the verb's own preposition before what it reports. */
function cutBeforeOwn(p: Paragraph, i: number, phrase: NounPhrase | undefined): NounPhrase | undefined {
  const own = p.word(i)?.cue?.verb.noun;
  const behind = p.kind(phrase?.to ?? -1) === Kind.Comma ? 1 : 0;
  if (phrase === undefined || own === undefined || own.has(p.core(phrase.to + behind))) return phrase;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    if (!p.is(k, Trait.Preposition) || !own.has(p.core(k))) continue;
    const isReported =
      k + 1 === phrase.to || p.is(k + 1, Trait.Event) || OWNED_NOUN.test(p.word(k + 1)?.raw ?? '');
    const isWarning = p.core(k) === 'من' && !BEFORE_MIN.has(p.word(k - 1)?.bare ?? '');
    if (isWarning || (isReported && !p.is(k + 1, Trait.Organisation | Trait.Title)))
      return { from: phrase.from, to: k };
  }
  return phrase;
}

/** «زار النائب جبران حداد | المطران بولس بدران»: behind a name, with a title of his own, begins whom one meets. */
export function beforeMet(p: Paragraph, { from, to }: NounPhrase): NounPhrase {
  for (let k = from + 2; k + 1 < to; k++) {
    const isTitled = p.is(k, Trait.Title | Trait.Honorific) && p.is(k, Trait.Definite);
    const isBehindName = p.is(k - 2, PERSON) && !p.is(k - 1, Trait.Title | Trait.Honorific);
    if (isTitled && isBehindName && p.word(k)?.preposition === '') return { from, to: k };
  }
  return { from, to };
}
const PERSON = Trait.Title | Trait.Honorific | Trait.GivenName;
