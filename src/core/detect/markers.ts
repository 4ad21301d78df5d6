import { FIRST_PERSON, PLAIN, QUESTION_WORDS, REPLYING, WITH_LI } from '../lexicon/claim-words';
import { AND_WHO, IS_CALLED, OF_SETTING, OF_SETTING_WITH_PRONOUN } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS, Trait, type Verb } from '../lexicon/word';
import { Kind } from '../text/tokens';
import {
  farQuotation,
  isNameLikeVerb,
  isHowSaid,
  isLetter,
  pastDashes,
  pastReply,
  pastUnnamed,
  pastWho,
} from './asides';
import { isBehindIndefinite } from './descriptions';
import type { MarkerFound } from './frame';
import { isDirectNoun, isVoiced } from './marker-nouns';
import { lookAtParenthesis, lookAtQuotation } from './marker-quotations';
import { found, hasObject, isSpeech, MAX_DISTANCE, SAYING, type Search } from './marker-search';
import type { Paragraph } from './paragraph';
import { pastPrayer } from './praise';

const BARE_PREPOSITIONS = new Set(['الي', 'علي', 'عن', 'من', 'في', 'ب']);

/** Searches the words from `from` on, within the sentence of the cue at `cueAt`, for what opens the content. */
export function findMarker(p: Paragraph, cueAt: number, verb: Verb, from: number): MarkerFound {
  const s: Search = {
    p,
    verb,
    cueAt,
    from,
    inRelative: false,
    hidden: 0,
    hiddenAt: -1,
    complement: undefined,
    relayed: -1,
  };
  const end = Math.min(p.sentenceEnd[cueAt] ?? p.count, from + MAX_DISTANCE);
  let i = from;
  while (i < end) {
    const step = look(s, i);
    if (typeof step !== 'number') return step;
    if (step < 0) break;
    i = step;
  }
  const far = i >= end ? farQuotation(p, i, cueAt) : -1;
  if (far >= 0) return found(s, 'colon', far, far + 1);
  return found(s, 'none', i, i);
}

/** The next token to look at, -1 to give up, or what was found. */
function look(s: Search, i: number): number | MarkerFound {
  const { p } = s;
  const behind = Math.max(pastUnnamed(p, i), pastPrayer(p, i));
  if (behind > i) return behind;
  switch (p.kind(i)) {
    case Kind.Word:
      return lookAtWord(s, i);
    case Kind.Colon:
      return isTooFar(s, i) && !p.quotationAt(i + 1) ? -1 : found(s, 'colon', i, i + 1);
    case Kind.Quote:
    case Kind.QuoteOpen:
      return lookAtQuotation(s, i);
    case Kind.ParenOpen:
      return lookAtParenthesis(s, i);
    case Kind.Comma:
      if (i === s.from && AND_WHO.test(p.word(i + 1)?.folded ?? '')) return pastWho(p, i);
      if (REPLYING.has(p.core(i + 1)) || isHowSaid(p, i + 1, s)) return pastReply(p, i);
      if (p.core(i + 1) === 'في' && p.core(i + 2) === 'حين') return -1;
      s.inRelative = false;
      if (p.quotationAt(i + 1)) s.hidden = 0;
      return i + 1;
    case Kind.Dash:
      return pastDashes(p, i);
    default:
      return i + 1;
  }
}

function isTooFar(s: Search, i: number): boolean {
  return s.p.wordsIn(s.cueAt, i) > 30;
}

