import { Trait, type Word } from '../lexicon/word';
import { foldedSet } from '../text/fold';
import { Kind } from '../text/tokens';
import type { Lexicon } from '../lexicon/lexicon';
import type { ClaimKind, Stance } from '../model';
import type { BoundFrame, Range } from './frame';
import { framesOf } from './frames';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import { analyseIssuer, analyseMention, type MentionAnalysis } from './mentions';
import { Paragraph } from './paragraph';
import { isPrepositionHere } from './cues';
import { subjectAfter, subjectBefore } from './subjects';

/** UTF-16 offsets from the paragraph's start, end exclusive. */
export interface LocalSpan {
  readonly start: number;
  readonly end: number;
}

/** A noun phrase as the article-wide stages read it. */
export interface DraftMention extends LocalSpan {
  readonly analysis: MentionAnalysis;
  /** Who issued it, where it names a document: «بيان | لوزارة الصحة». */
  readonly issuer: MentionAnalysis | undefined;
}

/** A frame of a paragraph without its tokens: what the article-wide stages read. */
export interface DraftClaim {
  readonly kind: ClaimKind;
  readonly stance: Stance;
  readonly cue: readonly LocalSpan[];
  readonly content: readonly LocalSpan[];
  readonly subject: DraftMention | undefined;
  readonly via: DraftMention | undefined;
  readonly frame: Pick<BoundFrame, 'marker' | 'nested' | 'open' | 'why' | 'subjectPlace' | 'likelihood'>;
  readonly form: BoundFrame['form'];
  /** Number of its sentence among the paragraph's. */
  readonly sentence: number;
}

/** How much a mention brings somebody in: as the subject of a verb of speech, of another verb, or by being named;
 * `known`: as the subject of a verb of speech, where the word is a name that was given before. */
export type Weight = 'speech' | 'known' | 'verb' | 'weak' | 'named';

/** Somebody brought in by a verb that makes no claim: «التقى الوزير», «أعرب لافروف عن سعادته». */
export interface Introduction {
  readonly mention: DraftMention;
  readonly sentence: number;
  readonly gender: 'm' | 'f' | undefined;
  readonly weight: Weight;
}

/**
 * What one paragraph says by itself; depends on nothing but its text and the lexicon. Places in it are LocalSpans, and nobody
 * compares them: an edit that only moves them changes nothing else in the article (moves.ts).
 */
export interface ParagraphDraft {
  /** In text order, by the start of cue or content. */
  readonly items: readonly (DraftClaim | Introduction)[];
  /** A quotation left open in an earlier paragraph ends here. */
  readonly closes: boolean;
  /** What of the paragraph lies in such a quotation: up to its end, or all. */
  readonly continued: LocalSpan | undefined;
  /** «وأضاف المصدر أن …» at the start: a quotation that nobody closed is over. */
  readonly beginsWithReport: boolean;
  readonly whole: LocalSpan;
  readonly isFirstPerson: boolean;
  /** The first quotation's inside, where the paragraph begins with one. */
  readonly leadingQuotation: LocalSpan | undefined;
}

export const isClaim = (item: DraftClaim | Introduction): item is DraftClaim => 'kind' in item;

/** Words of a setting before the sentence's verb. */
const MAX_SETTING = 5;
const PERSON = Trait.Title | Trait.Honorific | Trait.GivenName;
/** Verbs whose form is a noun's too. */
const VERBS_OR_NOUNS = foldedSet(
  'وجه قتل عاد رفع تطرق تلقى حرص بعث دخل ورد دافع عقد ظهر كرم تجول قطع فتح سلم كسب تغلب شرع نظم منح أسهم عرض وضع تقدم قاد شن ضم هاجم',
);

const FIRST_PERSON = new Set(
  'نحن اننا لدينا علمنا بحثنا بلادنا لنا نسعي نعمل نامل نريد سنعمل سنواصل نواصل كنا نري نعتقد نؤكد نرحب نولي نعتبر قمنا عملنا احتفلنا نعرف نتمني نتطلع نحترم نرفض ندعم نطالب'.split(
    ' ',
  ),
);

const NOTHING: ParagraphDraft = {
  items: [],
  closes: false,
  continued: undefined,
  beginsWithReport: false,
  whole: { start: 0, end: 0 },
  isFirstPerson: false,
  leadingQuotation: undefined,
};

