import { AFTER_NOUN, BEFORE_MAIN, BESIDE, BESIDE_WISH, GOING_ON, NOT_WHICH } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, Trait, type CueForm, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Frame } from './frame';
import type { Paragraph } from './paragraph';

/** The first token at which what is told cannot go on by its grammar, at most `limit`: a predicate, a wish, a relative clause that is whole. */
export function grammaticalEnd(p: Paragraph, frame: Frame, limit: number): number {
  return Math.min(
    predicateEnd(p, frame, limit),
    subjunctiveEnd(p, frame, limit),
    relativeEnd(p, frame, limit),
    protasisEnd(p, frame, limit),
    frame.form?.form === 'noun' ? outerFrom(p, frame, limit) : limit,
  );
}

/** The mark that closes the quotation that token `i` opens, before `limit`; `i` where none does. */
function closeAt(p: Paragraph, i: number, limit: number): number {
  const quotation = p.quotationAt(i);
  return quotation?.closed && quotation.close < limit ? quotation.close : i;
}

/** «رغم تأكيد الوزير أن الدعم كاف |، فإن …», «إعلان الشركة وقف الإنتاج | هو بداية»: where the clause goes on that holds a noun of assertion. */
function outerFrom(p: Paragraph, { from, marker }: Frame, limit: number): number {
  for (let i = from + 1; i < limit; i++) {
    if (p.isClauseMark(i - 1) && p.core(i).startsWith('فان')) return i - 1;
    if (marker === 'noun' && /^ه[وي]$/.test(p.word(i)?.folded ?? '') && p.kind(i - 1) === Kind.Word) return i;
  }
  return limit;
}

/** «وصف القرار بأنه خطأ |، …», «وصفتها بـ“المروعة” | وقدمت …»: what something was called is one predicate, and ends at its mark. */
function predicateEnd(p: Paragraph, { from, form, marker }: Frame, limit: number): number {
  if (!(form?.verb.traits.has('two') && form.verb.noun.has('ب'))) return limit;
  let isPredicate = marker === 'clause';
  for (let i = from; i < limit; i++) {
    const close = closeAt(p, i, limit);
    if (close > i) {
      i = close;
      const next = p.word(i + 1);
      if (isPredicate && next?.conjunction === 'و' && p.is(i + 1, Trait.Verb)) return i + 1;
      continue;
    }
    const goesOn = GOING_ON.has(p.core(i + 1)) || p.is(i + 1, COMPLEMENTIZER_TRAITS);
    if (isPredicate && p.isClauseMark(i) && !goesOn) return i;
    isPredicate ||= p.word(i)?.preposition === 'ب' || p.is(i, COMPLEMENTIZER_TRAITS);
  }
  return limit;
}

/**
 * «يتوقع أن تزيد الأرباح |، بينما بلغت …», «يأمل أن يعود |، لكن …»: what a verb behind its own أن tells is to come or is wished, and a clause
 * beside it of what is or was is the reporter's.
 */
function subjunctiveEnd(p: Paragraph, { from, marker }: Frame, limit: number): number {
  if (marker !== 'clause') return limit;
  const isWish = p.is(from - 1, Trait.Complementizer) && isPresent(p, from);
  let isToCome = false;
  for (let i = from + 1; i < limit; i++) {
    const close = closeAt(p, i, limit);
    if (close > i) i = close;
    else if (!p.isClauseMark(i)) isToCome ||= isFuture(p.core(i));
    else if (isWish ? isBesideWish(p, i + 1) : isToCome && isOfNow(p, i + 1)) return i;
    else if (!isWish && !isToCome) return limit;
  }
  return limit;
}

const isFuture = (core: string): boolean =>
  core[0] === 'س' && (core === 'سوف' || (core.length > 4 && (core[1] === 'ي' || core[1] === 'ت')));

function isBesideWish(p: Paragraph, i: number): boolean {
  return BESIDE_WISH.has(p.word(i)?.folded ?? '') && !/^س/.test(p.core(i + 1));
}

