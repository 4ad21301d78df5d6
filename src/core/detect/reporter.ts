import {
  ACTS,
  AND_MEANWHILE,
  BEHIND_QUOTATION,
  BESIDE,
  COMES,
  COPULAS,
  EXCEPT,
  GLOSS,
  HOW_SAID,
  NEWS,
  POINTING_NOUNS,
  SAID_ALSO,
  SIDES,
  SOURCE_AGAIN,
  SUMMED_UP,
  UNSAID,
  UNTOLD,
  WHEN,
  WHERE,
  WORTH_NOTING,
} from '../lexicon/claim-words';
import {
  COMPLEMENTIZER_TRAITS,
  perForm,
  SPEAKER_TRAITS,
  Trait,
  type CueForm,
  type Verb,
  type Word,
} from '../lexicon/word';
import { fold, foldedSet } from '../text/fold';
import { column } from '../text/columns';
import { Kind } from '../text/tokens';
import { accordingAt, pastDescription, type AccordingPhrase } from './according';
import type { Frame } from './frame';
import { perParagraph, type Paragraph } from './paragraph';
import { reacts, SAYINGS } from './reactions';

/** The first token at or after `from` that is the reporter's again, at most `limit`. */
export function clauseEnd(p: Paragraph, { from, form }: Frame, limit: number, next: number): number {
  const stops = stopsOf(p);
  const stopFrom = (i: number): number => stops[i] ?? p.count;
  for (let i = stopFrom(from); i < limit; i = stopFrom(i + 1)) {
    const quotation = p.quotationAt(i);
    if (quotation?.closed && quotation.close < limit) {
      i = quotation.close;
      continue;
    }
    if (i > from + 1 && p.word(i) !== undefined) {
      const phrase = accordingAt(p, i);
      if (phrase && p.word(i)?.conjunction === 'و' && p.kind(i - 1) === Kind.Comma) return i;
      if (phrase && (isOfVerb(p, i, phrase) || isAtEnd(p, sourceEnd(p, phrase, limit), limit))) return i;
      if (isReporter(p, i) || (isAsideParticiple(p, i) && isOfSource(p, i, form)) || isResumed(p, i, form))
        return i;
    }
  }
  return Math.min(limit, next);
}

/**
 * By token: the next one, itself included, that can end a clause or that opens a quotation. Read once, for in one long sentence
 * hundreds of frames look for their ends over the same words.
 */
const stopsOf = perParagraph((p) => {
  const stops = column(p.count);
  for (let i = p.count - 1, next = p.count; i >= 0; i--) {
    const isStop = p.word(i) === undefined ? p.quotationAt(i) !== undefined : canEndClause(p, i);
    stops[i] = next = isStop ? i : next;
  }
  return stops;
});

function canEndClause(p: Paragraph, i: number): boolean {
  return isFurtherAct(p, i) || isAsideParticiple(p, i) || isReporter(p, i) || accordingAt(p, i) !== undefined;
}

/** «، بحسب ما | صرح به للصحيفة», «، حسبما | ذكر في البرنامج»: whoever it is who said so, what comes before is whole. */
function isOfVerb(p: Paragraph, i: number, { cue, source }: AccordingPhrase): boolean {
  return (
    source === undefined &&
    p.kind(i - 1) === Kind.Comma &&
    cue.to - cue.from > 1 &&
    p.is(cue.to - 1, Trait.Verb)
  );
}

/** Where a source ends, with what describes it where a mark stands before it: «، وفقا لتقرير | صدر أمس». */
function sourceEnd(p: Paragraph, phrase: AccordingPhrase, limit: number): number {
  return p.kind(phrase.from - 1) === Kind.Comma ? pastDescription(p, phrase, limit) : phrase.to;
}

/** Nothing but a time stands before the limit or a mark: «، بحسب الوكالة أمس الأحد.» */
function isAtEnd(p: Paragraph, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && p.is(i, Trait.Time)) i++;
  return i >= limit || p.kind(i) === Kind.Comma || p.kind(i) === Kind.ParenClose;
}

function isAct(form: CueForm | undefined): form is CueForm {
  return form?.form === 'past' && (!form.object || form.verb.lemma === 'وصف') && isActVerb(form.verb);
}

const actVerbs = new WeakMap<Verb, boolean>();

