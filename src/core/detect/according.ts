import { IN_WORDS_OF, NO_SOURCE, PLAIN, WITH_LI, WITH_OPINION, WITH_VERB } from '../lexicon/claim-words';
import { SAME } from '../lexicon/speaker-words';
import { foldedSet } from '../text/fold';
import { OWNED, WITH_PRONOUN } from '../lexicon/shapes';
import { perForm, SPEAKER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { ACCORDING_SAID, ACCORDING_SAYING } from '../lexicon/cues-nominal';
import { Kind } from '../text/tokens';
import { chainFrom } from './chain';
import { isBehindIndefinite } from './descriptions';
import type { Range } from './frame';
import { findMarker } from './markers';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { parenthesisAt } from './parenthesis';
import { isThing } from './subjects';

/** A phrase that names the source of the clause beside it: «بحسب البنك المركزي», «على حد قوله», «وفق ما ذكرت الوكالة». */
export interface AccordingPhrase {
  readonly cue: Range;
  /** The whole phrase with its source. */
  readonly from: number;
  readonly to: number;
  readonly source: NounPhrase | undefined;
  /** Who passes the source on, nearest to it first: «بحسب صحيفة الميناء [via] نقلا عن مصادر». */
  readonly via?: readonly NounPhrase[];
  readonly isRelay: boolean;
  /** The verb of a parenthesis: «…، يضيف الكاتب، …». */
  readonly form?: CueForm;
}

const SAYING = foldedSet(ACCORDING_SAYING);
const SAID = foldedSet(ACCORDING_SAID);
/** Words of a paper's name in quotation marks: «وفقا لموقع "وابيتا أنفو"». */
const NAME_WORDS = 5;
const VERBS_OF_BRINGING = foldedSet('جاء ورد');

const isGlued = perForm(({ core }) => IN_WORDS_OF.has(core));
const STARTS: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...WITH_VERB,
  ...WITH_LI,
  ...IN_WORDS_OF,
  ...foldedSet('نقلا استنادا على كما مثلما من في بالنسبة'),
]);
const mayStart = perForm(({ core }) => STARTS.has(core));

/** The according phrase that begins at token `i`, or undefined. */
export function accordingAt(p: Paragraph, i: number): AccordingPhrase | undefined {
  const word = p.word(i);
  if (word?.cue && !isGlued(word)) return insertedAt(p, i);
  if (!mayStart(word)) return undefined;
  const core = p.core(i);
  const limit = p.sentenceEnd[i] ?? p.count;
  if (core === 'حسب' && p.word(i)?.conjunction === 'ف' && p.kind(i - 1) === Kind.Word) return undefined;
  if (core === 'وفق' && (p.core(i - 1) === 'قد' || p.core(i + 1) === 'الله')) return undefined;
  if (PLAIN.has(core))
    return p.core(i + 1) === 'ما' ? withVerb(p, i, i + 2, limit) : withSource(p, i, i + 1, limit);
  if (WITH_VERB.has(core)) return withVerb(p, i, i + 1, limit);
  if (WITH_LI.has(core)) {
    if (p.core(i + 1) === 'لما') return withVerb(p, i, i + 2, limit);
    return p.word(i + 1)?.core.startsWith('ل') ? withSource(p, i, i + 1, limit) : undefined;
  }
  // «استنادا إلى | مصادر في المعارضة»: to people, for what is told; to figures or rules it only rests on them.
  if (core === 'استنادا' && p.core(i + 1) === 'الي' && p.is(i + 2, Trait.Unnamed | Trait.Media))
    return withSource(p, i, i + 2, limit);
  if (core === 'نقلا' && p.core(i + 1) === 'عن') return withSource(p, i, i + 2, limit, true);
  if (core === 'علي' && p.core(i + 1) === 'حد')
    return p.core(i + 2) === 'ما' ? withVerb(p, i, i + 3, limit) : onTheWordsOf(p, i, limit);
  if (core === 'علي' && p.core(i + 1) === 'ما' && p.kind(i - 1) === Kind.Comma && isVerbOfSaying(p, i + 2))
    return withVerb(p, i, i + 2, limit);
  if (core === 'من' && p.core(i + 1) === 'وجهه' && p.core(i + 2) === 'نظر')
    return opinionOf(p, i, i + 3, limit);
  if (core === 'في' && p.word(i + 1)?.raw === 'رأي') return opinionOf(p, i, i + 2, limit);
  if (IN_WORDS_OF.has(core)) return inWordsOf(p, i, limit);
  if (core === 'في' && p.core(i + 1) === 'نظر' && leadsFrom(p, i)) return opinionOf(p, i, i + 2, limit);
  if (core === 'بالنسبه' && p.word(i + 1)?.preposition === 'ل' && p.is(i + 1, Trait.Title) && leadsFrom(p, i))
    return withSource(p, i, i + 1, limit);
  if ((core === 'كما' || core === 'مثلما') && isVerbOfSaying(p, i + 1)) return asSaid(p, i, limit);
  return undefined;
}

