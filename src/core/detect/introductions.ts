import { LEADS, MEETING, PRAYED_TO, VERBS_OR_NOUNS } from '../lexicon/claim-words';
import { looksLikeVerbalNoun, OWNED_PERSON } from '../lexicon/shapes';
import { ASPECT, FOREIGN_PARTICLES, LOCATIONS, POINTING } from '../lexicon/speaker-words';
import { perForm, Trait, type Word } from '../lexicon/word';
import { column, type Column } from '../text/columns';
import { Kind } from '../text/tokens';
import { isPrepositionHere } from './cues';
import { isBehindIndefinite } from './descriptions';
import type { BoundFrame } from './frame';
import { isBareAccusative } from './nounphrase-forms';
import { isNoName } from './nounphrase-names';
import { secondPersonFrom } from './nounphrase-objects';
import { holdsName, isFamilyName, isOfSomebody, isPeople } from './nounphrase-shapes';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { reacts } from './reactions';
import { subjectPastPronoun } from './relative-subjects';
import { beforeMet, cutBeforeObject } from './subject-cuts';
import { subjectAfter, subjectBefore } from './subjects';
import { isOnTheTongueOf, isTopicMarker } from './topic-markers';

/** How much a mention brings somebody in: as the subject of a verb of speech, of another verb, or by being named;
 * `told`: by being named in what a source says; `known`, `acquainted`: as the subject of a verb of speech, of another verb, where the word is a name that was given before. */
export type Weight = 'speech' | 'known' | 'verb' | 'acquainted' | 'weak' | 'named' | 'told';

/** Who is brought in at a token, by which words. */
export interface Brought {
  readonly at: number;
  readonly phrase: NounPhrase;
  readonly weight: Weight;
}

/** Words of a setting before the sentence's verb. */
const MAX_SETTING = 12;
const PERSON = Trait.Title | Trait.Honorific | Trait.GivenName;

/** All who are brought in without a claim, not in text order. */
export function introductions(p: Paragraph, frames: readonly BoundFrame[]): Brought[] {
  const reported = reportedTokens(p, frames);
  return [...bySubjects(p, frames, reported), ...namedPersons(p, frames, reported)];
}

/** Verbs at the head of a sentence, and reporting verbs with no content, that have somebody as their subject. */
function bySubjects(p: Paragraph, frames: readonly BoundFrame[], reported: Column): Brought[] {
  const used = new Set(frames.map((frame) => frame.at));
  const out: Brought[] = [];
  /** «أعلنت المفوضية | رفض الاتحاد القرار»: right after a subject, a noun. */
  let subjectEnd = -1;
  for (let i = 0; i < p.count; i++) {
    // «أما الوزير | فبدأ كلمته بالشكر، مؤكدا أن».
    const isTopic = isTopicMarker(p, i);
    if (isTopic || isOnTheTongueOf(p, i)) {
      const phrase = nounPhraseAt(p, isTopic ? i + 1 : i + 2, p.sentenceEnd[i] ?? p.count);
      const isSomebody = phrase && (!isTopic || namesSomebody(p, phrase, false));
      if (isSomebody && reported[i] !== 1) out.push({ at: i, phrase, weight: 'speech' });
      continue;
    }
    const isVerb = p.is(i, Trait.Verb) && !p.is(i, Trait.Definite);
    const isUnlisted = !isVerb && (isUnknownVerb(p, i) || isVerbOfPerson(p, i));
    if (used.has(i) || !(isVerb || isUnlisted) || isPrepositionHere(p, i)) continue;
    if (reported[i] === 1 || p.quotationAround(i) || isAsked(p.word(p.sentenceStart[i] ?? 0))) continue;
    if (p.word(i)?.cue?.object && p.kind(i - 1) === Kind.Dash) continue;
    // «سائلا | الله أن يحفظ الوطن».
    if (p.word(i)?.cue?.form === 'participle' && PRAYED_TO.has(p.core(i + 1))) continue;
    if (!isUnlisted && !isHeadVerb(p, i) && p.word(i)?.cue === undefined) {
      const first = firstSubject(p, i);
      if (first) out.push({ at: i, phrase: first, weight: weightOf(p, i, first) });
      continue;
    }
    const isCue = p.word(i)?.cue !== undefined;
    if (isCue && p.is(i - 1, Trait.Organisation) && !p.is(i - 1, Trait.Definite)) continue;
    if (isCue && i === subjectEnd && p.is(i, Trait.Common | Trait.Event)) continue;
    if (isCue && describesNoun(p, i)) continue;
    const before = isCue ? subjectBefore(p, i).phrase : undefined;
    const after = before && p.word(i)?.cue?.verb.traits.has('obj') ? undefined : shortSubject(p, i);
    // Not what stands in quotation marks behind the verb of somebody before: «المجلس يرد «التقاعد»».
    const mayDo = after && (before === undefined || p.kind(after.from) === Kind.Word);
    const isDoer = mayDo && !p.is(after.from, Trait.Demonstrative) && namesSomebody(p, after, isCue);
    const phrase = before && !isDoer ? before : (after ?? (isCue ? subjectPastPronoun(p, i) : undefined));
    if (phrase && (namesSomebody(p, phrase, isCue) || (isCue && isLoneNoun(p, phrase)))) {
      out.push({ at: i, phrase, weight: weightOf(p, i, phrase) });
      subjectEnd = phrase.to;
    }
  }
  return out;
}