function lookAtWord(s: Search, i: number): number | MarkerFound {
  const { p } = s;
  const word = p.word(i);
  if (word === undefined) return i + 1;
  if (word.traits & COMPLEMENTIZER_TRAITS) return lookAtComplementizer(s, i);
  if (word.traits & Trait.Relative) {
    s.inRelative = true;
    return i + 1;
  }
  if (word.traits & Trait.SayingComplement && !s.complement && i > s.cueAt) {
    s.complement = { from: i, to: i + 1 };
    return i + 1;
  }
  if (/^لكن/.test(word.core) && p.kind(i - 1) === Kind.Comma) return -1;
  if (FIRST_PERSON.has(word.folded) && isSpeech(s) && s.from > s.cueAt + 1) return found(s, 'colon', i, i);
  if (word.core === 'نقلا' && p.core(i + 1) === 'عن') {
    if (s.relayed < 0) s.relayed = i + 2;
    return i + 2;
  }
  if (
    word.traits & Trait.Preposition &&
    s.verb.noun.has(word.core) &&
    p.is(i + 1, Trait.Event) &&
    !p.is(i + 1, Trait.Setting) &&
    !(s.verb.traits.has('feeling') && isVoiced(p, i + 1))
  )
    return -1;
  if (i === s.from && isDirectNoun(s, i, word)) return -1;
  const isWhether =
    word.core === 'عما' || word.core === 'عمن' || (word.core === 'ما' && p.core(i + 1) === 'اذا');
  if (s.verb.clause.has('هل') && (isWhether || QUESTION_WORDS.has(word.core))) return found(s, 'bare', i, i);
  if (s.verb.clause.has('هل') && word.core === 'عن' && p.core(i + 1) === 'من')
    return found(s, 'bare', i, i + 1);
  if (s.verb.clause.has('كيف') && word.core === 'كيف') return found(s, 'bare', i, i);
  if (
    word.cue?.form === 'participle' &&
    !word.cue.verb.traits.has('address') &&
    !isAgain(p, i) &&
    word.preposition === '' &&
    !(word.traits & Trait.Definite) &&
    i > s.cueAt + 1 &&
    !BARE_PREPOSITIONS.has(p.core(i - 1))
  )
    return -1;
  if (p.is(i, Trait.Verb)) return lookAtVerb(s, i);
  return i + 1;
}

/** «قال | مجددا | «…»», not «مجددا التأكيد»: again. */
const isAgain = (p: Paragraph, i: number): boolean =>
  p.core(i) === 'مجددا' && !p.is(i + 1, Trait.Event | Trait.Definite);

function lookAtVerb(s: Search, i: number): number | MarkerFound {
  const { p } = s;
  const word = p.word(i);
  if (
    word === undefined ||
    word.traits & (Trait.GivenName | Trait.Title | Trait.Definite | Trait.Organisation | Trait.Document)
  )
    return i + 1;
  if (word.traits & Trait.Preposition || BARE_PREPOSITIONS.has(p.core(i - 1))) return i + 1;
  if (p.is(i, Trait.Setting) && p.is(i - 1, Trait.Preposition)) return i + 1;
  // «طلب عدم | ذكر اسمه».
  if (IS_CALLED.test(word.raw) || (word.core === 'ذكر' && /^(?:اسم|هوي)/.test(p.core(i + 1)))) return i + 1;
  // «أبدت المديرة | تخوفها من أن»: a feeling of hers.
  if (s.verb.traits.has('feeling') && word.cue?.object && !word.conjunction && i === s.from) return i + 1;
  if (isNextReport(p, i)) return -1;
  if (p.core(i - 1) === 'فيما') return p.kind(i - 2) === Kind.Comma && word.cue?.form === 'past' ? -1 : i + 1;
  if (/^و?(?:هو|هي|هم)$/.test(p.word(i - 1)?.folded ?? '')) return i + 1;
  if (s.inRelative || p.core(i - 1) === 'ما' || p.core(i - 1) === 'مما') {
    // «، بحسب ما | نقلت الوكالة، أن»: an aside.
    const isSource = PLAIN.has(p.core(i - 2)) || WITH_LI.has(p.core(i - 2));
    if (word.cue !== undefined && hasOwnClause(word.cue.verb) && !word.cue.object && !isSource) {
      s.hidden++;
      s.hiddenAt = i;
    }
    return i + 1;
  }
  if (
    isOwnRelative(p, s.cueAt, i) ||
    isIndefiniteRelative(p, i) ||
    isAfterIndefinite(p, s.cueAt, i) ||
    describesSubject(s, i)
  )
    return p.is(i + 1, COMPLEMENTIZER_TRAITS) ? i + 2 : i + 1;
  if (i === s.cueAt + 1 && word.traits & Trait.VerbShape) return i + 1;
  if (i === s.cueAt + 1 && word.conjunction === '' && s.verb.traits.has('frame') && /^تم/.test(word.core))
    return found(s, 'bare', i, i);
  if (word.traits & Trait.VerbShape && isNameLikeVerb(p, i + 1)) return i + 1;
  if (
    s.verb.traits.has('strong') &&
    word.conjunction === '' &&
    p.wordsIn(s.cueAt, i) <= 12 &&
    p.kind(i - 1) !== Kind.Comma
  )
    return found(s, 'bare', i, i);
  return -1;
}