/** At a sentence's head, before a clause: «في نظر الخبير، | فإن». */
function leadsFrom(p: Paragraph, i: number): boolean {
  return p.wordsIn(p.sentenceStart[i] ?? 0, i) === 0 && leadsToClause(p, i + 2);
}

function insertedAt(p: Paragraph, i: number): AccordingPhrase | undefined {
  const found = parenthesisAt(p, i);
  if (found === undefined) return undefined;
  const { form, subject, to } = found;
  return { cue: { from: i, to: i + 1 }, from: i, to, source: subject, isRelay: false, form };
}

/** «من وجهة نظر المهندس», «في رأي الناقد». */
function opinionOf(p: Paragraph, i: number, from: number, limit: number): AccordingPhrase | undefined {
  const source = nounPhraseAt(p, from, limit);
  return source && namesSource(p, source)
    ? { cue: { from: i, to: from }, from: i, to: source.to, source, isRelay: false }
    : undefined;
}

function inWordsOf(p: Paragraph, i: number, limit: number): AccordingPhrase | undefined {
  for (let k = i - 1; k >= i - NEAR_VERB && p.kind(k) === Kind.Word; k--)
    if (WITH_OPINION.has(p.core(k))) return undefined;
  if (!OWNED.test(p.core(i))) return opinionOf(p, i, i + 1, limit);
  return { cue: { from: i, to: i + 1 }, from: i, to: i + 1, source: undefined, isRelay: false };
}

/** Tokens from a verb to what it takes: «تمسك المدرب سالم الحربي | برأيه». */
const NEAR_VERB = 6;

function isVerbOfSaying(p: Paragraph, i: number): boolean {
  const form = p.word(i)?.cue;
  return (
    form !== undefined && (form.form === 'past' || form.form === 'present') && !form.verb.traits.has('colon')
  );
}

function withSource(
  p: Paragraph,
  i: number,
  from: number,
  limit: number,
  isRelay = false,
): AccordingPhrase | undefined {
  const first = p.word(from);
  // «حسب عدد من المراقبين»; «حسب عدد الأيام» is a measure.
  const isCount = first?.bare === 'عدد' && p.core(from + 1) === 'من';
  if (!isCount && isMeasure(p, from)) return undefined;
  const isSaying = isSayingOf(p, from);
  const source = isSaying ? { from, to: from + 1 } : sourceAt(p, from, limit);
  if (source === undefined) {
    const pronoun = first !== undefined && /^(?:له|لها|لهم)$/.test(first.core);
    return pronoun
      ? { cue: { from: i, to: i + 1 }, from: i, to: from + 1, source: undefined, isRelay }
      : undefined;
  }
  if (isSaying) {
    const rest = OWNED.test(p.word(from)?.raw ?? '') ? undefined : nounPhraseAt(p, from + 1, limit);
    return { cue: { from: i, to: from + 1 }, from: i, to: rest?.to ?? from + 1, source: rest, isRelay };
  }
  if (!isRelay && !namesSource(p, source)) return undefined;
  const chain = chainFrom(p, source, false, limit);
  return { cue: { from: i, to: i + 1 }, from: i, to: chain.source.to, ...chain, isRelay };
}