/** «عن شيء | يهدد أمن البلاد»: a present verb of an indefinite noun; behind a word that no list knows it is rather somebody's. */
function describesNoun(p: Paragraph, i: number): boolean {
  const cue = p.word(i)?.cue; // «وهو ما | ينفيه الوزير»
  if (cue?.form !== 'present' || (cue.object && p.core(i - 1) === 'ما') || !p.word(i - 1)?.traits)
    return false;
  if (p.is(i - 1, Trait.Negation) && i - 1 === p.sentenceStart[i]) return false;
  return isBehindIndefinite(p, i, Trait.Verb | Trait.Opener | Trait.Preposition);
}

/** «تحدث | العيسى»: a family name may look like a noun; it is known where somebody was named by it. */
function isLoneNoun(p: Paragraph, { from, to }: NounPhrase): boolean {
  return to === from + 1 && p.is(from, Trait.Definite);
}

/** «الشركة | رفضت الطلب», «لكن إدارة الميناء | ترفض»: with which the verb's sentence begins. */
function firstSubject(p: Paragraph, i: number): NounPhrase | undefined {
  const start = p.sentenceStart[i] ?? 0;
  const verb = ASPECT.has(p.core(i - 1)) || p.is(i - 1, Trait.Negation) ? i - 1 : i;
  if (verb - start > MAX_SETTING) return undefined;
  const isAn = p.core(start + 1) === 'ان' && p.is(start, Trait.Opener | Trait.NotBeforeReported);
  const from = isAn ? start + 2 : p.core(start) === 'لكن' ? start + 1 : start;
  if (from >= verb || p.is(from, Trait.Preposition | Trait.Time)) return undefined;
  const phrase = nounPhraseAt(p, from, verb);
  const isBefore = phrase?.to === verb || (phrase?.to === verb - 1 && p.kind(verb - 1) === Kind.Comma);
  return phrase && isBefore && namesSomebody(p, phrase, false) ? phrase : undefined;
}

/** The subject after a verb without what it does: «اقترح رئيس البعثة | إحداث لجنة». */
function shortSubject(p: Paragraph, i: number): NounPhrase | undefined {
  const found = subjectAfter(p, i);
  if (found === undefined) return undefined;
  const whole = { from: found.from, to: secondPersonFrom(p, found.from, found.to) };
  const phrase = withoutObject(p, MEETING.has(p.core(i)) ? beforeMet(p, whole) : whole);
  const short = cutBeforeObject(p, nounPhraseAt(p, phrase.from, phrase.to, true) ?? phrase);
  for (let k = short.to; k < phrase.to; k++) if (p.is(k, PERSON)) return phrase;
  return short;
}

/** What a name or a definite noun does not go on with: a noun of another, an indefinite noun, how something is done. */
function withoutObject(p: Paragraph, phrase: NounPhrase): NounPhrase {
  for (let k = phrase.from + 1; k < phrase.to; k++)
    if (beginsObject(p, phrase, k)) return { from: phrase.from, to: k };
  return phrase;
}