/** «، فيما لا تزال», «، في حين أعلنت»: what is or was meanwhile. */
function isOfNow(p: Paragraph, i: number): boolean {
  const isTwo = p.core(i) === 'في' && p.core(i + 1) === 'حين';
  if (!isTwo && !BESIDE.has(p.core(i))) return false;
  const at = isTwo ? i + 2 : i + 1;
  return p.is(at, Trait.Negation)
    ? STILL.test(p.core(at + 1))
    : isPlainVerb(p, at) && !/^س?[يتن]/.test(p.core(at));
}

const STILL = /^[يت]زال/;

function isPresent(p: Paragraph, i: number): boolean {
  return isPlainVerb(p, i) && /^[يتن]/.test(p.core(i)) && p.word(i)?.cue?.form !== 'past';
}

/** Tokens before a relative clause that are searched for a verb. */
const TOPIC_TOKENS = 24;

/** «الطلاب الذين يقولون إنهم تعبوا | لا يريدون», «إن السدود، التي قال إنها امتلأت |، صامدة»: what is told of a topic ends before the topic's own predicate. */
function relativeEnd(p: Paragraph, { at, from, marker }: Frame, limit: number): number {
  const topic = marker === 'clause' && p.is(at - 1, Trait.Relative) ? topicAt(p, at - 2) : undefined;
  if (topic === undefined) return limit;
  const isOfClause = p.is(topic, COMPLEMENTIZER_TRAITS);
  const isDescribed = p.word(at)?.cue?.verb.traits.has('two') === true;
  let holdsVerb = isDescribed;
  for (let i = from; i < limit; i++) {
    const close = closeAt(p, i, limit);
    if (close > i) {
      i = close;
      holdsVerb = true;
      continue;
    }
    const goesOn = (p.word(i + 1)?.conjunction ?? '') !== '' || p.is(i + 1, Trait.Opener | Trait.Relative);
    if (isOfClause && p.kind(i) === Kind.Comma && !goesOn) return i;
    const isPredicate = isPlainVerb(p, i) || (p.is(i, Trait.Negation) && isPlainVerb(p, i + 1));
    const isBehindWhole = isDescribed || p.is(i - 1, Trait.Definite) || p.closesQuotation(i - 1);
    if (
      isPredicate &&
      holdsVerb &&
      isBehindWhole &&
      p.word(i)?.conjunction === '' &&
      !p.is(i - 1, GOVERNS_VERB)
    )
      return i;
    holdsVerb ||= isPredicate && !p.is(i - 1, Trait.Relative);
  }
  return limit;
}

/** «بينما قالت المعارضة إن الوزارة تأخرت |، رفضت الأغلبية ذلك»: a sentence that begins so has its main verb still to come. */
function protasisEnd(p: Paragraph, { at, opens, from }: Frame, limit: number): number {
  const start = p.sentenceStart[at] ?? 0;
  // «وفي حين ترى الوزارة أن السوق هادئة |، فإن التجار يخالفونها».
  const isWhile = p.core(start) === 'في' && p.core(start + 1) === 'حين' && at <= start + 3;
  if (!isWhile && (opens !== start || !BEFORE_MAIN.has(p.core(start)))) return limit;
  for (let i = from + 1; i < limit; i++) {
    const close = closeAt(p, i, limit);
    if (close > i) i = close;
    else if (p.kind(i) === Kind.Comma && (p.core(i + 1).startsWith('فان') || p.core(i + 1) === 'فقد'))
      return i;
    else if (p.kind(i) === Kind.Comma && isPlainVerb(p, i + 1) && p.word(i + 1)?.conjunction === '') return i;
  }
  return limit;
}

const GOVERNS_VERB =
  Trait.Relative | Trait.Complementizer | Trait.Negation | Trait.Opener | Trait.Verb | Trait.Preposition;