function isActVerb(verb: Verb): boolean {
  let known = actVerbs.get(verb);
  if (known === undefined) {
    const lemma = fold(verb.lemma);
    actVerbs.set(verb, (known = ACTS.has(lemma) || SAID_ALSO.has(lemma)));
  }
  return known;
}

/** «…، كما دعا»: beside what was said. */
const isBeside = (p: Paragraph, i: number): boolean => p.isClauseMark(i - 2) && BESIDE.has(p.core(i - 1));

/** A verb of speech where a further act can begin: «…، ودعا إلى الحوار», «…، كما تحدث عن الأزمة». */
function isFurtherAct(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  return isAct(word?.cue) && ((p.isClauseMark(i - 1) && word?.conjunction === 'و') || isBeside(p, i));
}

/** Whether that act is the source's, in the form of the cue's, or somebody else's. */
function isResumed(p: Paragraph, i: number, form: CueForm | undefined): boolean {
  const own = p.word(i)?.cue;
  if (form === undefined || own === undefined || !isFurtherAct(p, i)) return false;
  const isAlso = isBeside(p, i);
  const isOther =
    p.is(i + 1, SPEAKER_TRAITS) && (isAlso || p.is(i + 1, Trait.Definite | Trait.Place | Trait.Organisation));
  // «قال السكان …، وطالبوا»: a verb before its subject is singular.
  const isSameNumber = form.number === own.number || (form.number === 's' && own.number === 'p');
  const agrees = form.form !== 'past' || isOther || (form.gender === own.gender && isSameNumber);
  if (!agrees || isOther) return agrees;
  const isBeforeNoun = p.word(i + 1) !== undefined && !p.is(i + 1, Trait.Preposition | Trait.Definite);
  // «، وكشف | عن نقل المرضى».
  if (p.core(i + 1) === 'عن' && own.verb.noun.has('عن')) return true;
  const isNoun = p.is(i, Trait.Event) && p.word(i + 1)?.preposition !== 'ب';
  // «وطالب الحجيري بضرورة»: no student stands before a noun with an article.
  return !isNoun && (isBeforeNoun || isBi(p, i + 2) || !p.is(i, Trait.Common));
}

/** Where the reporter's own words begin behind `from`; at most `limit`. */
export function ownWordsFrom(p: Paragraph, from: number, limit: number): number {
  const stops = stopsOf(p);
  for (let i = stops[from + 1] ?? limit; i < limit; i = stops[i + 1] ?? limit) {
    const quotation = p.quotationAt(i);
    if (quotation?.closed && quotation.close < limit) i = quotation.close;
    else if (p.word(i) !== undefined && isReporter(p, i) && !isBut(p, i)) return i;
  }
  return limit;
}

/** «لكنه اشتكى من أن»: what the one who is spoken of did, and no word of the reporter's own. */
function isBut(p: Paragraph, i: number): boolean {
  return p.core(i).startsWith('لكن') && !p.is(i + 1, Trait.Negation);
}

/** Where a clause beside its source ends: before how something else was said; at most `limit`. */
export function asideFrom(p: Paragraph, from: number, limit: number): number {
  const stops = stopsOf(p);
  for (let i = stops[from + 1] ?? limit; i < limit; i = stops[i + 1] ?? limit)
    if (isAsideParticiple(p, i)) return i;
  return limit;
}

const isBi = (p: Paragraph, i: number): boolean =>
  p.word(i)?.preposition === 'ب' || p.core(i).startsWith('بال');

const PARTICIPLE_END = /(?:ا|ه|ين|ان|ات)$/;

/** «…، متعهدا بالدفاع», «، مثمنة الخروج»: how it was said, whether or not it makes a claim of its own. */
function isAsideParticiple(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (word === undefined || word.conjunction !== '') return false;
  const isAside = p.kind(i - 1) === Kind.Comma || (p.closesQuotation(i - 1) && p.kind(i - 2) === Kind.Word);
  if (!isAside) return isBareAside(p, i, word);
  if (word.cue?.form !== 'participle') {
    if (!HOW_SAID.has(word.core.replace(PARTICIPLE_END, ''))) return false;
    // «، مقدمة البرنامج»: a person.
    if (word.core.endsWith('ه') && p.is(i + 1, Trait.Definite)) return false;
  }
  return !p.is(i, Trait.Definite) && (p.kind(i + 1) === Kind.Word || p.quotationAt(i + 1) !== undefined);
}