/** «وفق تعبير الكاتب», «حسب قوله», «تبعا لإفادات الشهود»: a saying, and whose. */
function isSayingOf(p: Paragraph, i: number): boolean {
  if (SAYING.has(p.core(i))) return true;
  const isSaid = SAID.has(p.word(i)?.bare ?? '') && !p.is(i, Trait.Definite);
  return (
    isSaid && p.is(i + 1, SPEAKER_TRAITS) && p.kind(i + 1) === Kind.Word && p.word(i + 1)?.conjunction === ''
  );
}

/** A source under a glued ل (وفقا للوزارة) is a phrase of its own. */
function sourceAt(p: Paragraph, from: number, limit: number): NounPhrase | undefined {
  if (p.core(from) === 'ل') {
    const phrase = nounPhraseAt(p, from + 1, limit);
    return phrase && { from: from + 1, to: phrase.to };
  }
  const word = p.word(from);
  // «لاتحاد | النقل»: longer words in لا are no لا, and are glued.
  const isNo = word?.core.startsWith('لا') && word.preposition === '' && !/^[وف]?ل[اإأ]\S{4}/.test(word.raw);
  if (word?.core.startsWith('ل') && !isNo) {
    const quotation = p.quotationAt(from + 1);
    if (quotation?.closed && p.wordsIn(from + 1, quotation.close) <= NAME_WORDS)
      return { from, to: quotation.close + 1 };
    const rest = nounPhraseAt(p, from + 1, limit);
    // «لمسؤولين | في الضمان»: with what only the noun and its preposition together go on with.
    const whole = word.preposition === 'ل' ? nounPhraseAt(p, from, limit, false, true) : undefined;
    if (whole && whole.to > (rest?.to ?? from + 1)) return whole;
    const goesOn = rest !== undefined && p.kind(from + 1) === Kind.Word && !p.is(from + 1, Trait.Verb);
    return { from, to: goesOn ? rest.to : from + 1 };
  }
  return nounPhraseAt(p, from, limit);
}

function bareOf(p: Paragraph, i: number): string {
  const word = p.word(i);
  if (word === undefined) return '';
  return word.preposition === '' && word.core.startsWith('ل') ? word.core.slice(1) : word.bare;
}

/** A rule or a measure, no source; «حركة السوق» is one, «حركة النهضة» none. */
function isMeasure(p: Paragraph, i: number): boolean {
  const isNoSource = (k: number): boolean =>
    NO_SOURCE.has(p.word(k)?.bare ?? '') || NO_SOURCE.has(bareOf(p, k));
  return isNoSource(i) || (bareOf(p, i) === 'حركه' && isNoSource(i + 1));
}

/** Whether a phrase can be a source: not a plan, a kind, a need; «ذات المصادر», «عدد من المراقبين» by the noun behind. */
function namesSource(p: Paragraph, phrase: NounPhrase): boolean {
  if (SAME.has(p.core(phrase.from))) return p.is(phrase.from + 1, SPEAKER_TRAITS);
  if (p.is(phrase.from, Trait.Group) && p.core(phrase.from + 1) === 'من') return true;
  if (isMeasure(p, phrase.from)) return false;
  if (p.is(phrase.from, SPEAKER_TRAITS)) return true;
  const kind = p.kind(phrase.from);
  if (kind === Kind.Quote || kind === Kind.QuoteOpen) return true;
  if (p.is(phrase.from, Trait.Event) || p.is(phrase.from, Trait.Preposition)) return false;
  if (leadsToClause(p, phrase.to)) return true;
  const bare = p.word(phrase.from)?.bare ?? '';
  if (isNameAlone(p, phrase)) return true;
  if (isThing(p, phrase.from) || OWNED.test(p.word(phrase.from)?.raw ?? '')) return false;
  return (
    p.is(phrase.from, Trait.Definite) ||
    /(?:ين|ون|ان)$/.test(bare) ||
    p.kind(phrase.to) === Kind.Comma ||
    p.is(phrase.to, Trait.Complementizer)
  );
}