/** Whether a verb in a relative clause brings a complementizer of its own: «الذي قال إن»; «الذي تحدث عن الأزمة», «ما نشر أمس» have none. */
const hasOwnClause = ({ clause, traits }: Verb): boolean =>
  clause.size > 0 && !traits.has('colon') && !(clause.size === 1 && clause.has('عن'));

/** «عبر اللاعب الذي سجل الهدف عن سعادته | وقال: …»: what follows is the second verb's. */
function isNextReport(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  const isReport =
    word?.cue?.form === 'past' && word.conjunction === 'و' && word.cue.verb.traits.has('strong');
  return isReport && (p.kind(i + 1) === Kind.Colon || p.is(i + 1, COMPLEMENTIZER_TRAITS));
}

/** «في ندوة مفتوحة نظمتها الغرفة»: a verb whose pronoun goes back to the indefinite noun before it. */
function isOwnRelative(p: Paragraph, cueAt: number, i: number): boolean {
  if (i - 1 === cueAt || !isBehindIndefinite(p, i, Trait.Verb | Trait.Opener | Trait.Preposition))
    return false;
  return /(?:ه|ها|تهم)$/.test(p.word(i)?.raw ?? '');
}

/** A verb right after an indefinite noun describes it: «في بيان تلقت الصحيفة نسخة منه», «نسخة اطلعت عليها», «، تابعتها بوابة الوسط». */
function isIndefiniteRelative(p: Paragraph, i: number): boolean {
  const before = p.kind(i - 1) === Kind.Comma ? i - 2 : i - 1;
  return (
    p.is(before, Trait.Setting) ||
    (p.is(i, Trait.Verb) && OF_SETTING.test(p.core(i))) ||
    OF_SETTING_WITH_PRONOUN.test(p.core(i))
  );
}

/** «في لقاء مفتوح حضره مزارعون», «في رواية لا تعرف تفاصيلها»: a verb with no conjunction right after an indefinite noun describes it. */
function isAfterIndefinite(p: Paragraph, cueAt: number, i: number): boolean {
  const verb = p.is(i - 1, Trait.Negation) ? i - 1 : i;
  // «بعد زيارة | للمنطقة | استمرت يومين».
  const isToIt = p.word(verb - 1)?.preposition === 'ل' && /^[يت]|ت$/.test(p.core(i));
  const at = isToIt ? verb - 2 : verb - 1;
  const others = Trait.Verb | Trait.Opener | Trait.Complementizer;
  if (at === cueAt || p.word(i)?.conjunction !== '' || !isBehindIndefinite(p, at + 1, others)) return false;
  return (
    p.is(at - 1, Trait.Preposition | Trait.Setting) ||
    p.is(at, Trait.Group | Trait.Unnamed | Trait.Nationality | Trait.Title)
  );
}

/** «قال مسؤول في البلدية رفض الكشف عن اسمه إن»: a verb after an indefinite subject, with the clause still to come. */
function describesSubject(s: Search, i: number): boolean {
  const { p } = s;
  const head = p.word(s.cueAt + 1);
  if (head === undefined || i !== s.from || p.word(i)?.conjunction !== '' || head.preposition !== '')
    return false;
  if (!p.is(s.cueAt + 1, Trait.Title | Trait.Unnamed | Trait.Group) || p.is(s.cueAt + 1, Trait.Definite))
    return false;
  const limit = Math.min(p.sentenceEnd[s.cueAt] ?? p.count, i + 16);
  for (let k = i + 1; k < limit; k++)
    if (p.is(k, COMPLEMENTIZER_TRAITS) || p.quotationAt(k)?.closed) return true;
  return false;
}

/** «وجد الباحثون، الذين تابعوا مئة طفل، | أن»: the comma ends the relative clause, and no clause of its verb begins there. */
function isBehindAside({ p, cueAt }: Search, i: number): boolean {
  const mark = p.kind(i - 1) === Kind.Comma ? i - 1 : p.is(i - 1, Trait.Preposition) ? i - 2 : -1;
  if (p.kind(mark) !== Kind.Comma) return false;
  let k = mark - 1;
  while (k > cueAt && p.kind(k) !== Kind.Comma && !p.is(k, COMPLEMENTIZER_TRAITS)) k--;
  return k > cueAt && p.kind(k) === Kind.Comma && p.is(k + 1, Trait.Relative);
}