/** Whether it agrees with the cue: «ولفتت البلدية إلى أن الزائر شكر الحضور، متفاخرا بهم» tells of the visitor. */
function isOfSource(p: Paragraph, i: number, form: CueForm | undefined): boolean {
  if (form?.form !== 'past' && form?.form !== 'present') return true;
  const gender = p.word(i)?.cue?.gender ?? (p.core(i).endsWith('ه') ? 'f' : 'm');
  return gender === form.gender;
}

/** «… قتلوا | مشيرة إلى جرحى», «… مصيرها | داعيا الكتل إلى»: with no mark before it, but with its own preposition or object. */
function isBareAside(p: Paragraph, i: number, { cue, core, raw }: Word): boolean {
  const isMasculine = core.endsWith('ا');
  // Asked of every word: the cheap questions first.
  const isParticiple = cue?.form === 'participle';
  const mayBeHow = isMasculine && (core[0] === 'م' || core[0] === 'ر');
  const isHow = mayBeHow && HOW_SAID.has(core.slice(0, -1));
  if (!isParticiple && !isHow) return false;
  if (p.kind(i - 1) !== Kind.Word || p.kind(i + 1) !== Kind.Word) return false;
  if (
    p.is(i, Trait.Definite) ||
    p.is(i - 1, Trait.Preposition | Trait.Negation) ||
    COPULAS.has(p.core(i - 1))
  )
    return false;
  if (isHow || cue === undefined) return true;
  if (!isMasculine && !(raw.endsWith('ة') && !/[هت]$/.test(p.core(i - 1)))) return false;
  const { noun, clause, traits } = cue.verb;
  if (traits.has('accuse')) return false;
  const isCalled = traits.has('obj') && p.is(i + 1, Trait.Definite) && isMasculine;
  const isGlued = (noun.has('ب') || clause.has('ب')) && isBi(p, i + 1);
  const isWish = clause.has('') && p.is(i + 1, COMPLEMENTIZER_TRAITS);
  return isCalled || isGlued || isWish || noun.has(p.core(i + 1)) || clause.has(p.core(i + 1));
}

/** «لكنه لم يوضح», «لكنه رفض الكشف», «لكنها لم تحدد موعدا»: what the source did not say, only the reporter tells. */
function isLeftUnsaid(p: Paragraph, i: number): boolean {
  if (!p.is(i, Trait.Negation)) return p.word(i)?.cue?.form === 'past';
  if (p.core(i) !== 'لم' && p.core(i) !== 'ولم') return false;
  const verb = p.word(i + 1)?.cue?.verb;
  return UNSAID.has(p.core(i + 1)) || (verb !== undefined && isActVerb(verb));
}

/** «أقر بتوقيعه إلا أنه | زعم أنه أجبر عليه»: with no mark before it, only another report of the same source; not «إلا أنها اكتشفت أنها». */
function isSaidAgain(p: Paragraph, i: number): boolean {
  const cue = p.word(i)?.cue;
  return cue?.form === 'past' && !cue.verb.traits.has('doc');
}

/** «، دون الكشف عن الأسباب», «، دون أن يحدد موعدا». */
function isUntold(p: Paragraph, i: number): boolean {
  return p.core(i) === 'ان'
    ? p.word(i + 1)?.cue !== undefined || UNSAID.has(p.core(i + 1))
    : UNTOLD.has(p.core(i));
}

const LONG_QUOTATION = 3;

/** «إن الحل “سيأتي في الربيع القادم”، | وهو ما …»: a quotation at a clause's end, and what nothing in it governs. */
function isBehindQuotation(p: Paragraph, i: number): boolean {
  if (p.kind(i - 1) !== Kind.Comma || !p.closesQuotation(i - 2)) return false;
  const inside = p.quotationAround(i - 3);
  if (inside?.close !== i - 2 || p.wordsIn(inside.open, inside.close) < LONG_QUOTATION) return false;
  // «من طراز “Delta 5 Max”، وهي»: a name.
  if (p.is(i - 3, Trait.Latin)) return false;
  const folded = p.word(i)?.folded ?? '';
  if (p.is(i, Trait.Relative) || BEHIND_QUOTATION.has(folded)) return true;
  // «…”، | ليقرر القاضي رفع الجلسة».
  return /^ل[يت]/.test(folded) && p.is(i + 1, Trait.Title);
}