/** Where the clause of the noun begins that the relative clause goes back to, if no verb stands before that noun. */
function topicAt(p: Paragraph, head: number): number | undefined {
  const start = p.sentenceStart[head] ?? 0;
  if (p.core(head) === 'الوقت') return undefined;
  for (let i = head; i >= start && i > head - TOPIC_TOKENS; i--) {
    if (isPlainVerb(p, i)) return undefined;
    if (p.is(i, COMPLEMENTIZER_TRAITS) || i === start) return i;
  }
  return undefined;
}

/** Where a noun that stands for a clause ends: before a clause beside it, which only a relative clause in it could hold. */
export function nounEnd(p: Paragraph, { from, form }: Frame, end: number): number {
  let holdsVerb = false;
  for (let i = from + 1; i < end; i++) {
    const close = closeAt(p, i, end);
    if (close > i) {
      i = close;
      continue;
    }
    if (p.kind(i) === Kind.Colon && p.quotationAt(i + 1)) return i;
    const word = p.word(i);
    if (word === undefined) continue;
    if (p.is(i, COMPLEMENTIZER_TRAITS)) return end;
    if (p.isClauseMark(i - 1) && (opensBeside(p, i, word) || isVerbBeside(p, i, word, form, holdsVerb)))
      return i;
    // «يقر بالخسارة | ويدعو الجميع إلى الهدوء»: the cue's, for the noun has no verb.
    if (
      !holdsVerb &&
      word.conjunction === 'و' &&
      isPlainVerb(p, i) &&
      !p.is(i, Trait.VerbShape | Trait.Preposition)
    )
      return i;
    if (!holdsVerb && isNextSubject(p, i, word)) return i;
    holdsVerb ||= isPlainVerb(p, i) || p.is(i, Trait.Relative);
  }
  return end;
}

/** «يعلن فوزه | والمعارضة تتحدث عن تزوير»: somebody else before his verb. */
function isNextSubject(p: Paragraph, i: number, { conjunction }: Word): boolean {
  return (
    conjunction === 'و' &&
    p.is(i, Trait.Definite | Trait.Place) &&
    !p.is(i, Trait.Relative) &&
    isPlainVerb(p, i + 1) &&
    /^[يت]/.test(p.core(i + 1)) &&
    !p.is(i + 1, Trait.VerbShape | Trait.Preposition)
  );
}

function isPlainVerb(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Verb) && !p.is(i, Trait.Definite | Trait.GivenName | Trait.Common | Trait.Event);
}

/** «، فيما», «، في حين», «، الأمر الذي», «، غير أن», «، كما فتحت»: what only begins a clause. */
function opensBeside(p: Paragraph, i: number, { core, folded }: Word): boolean {
  if (AFTER_NOUN.has(folded)) return true;
  if (core === 'في') return /^(?:حين|وقت|الوقت)$/.test(p.core(i + 1));
  if (core === 'الامر') return p.core(i + 1) === 'الذي';
  if (folded === 'ما') return !NOT_WHICH.has(p.core(i + 1)); // «، ما أثار غضبا»
  if (core === 'غير') return p.is(i + 1, COMPLEMENTIZER_TRAITS);
  return core === 'كما' && p.is(i + 1, Trait.Verb);
}

/** «، وأغلقت السلطات», «، ولا تزال», «؛ فتم التوزيع»: a verb beside the noun. */
function isVerbBeside(
  p: Paragraph,
  i: number,
  { core, folded, conjunction }: Word,
  form: CueForm | undefined,
  holdsVerb: boolean,
): boolean {
  const isVerb = isPlainVerb(p, i);
  const isAnd = conjunction === 'و' || folded.startsWith('ول');
  // «من قتلوا، ويطالب …» may go on with the relative clause, a past verb hardly ever does.
  const isApart = !holdsVerb || !/^س?[يت]/.test(core);
  const isClause = isVerb || (p.is(i, Trait.Negation) && p.is(i + 1, Trait.Verb));
  if (isClause && (form?.form === 'noun' || (isAnd && isApart))) return true;
  return isVerb && conjunction === 'ف' && p.kind(i - 1) === Kind.Semicolon;
}