/** «قال المركز الذي | يتابع الحرب | إن», «أكد الوزير الذي | أعلن استقالته | أن»: what is no clause of the relative clause's verb. */
function isPastHidden({ p, verb, hiddenAt }: Search, i: number): boolean {
  const isSaid = SAYING.has(verb.lemma) && p.word(i)?.raw.startsWith('إن') === true;
  if (isSaid && !SAYING.has(p.word(hiddenAt)?.cue?.verb.lemma ?? '')) return true;
  return hasObject(p, hiddenAt) && i > hiddenAt + 1;
}

/** «هدد بقتله إن | أبلغ الشرطة», «مضللة إن | لم تقرأ»: right before a past verb or لم it is «if». */
function isCondition({ p, verb }: Search, i: number): boolean {
  const next = p.word(i + 1);
  // After قال it never is.
  const isIf = p.word(i)?.raw === 'إن' && p.kind(i - 1) === Kind.Word && !SAYING.has(verb.lemma);
  if (isIf && next?.core === 'لم') return true;
  return isIf && next?.cue?.form === 'past' && next.conjunction === '' && !(next.traits & NO_PAST);
}

/** «يشككون في النظام، | وأن»: goes on with a clause before it. */
const AND_THAT = 'وان';

/** Words that are as often a noun or a name. */
const NO_PAST = Trait.Common | Trait.Event | Trait.GivenName | Trait.Place | Trait.Title | Trait.Preposition;

function lookAtComplementizer(s: Search, i: number): number | MarkerFound {
  const { p, verb } = s;
  const word = p.word(i);
  if (word === undefined || (verb.traits.has('colon') && !s.complement) || isLetter(p, i)) return i + 1;
  const before = p.word(i - 1);
  if (
    before !== undefined &&
    p.kind(i - 1) === Kind.Word &&
    before.traits & Trait.NotBeforeReported &&
    i - 1 > s.cueAt
  )
    return i + 1;
  if (s.hidden > 0 && !isBehindAside(s, i) && !isPastHidden(s, i)) {
    s.hidden--;
    return i + 1;
  }
  if (s.inRelative && p.is(i - 1, Trait.Verb) && !p.is(i - 1, Trait.Definite) && i - 1 > s.cueAt)
    return i + 1;
  // «الذي سبق له | أن لعب».
  if (p.core(i - 2) === 'سبق' && p.core(i - 1).startsWith('ل') && i - 2 > s.cueAt) return i + 1;
  const pronoun = (word.traits & Trait.ComplementizerPronoun) !== 0;
  const isName = p.is(i - 1, Trait.GivenName) && word.core.startsWith('ب'); // «ذكر أحمد علي | بأن»
  const isOwn =
    i - 1 > s.cueAt && p.kind(i - 1) === Kind.Word && BARE_PREPOSITIONS.has(p.core(i - 1)) && !isName;
  const preposition = isOwn ? p.core(i - 1) : word.core.startsWith('ب') ? 'ب' : '';
  const isAfterComma = p.kind(i - 2) === Kind.Comma && verb.traits.has('frame');
  if (isOwn && !verb.clause.has(preposition) && !verb.noun.has(preposition) && !isAfterComma) return i + 1;
  if ((word.conjunction === 'و' || word.core === AND_THAT) && i > s.cueAt + 1) return i + 1;
  if (isCondition(s, i)) return i + 1;
  if (verb.traits.has('near') && i > s.from && p.kind(i - 1) === Kind.Word) return -1;
  if (verb.traits.has('own') && !(isOwn && verb.clause.has(preposition))) return i + 1;
  if (word.core.startsWith('فان')) return p.kind(i - 1) === Kind.Word ? i + 1 : -1;
  const isQuoteVerb = verb.traits.has('quote');
  if (isQuoteVerb && !s.complement && (!verb.clause.has(preposition) || p.wordsIn(s.from, i) > 7))
    return i + 1;
  return found(s, 'clause', isOwn ? i - 1 : i, pronoun ? i : i + 1);
}