/** What the reporter's own words begin with: the rest is passed over at once. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...WORTH_NOTING,
  ...COMES,
  ...EXCEPT,
  ...AND_MEANWHILE,
  ...foldedSet('وهو وهي أمر الأمر عندما حينما بعدما في بينما فيما من قبل لكنه لكنها لكنهم لكن دون مع ذلك'),
]);

const mayBegin = perForm((word) => BEGINNINGS.has(word.core) || reacts(word));

function isReporter(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (isBehindQuotation(p, i)) return true;
  if (!mayBegin(word)) return false;
  const core = p.core(i);
  const isAside = p.isClauseMark(i - 1);
  if (core === 'وهو' || core === 'وهي' || core.endsWith('امر')) return isAnsweredBy(p, i);
  if (AND_MEANWHILE.has(p.word(i)?.folded ?? '')) return isAside;
  if (reacts(word))
    return (
      isAside && word?.conjunction === 'و' && p.is(i + 1, Trait.Title | Trait.GivenName | Trait.Honorific)
    );
  if (core === 'في')
    return (
      NEWS.has(p.core(i + 1)) ||
      (isAside && (GLOSS.has(p.core(i + 1)) || isAtTheTime(p, i + 1))) ||
      (p.core(i + 1) === 'حين' && isReportAt(p, i + 2))
    );
  if (core === 'بينما' || core === 'فيما') return isReportAt(p, i + 1);
  if (core === 'من' && SIDES.has(p.core(i + 1)) && (isAside || i === p.sentenceStart[i])) return true;
  if (core === 'قبل' && p.core(i + 1) === 'ان' && p.kind(i - 1) === Kind.Comma)
    return p.word(i + 2)?.cue?.form === 'present';
  if (core.startsWith('لكن') && isLeftUnsaid(p, i + 1))
    return core !== 'لكن' || (isAside && p.is(i + 1, Trait.Negation));
  if (EXCEPT.has(core))
    return isAside
      ? (SOURCE_AGAIN.has(p.core(i + 1)) && isLeftUnsaid(p, i + 2)) || isDenied(p, i + 1)
      : SOURCE_AGAIN.has(p.core(i + 1)) && isSaidAgain(p, i + 2);
  if (core === 'من' && p.core(i + 1) === 'دون')
    return isAside ? isUntold(p, i + 2) : p.core(i + 2) === 'ان' && UNSAID.has(p.core(i + 3));
  if (core === 'دون') return isAside && isUntold(p, i + 1);
  if (core === 'مع') return isAside && SUMMED_UP.has(p.core(i + 1));
  if (core === 'ذلك')
    return isAside && (WHEN.has(p.core(i + 1)) || (p.core(i + 1) === 'في' && WHERE.has(p.core(i + 2))));
  if (!WORTH_NOTING.has(core) && !(COMES.has(core) && POINTING_NOUNS.has(p.core(i + 1)))) return false;
  return p.kind(i - 1) === Kind.Comma || p.word(i)?.conjunction === 'و' || i === p.sentenceStart[i];
}

/** Tokens of somebody's name and titles before his verb. */
const NAME_TOKENS = 8;

/** «، بيد | أن رئيس النادي سالم الحربي نفى ذلك», «، غير | أن الوزارة نفت»: somebody else denies it. */
function isDenied(p: Paragraph, i: number): boolean {
  if (p.core(i) !== 'ان') return false;
  for (let k = i + 2; k < i + NAME_TOKENS + 2 && p.kind(k) === Kind.Word; k++) {
    if (p.is(k, COMPLEMENTIZER_TRAITS | Trait.Relative)) return false;
    const cue = p.word(k)?.cue;
    if (cue?.form === 'past') return cue.verb.stance === 'deny' && p.word(k)?.conjunction === '';
  }
  return false;
}