export function draftParagraph(text: string, lexicon: Lexicon): ParagraphDraft {
  if (text === '') return NOTHING;
  const p = new Paragraph(text, lexicon);
  const frames = framesOf(p);
  const claims = frames.map((frame) => draftClaim(p, frame));
  const items: { at: number; item: DraftClaim | Introduction }[] = claims.map((item, k) => ({
    at: (frames[k] as BoundFrame).at,
    item,
  }));
  items.push(...introductions(p, frames));
  items.push(...namedPersons(p, frames));
  items.sort((a, b) => a.at - b.at);
  const whole = spanOf(p, { from: 0, to: p.count });
  const end = p.quotations.strayClose < 0 ? whole.end : (p.tokens.start[p.quotations.strayClose] as number);
  const inOrder = items.map(({ item }) => item);
  return {
    items: inOrder,
    closes: p.quotations.strayClose >= 0,
    continued: end > whole.start ? { start: whole.start, end } : undefined,
    beginsWithReport: beginsWithReport(inOrder.find(isClaim), whole),
    whole,
    isFirstPerson:
      !p.words.some((word) => word?.cue?.form === 'past') &&
      p.words.some((word) => word !== undefined && FIRST_PERSON.has(word.core)),
    leadingQuotation: leadingQuotation(p),
  };
}

/** UTF-16 units from a paragraph’s start within which a cue with its subject opens it. */
const REPORT_START = 20;

function beginsWithReport(first: DraftClaim | undefined, whole: LocalSpan): boolean {
  return (
    first?.subject !== undefined &&
    !first.frame.nested &&
    (first.cue[0]?.start ?? Infinity) <= whole.start + REPORT_START
  );
}

function leadingQuotation(p: Paragraph): LocalSpan | undefined {
  const first = p.quotationAt(0);
  return first ? spanOf(p, { from: 1, to: first.close }) : undefined;
}

function draftClaim(p: Paragraph, frame: BoundFrame): DraftClaim {
  return {
    kind: frame.kind,
    stance: frame.stance,
    cue: frame.cue.map((range) => spanOf(p, range)),
    content: frame.content.map((range) => spanOf(p, range)).filter(({ start, end }) => end > start),
    subject: frame.subject && mentionOf(p, frame.subject),
    via: frame.via && mentionOf(p, frame.via),
    frame: {
      marker: frame.marker,
      nested: frame.nested,
      open: frame.open,
      why: frame.why,
      subjectPlace: frame.subjectPlace,
      likelihood: frame.likelihood,
    },
    form: frame.form,
    sentence: p.sentenceNumber[Math.min(frame.at, p.count - 1)] ?? 0,
  };
}

/** Verbs at the head of a sentence, and reporting verbs with no content, that have somebody as their subject. */
function introductions(p: Paragraph, frames: readonly BoundFrame[]): { at: number; item: Introduction }[] {
  const used = new Set(frames.map((frame) => frame.at));
  const reported = reportedTokens(p, frames);
  const out: { at: number; item: Introduction }[] = [];
  /** «أعلنت المفوضية | رفض الاتحاد القرار»: right after a subject, a noun. */
  let subjectEnd = -1;
  for (let i = 0; i < p.count; i++) {
    if (isOnTheTongueOf(p, i)) {
      const phrase = nounPhraseAt(p, i + 2, p.sentenceEnd[i] ?? p.count);
      if (phrase) out.push(introduction(p, i, phrase));
      continue;
    }
    const isVerb = p.is(i, Trait.Verb) && !p.is(i, Trait.Definite);
    const isUnlisted = !isVerb && (isUnknownVerb(p, i) || isVerbOfPerson(p, i));
    if (used.has(i) || !(isVerb || isUnlisted) || isPrepositionHere(p, i)) continue;
    if (reported[i] === 1 || p.quotationAround(i)) continue;
    if (p.word(i)?.cue?.object && p.kind(i - 1) === Kind.Dash) continue;
    if (!isUnlisted && !isHeadVerb(p, i) && p.word(i)?.cue === undefined) continue;
    const isCue = p.word(i)?.cue !== undefined;
    if (isCue && p.is(i - 1, Trait.Organisation) && !p.is(i - 1, Trait.Definite)) continue;
    if (isCue && i === subjectEnd && p.is(i, Trait.Common | Trait.Event)) continue;
    const before = isCue ? subjectBefore(p, i).phrase : undefined;
    const phrase = before && p.word(i)?.cue?.verb.traits.has('obj') ? before : (shortSubject(p, i) ?? before);
    if (phrase && namesSomebody(p, phrase, p.word(i)?.cue !== undefined)) {
      out.push(introduction(p, i, phrase));
      subjectEnd = phrase.to;
    }
  }
  return out;
}