function beginsObject(p: Paragraph, { from, to }: NounPhrase, k: number): boolean {
  const word = p.word(k);
  if (word === undefined || word.conjunction !== '') return false;
  // «نشر موقع «الميناء» | تقريرا».
  if (p.kind(k - 1) === Kind.Number) return false;
  if (p.kind(k - 1) !== Kind.Word) return isBareAccusative(word);
  if (word.preposition === 'ك' || isAsNoun(p, k)) return true;
  const isName = isNameBefore(p, from, k);
  if (!isName && !p.is(k - 1, Trait.Definite | Trait.Place)) return false;
  if (word.preposition !== '') return beginsGlued(p, word, k, to, isName);
  // «سيف الدين | …»: a name goes on.
  if (POINTING.has(word.core) || p.core(k - 1) === 'الدين') return false;
  if (isOwned(p, k)) return isName || !p.is(k, Trait.Title);
  if (isAfterSole(p, from, k)) return !p.is(k, PERSON | Trait.Nisba);
  return (
    !p.is(k, Trait.Definite) &&
    p.is(k, Trait.Common | Trait.Event | Trait.Document | Trait.Group) &&
    !p.is(k, PERSON | Trait.NameParticle | Trait.Place | Trait.Latin | Trait.Organisation) &&
    !(p.is(from, PERSON) && (isFamilyName(p.word(k + 1)) || p.is(k + 1, NAME)))
  );
}

/** «وتسعى تركيا | لتخزين القمح», «هاجم المدير | بشدة»: what is done, or how; not where somebody is, nor a phrase that names somebody yet. */
function beginsGlued(
  p: Paragraph,
  { preposition, bare }: Word,
  k: number,
  to: number,
  isName: boolean,
): boolean {
  if (p.is(k, Trait.Place | Trait.Organisation | Trait.Group | Trait.Title) || p.is(k - 1, Trait.Title))
    return false;
  for (let j = k + 1; j < to; j++) if (p.is(j, PERSON)) return false;
  const isHow = preposition === 'ب' && !p.is(k, Trait.Definite) && !LOCATIONS.has(bare);
  return isName || looksLikeVerbalNoun(bare) || isHow;
}

/** «انتقد بدران | الأسلوب», «وجه حداد | الشكر»: a definite noun after one word that names somebody. */
function isAfterSole(p: Paragraph, from: number, k: number): boolean {
  if (k - 1 !== from || !p.is(k, Trait.Definite)) return false;
  if (p.is(from, Trait.GivenName)) return p.is(k, Trait.Event | Trait.Setting | Trait.Document);
  return isFamilyName(p.word(from)) && p.is(k, Trait.Common);
}

/** «كضيف شرف», «كوزير»: as what. */
function isAsNoun(p: Paragraph, k: number): boolean {
  const word = p.word(k);
  return (
    word !== undefined &&
    word.traits === 0 &&
    word.core.startsWith('ك') &&
    (p.lexicon.word(word.core.slice(1)).traits & (Trait.Common | Trait.Title)) !== 0
  );
}

const NAME = Trait.GivenName | Trait.NameParticle;

/** A whole name ends before the token: «ويرأس سكالا | لجنة», «ميسي | اللاعب». */
function isNameBefore(p: Paragraph, from: number, k: number): boolean {
  if (k - 1 === from) return isFamilyName(p.word(from)) && !/[وي]$/.test(p.core(from));
  // «د. | حداد».
  const isTitled =
    p.is(k - 2, Trait.Honorific) || (p.kind(k - 2) === Kind.Stop && p.is(k - 3, Trait.Honorific));
  // «رفيقه أمادو | …».
  const isHis = k - 2 === from && OWNED_PERSON.test(p.core(from));
  // «الدكتور أيمن | منصور»: a given name behind an honorific goes on.
  if ((isTitled || isHis) && (isFamilyName(p.word(k - 1)) || (isHis && p.is(k - 1, NAME)))) return true;
  return (
    p.is(k - 2, NAME) && !p.is(k - 1, Trait.NameParticle | Trait.Title | Trait.Common | Trait.Organisation)
  );
}

/** «زوجته», «مسيرته»: of somebody named before. */
function isOwned(p: Paragraph, k: number): boolean {
  const word = p.word(k);
  // «نبيه» is a name.
  if (word === undefined || p.is(k, Trait.GivenName) || !/[^ه](?:ه|ها|هم|هما)$/.test(word.raw)) return false;
  const base = /^(.{3,}?)(?:هما|ها|هم|ه)$/.exec(word.folded)?.[1];
  return (
    base !== undefined &&
    (p.is(k, Trait.Title) || (p.lexicon.word(base).traits & (Trait.Common | Trait.Event | Trait.Title)) !== 0)
  );
}