/** Where the reporter goes on before a quotation's mark, which stands too late: «قال إن «العمل توقف. | مؤكدا أنه يعود»», «… توقف. | ولم يوضح السبب»». */
export function resumedInside(p: Paragraph, { form }: Frame, from: number, close: number): number {
  const limit = Math.min(close, from + SPEECH_TOKENS);
  const behindStop = (i: number): number => (p.sentenceEnd[i] ?? p.count) + 1;
  for (let i = behindStop(from); i < limit; i = behindStop(i)) {
    const cue = p.word(i)?.cue;
    const isParticiple =
      cue?.form === 'participle' && p.word(i)?.conjunction === '' && isOfSource(p, i, form);
    const at = p.is(i + 1, Trait.Preposition) ? i + 2 : i + 1;
    if (isParticiple && p.is(at, COMPLEMENTIZER_TRAITS)) return i;
    const isUnsaid =
      p.is(i, Trait.Negation) && isLeftUnsaid(p, i) && p.word(i + 1)?.cue?.gender === form?.gender;
    if (isUnsaid) return i;
  }
  return close;
}

/** Tokens of a speech or a quotation that are searched for the reporter's voice. */
const SPEECH_TOKENS = 2000;

/** «، في وقت يشهد فيه»، «، في الوقت الذي يستعد فيه»: what else happens. */
function isAtTheTime(p: Paragraph, i: number): boolean {
  if (p.core(i) === 'وقت') return p.is(i + 1, Trait.Verb) || p.core(i + 2) === 'فيه';
  return p.core(i) === 'الوقت' && p.is(i + 1, Trait.Relative);
}

/** Tokens between a verb and its clause. */
const SUBJECT_TOKENS = 8;

/** «بينما | يرى آخرون أن»: somebody else's report, whoever he is. */
function isReportAt(p: Paragraph, i: number): boolean {
  const cue = p.word(i)?.cue;
  if ((cue?.form !== 'past' && cue?.form !== 'present') || cue.object || cue.verb.clause.size === 0)
    return false;
  // «فيما | رفض مكتب المحافظ التعليق»: somebody else's act of speech.
  if (isAct(cue) && p.is(i + 1, SPEAKER_TRAITS) && p.word(i + 1)?.preposition === '') return true;
  for (let k = i + 1; k <= i + SUBJECT_TOKENS && p.kind(k) === Kind.Word; k++)
    if (p.is(k, COMPLEMENTIZER_TRAITS)) return p.word(k)?.conjunction === '';
  return false;
}

/** «، وهو ما | نفاه شهود», «، الأمر الذي أكدته الوزارة»: what somebody else says of it. */
function isAnsweredBy(p: Paragraph, i: number): boolean {
  if (p.kind(i - 1) !== Kind.Comma) return false;
  const next = p.core(i + 1);
  const isWhich = next === 'ما' || next === 'الذي';
  const isRelative = isWhich || p.core(i + 2) === 'الذي';
  // «، وهي اتهامات | تنفيها العاصمة», «، وهو رقم | لم يتسن التحقق منه»: behind an indefinite noun.
  if (!isRelative && (p.kind(i + 1) !== Kind.Word || p.is(i + 1, Trait.Definite))) return false;
  const at = isWhich || !isRelative ? i + 2 : i + 3;
  const verb = p.is(at, Trait.Negation) ? at + 1 : at;
  if (p.core(at) === 'لم' && p.core(verb) === 'يتسن') return true;
  // «، وهو ادعاء | رد عليه الوزير»: another's word for what was said, and what was done about it.
  if (
    !isRelative &&
    SAYINGS.has(next) &&
    (p.is(verb, Trait.Verb) || /\S{4}(?:ها|ه)$/.test(p.word(verb)?.raw ?? ''))
  )
    return true;
  const cue = p.word(verb)?.cue;
  if (cue === undefined || !cue.object || !isActVerb(cue.verb)) return false;
  return cue.verb.stance === 'deny' || (isRelative && (cue.form === 'past' || verb > at));
}

/** Where the reporter begins again after `from`, a sentence or «في إشارة إلى»; `end`, where the speech is over anyway, if he does not. */
export function reporterFrom(p: Paragraph, form: CueForm | undefined, from: number, end: number): number {
  const limit = Math.min(end, from + SPEECH_TOKENS);
  for (let i = from + 1; i < limit; i++) {
    if ((i === p.sentenceStart[i] && isReporter(p, i)) || isPointing(p, i)) return i;
    if (!p.quotationAround(i) && isResumed(p, i, form)) return i;
  }
  return end;
}

/** «قال: هنيئا لنا | في إشارة إلى الفوز»: nobody says it of his own words. */
function isPointing(p: Paragraph, i: number): boolean {
  return p.core(i) === 'في' && p.core(i + 1) === 'اشاره' && p.word(i + 2) !== undefined;
}