/** The subject after a verb without what it does: «اقترح رئيس البعثة | إحداث لجنة». */
function shortSubject(p: Paragraph, i: number): NounPhrase | undefined {
  const phrase = subjectAfter(p, i);
  return phrase && (nounPhraseAt(p, phrase.from, phrase.to, true) ?? phrase);
}

/** The verb that a sentence or a clause after a comma begins with, past a setting: «وفي كلمته | دافع». */
function isHeadVerb(p: Paragraph, i: number): boolean {
  const start = p.sentenceStart[i] ?? 0;
  if (i === start || p.kind(i - 1) === Kind.Comma || p.is(i, Trait.Preposition)) return true;
  if (!p.is(start, Trait.Preposition | Trait.Setting | Trait.Time) || i - start > MAX_SETTING) return false;
  for (let k = start + 1; k < i; k++)
    if (p.kind(k) !== Kind.Word || p.is(k, Trait.Verb | Trait.Relative | Trait.Complementizer)) return false;
  return true;
}

/** A word at a clause's head that no list knows, or that is as often a noun, before a person's title and name: «دافع | مصطفى بايتاس». */
function isVerbOfPerson(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  const next = p.word(i + 1);
  if (word === undefined || word.preposition !== '' || !isHeadVerb(p, i)) return false;
  if (next === undefined || next.preposition !== '' || next.conjunction !== '') return false;
  if (!p.is(i + 1, PERSON) && !(next.core === 'كل' && p.core(i + 2) === 'من')) return false;
  return (
    VERBS_OR_NOUNS.has(word.core) || (word.traits === 0 && word.core.length > 2 && !/ه$/.test(word.core))
  );
}

/** A verb that no list knows, by its ending and the body after it: «قلصت الوكالة توقعاتها». */
function isUnknownVerb(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  return (
    word !== undefined &&
    word.traits === 0 &&
    /^\S{3,}ت$/.test(word.core) &&
    p.is(i + 1, Trait.Organisation) &&
    p.word(i + 1)?.preposition === ''
  );
}

/** «عبرت الجامعة على لسان رئيسها فلان عن حزنها». */
function isOnTheTongueOf(p: Paragraph, i: number): boolean {
  return p.core(i) === 'علي' && p.core(i + 1) === 'لسان';
}

/** 1 for each token that a source is reported to have said. */
function reportedTokens(p: Paragraph, frames: readonly BoundFrame[]): Uint8Array {
  const reported = new Uint8Array(p.count);
  for (const frame of frames) {
    if (frame.marker === 'according') continue;
    for (const range of frame.content) reported.fill(1, range.from, range.to);
  }
  return reported;
}

function introduction(p: Paragraph, i: number, phrase: NounPhrase): { at: number; item: Introduction } {
  const word = p.word(i);
  const gender = word?.cue?.gender ?? (/^ت|ت$/.test(word?.core ?? '') ? 'f' : 'm');
  const isBody =
    p.is(phrase.from, Trait.Organisation | Trait.Place) && !p.is(phrase.from, Trait.Title | Trait.GivenName);
  const isTongue = isOnTheTongueOf(p, i);
  const isKnown =
    !isTongue && p.kind(phrase.from) === Kind.Word && !p.is(phrase.from, SOMEBODY) && !holdsName(p, phrase);
  const isSpeech = word?.cue !== undefined || isTongue;
  const weight = isSpeech ? (isKnown ? 'known' : 'speech') : isBody ? 'weak' : 'verb';
  return {
    at: i,
    item: { mention: mentionOf(p, phrase), sentence: p.sentenceNumber[i] ?? 0, gender, weight },
  };
}