/** «، وفق مديح، …», «، بحسب ويكيليكس.»: one word and a mark; a noun alone without its article is a name here. */
function isNameAlone(p: Paragraph, { from, to }: NounPhrase): boolean {
  const isEnd = p.kind(to) === Kind.Comma || to === p.sentenceEnd[from];
  const word = p.word(from);
  return (
    isEnd &&
    to === from + 1 &&
    word?.preposition === '' &&
    !/(?:ات|ه|ها|هم)$/.test(word.core) &&
    !/ة$/.test(word.raw)
  );
}

const NEAR = 8;

/** «وحسب مقدمة الدليل، | فإنه»: what speaks of a clause is a source, whatever its name. */
function leadsToClause(p: Paragraph, from: number): boolean {
  for (let k = from; k < from + NEAR && !p.isStop(k); k++)
    if (/^(?:فان|فقد$|فسوف$|فس[يت])/.test(p.core(k))) return true;
  return false;
}

function withVerb(p: Paragraph, i: number, verb: number, limit: number): AccordingPhrase | undefined {
  const form = p.word(verb)?.cue;
  const isBringing = VERBS_OF_BRINGING.has(p.core(verb)) || VERBS_OF_BRINGING.has(p.word(verb)?.folded ?? '');
  if ((form === undefined && !isBringing) || form?.verb.lemma === 'نص') return undefined;
  // «وفق ما تبين | للصحيفة»: it was found, and nobody says it.
  if (form?.verb.lemma === 'بين' && p.core(verb + 1).startsWith('ل') && form.form === 'present')
    return undefined;
  let from = verb + 1;
  if (isBringing) while (from < limit && p.is(from, Trait.Preposition)) from++;
  else from = pastObject(p, from, limit);
  const source = nounPhraseAt(p, from, limit);
  // «حسبما نقلت الوكالة عن مسؤول»: who said what a paper only passes on.
  const chain = source && chainFrom(p, source, form?.verb.lemma === 'نقل', limit);
  const isRelayed = chain !== undefined && chain.via.length > 0;
  return {
    cue: { from: i, to: verb + 1 },
    from: i,
    to: chain === undefined ? from : isRelayed ? chain.source.to : pastLastWords(p, chain.source.to, limit),
    source: chain?.source,
    ...(isRelayed ? { via: chain.via } : {}),
    isRelay: false,
  };
}

/** Past «وفق ما أشارت | إليه | أمس | الوزارة», «لما صرح | به، أمس، | الوزير». */
function pastObject(p: Paragraph, from: number, limit: number): number {
  let i = from;
  if (p.is(i, Trait.Preposition) && WITH_PRONOUN.test(p.core(i))) i++;
  const isAside = p.kind(i) === Kind.Comma && p.is(i + 1, Trait.Time);
  if (isAside) i++;
  while (i < limit && p.is(i, Trait.Time)) i++;
  return isAside && p.kind(i) === Kind.Comma ? i + 1 : i;
}

function onTheWordsOf(p: Paragraph, i: number, limit: number): AccordingPhrase | undefined {
  const noun = p.core(i + 2);
  if (!SAYING.has(noun)) return undefined;
  const hasPronoun = OWNED.test(noun) && noun !== 'وجه';
  const source = hasPronoun ? undefined : nounPhraseAt(p, i + 3, limit);
  return { cue: { from: i, to: i + 3 }, from: i, to: source?.to ?? i + 3, source, isRelay: false };
}

/** «…، كما قال الوزير.», «-كما قال الوزير-»: at the end of a sentence or between two marks; elsewhere كما means "also". */
function asSaid(p: Paragraph, i: number, limit: number): AccordingPhrase | undefined {
  if (p.kind(i - 1) !== Kind.Comma && i === p.sentenceStart[i]) return undefined;
  const source = nounPhraseAt(p, i + 2, limit);
  // «كما يقولون»: nobody in particular; «، كما تابعت دراستها», «؛ كما أضاف كلمة»: what else was done.
  const isNobody = source === undefined && p.word(i + 1)?.cue?.number === 'p';
  if (isNobody || (source && (isThing(p, source.from) || isOwnedDocument(p, source.from)))) return undefined;
  const to = source ? pastDetail(p, i, source.to, limit) : i + 2;
  const isBeforeParticiple = p.kind(to) === Kind.Comma && p.word(to + 1)?.cue?.form === 'participle';
  const isBetween =
    source !== undefined && p.kind(to) === p.kind(i - 1) && isInserted(p, i, { ...source, to });
  const form = p.word(i + 1)?.cue;
  const isSaid = source !== undefined && !form?.object && !form?.verb.traits.has('doc');
  const end = isSaid ? pastLastWords(p, to, limit) : to;
  return end === limit || isBeforeParticiple || isBetween
    ? { cue: { from: i, to: i + 2 }, from: i, to: end, source, isRelay: false }
    : undefined;
}