/** The verb that a sentence or a clause after a comma begins with, past a setting: «وفي كلمته | دافع». */
function isHeadVerb(p: Paragraph, i: number): boolean {
  const start = p.sentenceStart[i] ?? 0;
  if (i === start || p.kind(i - 1) === Kind.Comma || p.is(i, Trait.Preposition)) return true;
  if (isBehindLead(p, i, start)) return true;
  if (!p.is(start, Trait.Preposition | Trait.Setting | Trait.Time) || i - start > MAX_SETTING) return false;
  for (let k = start + 1; k < i; k++) if (!isOfSetting(p, k)) return false;
  return true;
}

/** Words right before the verb of a clause: «، لم | يخف المدرب قلقه», «بينما | اكتفى القائد», «، وقد | طالب». */
function isBehindLead(p: Paragraph, i: number, start: number): boolean {
  const at = i - 1;
  const isLead = p.is(at, Trait.Negation) ? !p.is(at, Trait.Preposition) : LEADS.has(p.core(at));
  return isLead && p.kind(at) === Kind.Word && (at === start || p.kind(at - 1) === Kind.Comma);
}

/** «بين 1950 و1960 | قام»: words and numbers before a verb. */
function isOfSetting(p: Paragraph, k: number): boolean {
  if (p.kind(k) === Kind.Number) return true;
  return p.kind(k) === Kind.Word && !p.is(k, Trait.Verb | Trait.Relative | Trait.Complementizer);
}

const isVerbOrNoun = perForm(
  ({ core, raw, traits }) =>
    VERBS_OR_NOUNS.has(core) || (traits === 0 && core.length > 2 && !/[ةه]$/.test(raw)),
);

/** A word at a clause's head that no list knows, or that is as often a noun, before a person's title and name: «دافع | مصطفى بايتاس». */
function isVerbOfPerson(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  const next = p.word(i + 1);
  if (word === undefined || word.preposition !== '') return false;
  if (next === undefined || next.preposition !== '' || next.conjunction !== '') return false;
  const mayBeVerb = isVerbOrNoun(word) || reacts(word) || isToldBy(p, i, word);
  if (!mayBeVerb || !isHeadVerb(p, i)) return false;
  const isEach = next.core === 'كل' && p.core(i + 2) === 'من';
  // «ورد | الاتحاد السعودي سريعا», «وخفض | مصرف الشرق توقعاته»; without و a noun is as likely: «رفع | الاتحاد».
  const isBody = i === p.sentenceStart[i] && word.raw.startsWith('و') && p.is(i + 1, Trait.Organisation);
  return p.is(i + 1, PERSON | Trait.Group | Trait.Unnamed) || isEach || isBody || isFamilyName(next);
}

/** «قاطعه | أحد النواب قائلا»: whom it is done to is a pronoun on the verb, and who does it speaks. */
function isToldBy(p: Paragraph, i: number, { traits, raw }: Word): boolean {
  if (traits !== 0 || i !== p.sentenceStart[i] || !/\S{3}(?:ه|ها|هم)$/.test(raw)) return false;
  for (let k = i + 2; k < i + MAX_SETTING && p.kind(k) === Kind.Word; k++)
    if (p.is(k, Trait.SayingComplement)) return true;
  return false;
}

/** A verb that no list knows, by its ending and the body after it: «قلصت الوكالة توقعاتها». */
function isUnknownVerb(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  return (
    p.is(i + 1, Trait.Organisation) &&
    p.word(i + 1)?.preposition === '' &&
    word?.traits === 0 &&
    /^\S{3,}ت$/.test(word.core)
  );
}

/** «سئل: هل اشترط البنك …؟»: in a question that nobody in particular asks nobody is brought in. */
const isAsked = perForm(({ core }) => core === 'سئل' || core === 'سئلت');

/** 1 for each token that a source is reported to have said. */
function reportedTokens(p: Paragraph, frames: readonly BoundFrame[]): Column {
  const reported = column(p.count);
  for (const frame of frames) {
    if (frame.marker === 'according') continue;
    for (const range of frame.content) reported.fill(1, range.from, range.to);
  }
  return reported;
}

function weightOf(p: Paragraph, i: number, phrase: NounPhrase): Weight {
  const isTongue = isOnTheTongueOf(p, i);
  // «ولم يكذب | بدران»: nobody speaks who does not.
  const isCue = (p.word(i)?.cue !== undefined || reacts(p.word(i))) && !p.is(i - 1, Trait.Negation);
  if (isCue || isTongue) {
    const isKnown =
      p.kind(phrase.from) === Kind.Word && !p.is(phrase.from, SOMEBODY) && !holdsName(p, phrase);
    return isKnown && !isTongue ? 'known' : 'speech';
  }
  if (isFamilyName(p.word(phrase.from))) return 'acquainted';
  const isPerson = p.is(phrase.from, Trait.Title | Trait.GivenName);
  return !isPerson && p.is(phrase.from, Trait.Organisation | Trait.Place) ? 'weak' : 'verb';
}