/** Persons named with title or full name anywhere: later mentions of them are told by these. */
function namedPersons(p: Paragraph, frames: readonly BoundFrame[]): { at: number; item: Introduction }[] {
  const taken = new Set(frames.flatMap((frame) => (frame.subject ? [frame.subject.from] : [])));
  const out: { at: number; item: Introduction }[] = [];
  for (let i = 0; i < p.count; i++) {
    if (!p.is(i, Trait.Title | Trait.Honorific | Trait.GivenName) || taken.has(i)) continue;
    const phrase = personAt(p, i);
    if (phrase === undefined) continue;
    if (!holdsTaken(taken, i, phrase.to)) {
      out.push({
        at: i,
        item: {
          mention: mentionOf(p, phrase),
          sentence: p.sentenceNumber[i] ?? 0,
          gender: undefined,
          weight: 'named',
        },
      });
    }
    i = phrase.to - 1;
  }
  return out;
}

function holdsTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (taken.has(k)) return true;
  return false;
}

/** A phrase of a name, or a title with a name: something that tells one person from others. */
function personAt(p: Paragraph, i: number): NounPhrase | undefined {
  const whole = nounPhraseAt(p, i, p.sentenceEnd[i] ?? p.count, false, true);
  const phrase = whole && firstOfList(p, whole);
  if (phrase === undefined || phrase.to - phrase.from < 2) return undefined;
  for (let k = i; k < phrase.to; k++) if (p.is(k, Trait.GivenName) && k + 1 < phrase.to) return phrase;
  if (!p.is(i, Trait.Title)) return undefined;
  const isFull = p.is(i, Trait.Definite) && phrase.to - phrase.from > 2;
  return isFull || isUnknownName(p, phrase.to - 1) ? phrase : undefined;
}

/** «حاتم عمور | وسعد المجرد»: each by himself. */
function firstOfList(p: Paragraph, { from, to }: NounPhrase): NounPhrase {
  let k = from + 1;
  while (k < to && !(p.word(k)?.conjunction === 'و' && p.is(k, Trait.GivenName))) k++;
  return { from, to: k };
}

/** A word that is in no list, at a title's end: «وزير الخارجية التركي جاويش | أوغلو». */
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

function namesSomebody(p: Paragraph, phrase: NounPhrase, isSpeech: boolean): boolean {
  const kind = p.kind(phrase.from);
  if (kind !== Kind.Word) return isSpeech && kind !== Kind.Number;
  if (p.is(phrase.from, Trait.Document)) return false;
  return p.is(phrase.from, SOMEBODY) || (isSpeech && isUnknownName(p, phrase.from)) || holdsName(p, phrase);
}

/** «ضيف شرف الجائزة الشيخ عبدالعزيز الحارثي», «نور الدين بن سودة»: a name somewhere in the phrase. */
function holdsName(p: Paragraph, { from, to }: NounPhrase): boolean {
  for (let k = from + 1; k < to; k++)
    if (p.is(k, Trait.NameParticle) || (p.is(k, Trait.GivenName) && k + 1 < to)) return true;
  return false;
}

function mentionOf(p: Paragraph, phrase: NounPhrase): DraftMention {
  const span = spanOf(p, phrase);
  const words: Word[] = [];
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = p.word(i);
    if (word !== undefined) words.push(word);
    else if (p.kind(i) === Kind.Number)
      words.push(p.lexicon.word(p.text.slice(p.tokens.start[i], p.tokens.end[i])));
  }
  const mention = { text: p.text.slice(span.start, span.end), words };
  const analysis = analyseMention(mention);
  return { ...span, analysis, issuer: analysis.type === 'document' ? analyseIssuer(mention) : undefined };
}

/** Marks at both ends are no part of a span. */
function spanOf(p: Paragraph, range: Range): LocalSpan {
  let { from, to } = range;
  const isWord = (i: number): boolean => p.kind(i) === Kind.Word || p.kind(i) === Kind.Number;
  while (from < to && !isWord(from)) from++;
  while (to > from && !isWord(to - 1) && !(p.text[p.tokens.start[to - 1] ?? 0] === '%')) to--;
  return to > from
    ? { start: p.tokens.start[from] as number, end: p.tokens.end[to - 1] as number }
    : { start: 0, end: 0 };
}