/** «كما تابعت | دراستها»: somebody's. */
function isOwnedDocument(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Document | Trait.Group) && OWNED.test(p.word(i)?.raw ?? '');
}

const ASIDE_WORDS = 16;

/** «-كما يقول سالم | في بداية كتابه |-», «، كما أعلن المدير | أمس |.»: to the dash that closes the aside, past when it was said. */
function pastDetail(p: Paragraph, i: number, from: number, limit: number): number {
  let to = from;
  if (p.kind(i - 1) === Kind.Dash) {
    while (to < limit && to < from + ASIDE_WORDS && p.kind(to) !== Kind.Dash) to++;
    return p.kind(to) === Kind.Dash ? to : from;
  }
  while (to < limit && p.is(to, Trait.Time)) to++;
  return to === limit ? to : from;
}

/** Between dashes, or between commas with nothing after that the verb could introduce. */
function isInserted(p: Paragraph, i: number, { from, to }: NounPhrase): boolean {
  if ((p.is(from, Trait.Event) || isThing(p, from)) && !p.is(from, SPEAKER_TRAITS & ~Trait.Document))
    return false;
  if (p.kind(to) === Kind.Dash) return true;
  const form = p.word(i + 1)?.cue;
  return (
    form !== undefined && p.kind(to) === Kind.Comma && findMarker(p, i + 1, form.verb, to).kind === 'none'
  );
}

const SETTING_WORDS = 8;

/** Past «في تقرير حديث لها», where only that stands between the source and the sentence's end; else `from`. */
function pastLastWords(p: Paragraph, from: number, limit: number): number {
  const isSetting = p.is(from, Trait.Preposition) || /^ل/.test(p.core(from));
  if (!isSetting || limit > from + SETTING_WORDS) return from;
  for (let k = from; k < limit; k++)
    if (p.kind(k) === Kind.Comma || p.is(k, Trait.Verb | Trait.Complementizer)) return from;
  return limit;
}

/** Words of a clause that describes a source. */
const DESCRIPTION_WORDS = 32;

/**
 * Past what describes the source, up to a mark: «، بحسب شهود | رأوا الحريق», «، وفق الأرقام | التي نشرتها الوزارة |، …», «، حسب بلاغ |
 * توصلت به الصحيفة |، …».
 */
export function pastDescription(p: Paragraph, { to, source }: AccordingPhrase, limit: number): number {
  if (source === undefined || !(p.is(to, Trait.Relative) || p.core(to) === 'ممن' || describes(p, to)))
    return to;
  const isMark = (k: number): boolean => p.kind(k) === Kind.Comma || p.kind(k) === Kind.Dash;
  let i = to;
  while (i < limit && i < to + DESCRIPTION_WORDS && !(isMark(i) && !p.is(i + 1, Trait.Relative))) i++;
  return i < to + DESCRIPTION_WORDS ? i : to;
}

/** «بلاغ | نشرته الوزارة»: a verb right behind an indefinite noun, with no clause of its own. */
function describes(p: Paragraph, i: number): boolean {
  const isOpen = isBehindIndefinite(p, i, Trait.Media | Trait.Latin);
  if (!isOpen || !p.is(i - 1, Trait.Common | Trait.Document) || p.is(i, Trait.Definite)) return false;
  return p.is(i, Trait.Verb) || (p.is(i, Trait.Event) && /(?:ه|ها)$/.test(p.word(i)?.raw ?? ''));
}