/** Persons named with title or full name anywhere: later mentions of them are told by these. */
function namedPersons(p: Paragraph, frames: readonly BoundFrame[], reported: Column): Brought[] {
  const subjects = column(p.count);
  for (const { subject } of frames) if (subject) subjects.fill(1, subject.from, subject.to);
  const out: Brought[] = [];
  for (let i = 0; i < p.count; i++) {
    if (!(p.is(i, PERSON) || beginsFamilyName(p, i)) || subjects[i] === 1 || isNoName(p, i)) continue;
    const phrase = personAt(p, i);
    if (phrase === undefined) continue;
    if (!holdsSubject(subjects, i, phrase.to))
      out.push({ at: i, phrase, weight: reported[i] === 1 ? 'told' : 'named' });
    i = phrase.to - 1;
  }
  return out;
}

function holdsSubject(subjects: Column, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (subjects[k] === 1) return true;
  return false;
}

/** A phrase of a name, or a title with a name: something that tells one person from others. */
function personAt(p: Paragraph, i: number): NounPhrase | undefined {
  const whole = nounPhraseAt(p, i, p.sentenceEnd[i] ?? p.count, false, true);
  const phrase = whole && withoutObject(p, firstOfList(p, whole));
  if (phrase === undefined || phrase.to - phrase.from < 2) return undefined;
  for (let k = i; k < phrase.to; k++) if (p.is(k, Trait.GivenName) && k + 1 < phrase.to) return phrase;
  if (beginsFamilyName(p, i)) return { from: i, to: i + 2 };
  if (!p.is(i, Trait.Title)) return undefined;
  const isFull = p.is(i, Trait.Definite) && phrase.to - phrase.from > 2;
  return isFull || isUnknownName(p, phrase.to - 1) ? phrase : undefined;
}

/** «وظهر على | دي لوكا»: a family name of two words, the second in no list. */
function beginsFamilyName(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.NameParticle) && FOREIGN_PARTICLES.has(p.core(i)) && isFamilyName(p.word(i + 1));
}

/** «سالم الحربي | وعيد المطيري»: each by himself. */
function firstOfList(p: Paragraph, { from, to }: NounPhrase): NounPhrase {
  let k = from + 1;
  for (; k < to; k++) {
    if (p.word(k)?.conjunction !== 'و') continue;
    if (p.kind(k - 1) === Kind.Comma) return { from, to: k - 1 };
    if (p.is(k, Trait.GivenName) || /^عددا?$/.test(p.core(k))) break;
  }
  return { from, to: k };
}

/** A word that is in no list, at a title's end: «حارس الفريق التركي سليم | أوغلو». */
function isUnknownName(p: Paragraph, i: number): boolean {
  const known =
    Trait.Common |
    Trait.Definite |
    Trait.Title |
    Trait.Organisation |
    Trait.Place |
    Trait.Preposition |
    Trait.Nationality |
    Trait.Group |
    Trait.Document |
    Trait.Event |
    Trait.Verb;
  const word = p.word(i);
  return word !== undefined && !(word.traits & known) && word.preposition === '' && word.folded.length > 2;
}

const SOMEBODY =
  Trait.Place |
  Trait.Title |
  Trait.Honorific |
  Trait.GivenName |
  Trait.Organisation |
  Trait.Group |
  Trait.Unnamed;

const ONE = 'احد';

function namesSomebody(p: Paragraph, phrase: NounPhrase, isSpeech: boolean): boolean {
  const kind = p.kind(phrase.from);
  // «طالب | 40 عضوا»: counted people.
  const isCounted = kind === Kind.Number && phrase.to > phrase.from + 1 && isPeople(p, phrase.from + 1);
  if (kind !== Kind.Word) return isCounted || (isSpeech && kind !== Kind.Number);
  if (p.is(phrase.from, Trait.Document)) return false;
  // «لم يكن | أحد».
  if (p.core(phrase.from) === ONE && !p.is(phrase.from + 1, Trait.Definite)) return false;
  return (
    p.is(phrase.from, SOMEBODY) ||
    (isSpeech && isUnknownName(p, phrase.from)) ||
    isFamilyName(p.word(phrase.from)) ||
    holdsName(p, phrase) ||
    (isSpeech && isOfSomebody(p, phrase))
  );
}
