import { ANSWERING, FIRST_PERSON } from '../lexicon/claim-words';
import { ISSUED, ISSUED_FROM } from '../lexicon/speaker-words';
import { newWord, perForm, SPEAKER_TRAITS, Trait, type Word } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Lexicon } from '../lexicon/lexicon';
import type { ClaimKind, Stance } from '../model';
import type { BoundFrame, Range } from './frame';
import { framesOf } from './frames';
import { introductions, type Brought, type Weight } from './introductions';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import { analyseIssuer, analyseMention, type MentionAnalysis, type MentionWords } from './mentions';
import { Paragraph } from './paragraph';
import { praisedAt } from './praise';

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
  /** Who is meant by praise alone: «قال | تعالى», «وقال | صلى الله عليه وسلم». */
  readonly praised: MentionAnalysis | undefined;
  /** Nearest to the speaker first. */
  readonly via: readonly DraftMention[];
  readonly frame: Pick<BoundFrame, 'marker' | 'nested' | 'open' | 'why' | 'subjectPlace' | 'likelihood'>;
  readonly form: BoundFrame['form'];
  /** The cue is its sentence's first word. */
  readonly starts: boolean;
  /** «…، فأجاب»: what the sentence's subject was told or asked before; nobody answers himself. */
  readonly answers: boolean;
  /** Number of its sentence among the paragraph's. */
  readonly sentence: number;
}

/** Somebody brought in by a verb that makes no claim: «التقى الوزير», «أعرب لافروف عن سعادته». */
export interface Introduction {
  readonly mention: DraftMention;
  readonly sentence: number;
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
  /** Whether that quotation is the whole paragraph: one left open before may go on in it, opened anew. */
  readonly isQuotation: boolean;
}

export const isClaim = (item: DraftClaim | Introduction): item is DraftClaim => 'kind' in item;

const NOTHING: ParagraphDraft = {
  items: [],
  closes: false,
  continued: undefined,
  beginsWithReport: false,
  whole: { start: 0, end: 0 },
  isFirstPerson: false,
  leadingQuotation: undefined,
  isQuotation: false,
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
  for (const brought of introductions(p, frames))
    items.push({ at: brought.at, item: introduction(p, brought) });
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
    isFirstPerson: !p.words.some(isPastCue) && p.words.some(isFirstPerson),
    leadingQuotation: leadingQuotation(p),
    isQuotation: isQuotation(p),
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

function isQuotation(p: Paragraph): boolean {
  const first = p.quotationAt(0);
  return first !== undefined && p.wordsIn(first.close, p.count) === 0;
}

function isAnswer(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  return word?.conjunction === 'ف' && ANSWERING.has(word.cue?.verb.lemma ?? '');
}

function draftClaim(p: Paragraph, frame: BoundFrame): DraftClaim {
  const praised = frame.subject ? undefined : praisedBehind(p, frame.cue);
  return {
    kind: frame.kind,
    stance: frame.stance,
    cue: frame.cue.map((range) => spanOf(p, range)),
    content: frame.content.map((range) => spanOf(p, range)).filter(({ start, end }) => end > start),
    subject: frame.subject && mentionOf(p, frame.subject),
    praised,
    via: frame.via.map((relay) => mentionOf(p, relay)),
    frame: {
      marker: frame.marker,
      nested: frame.nested,
      open: frame.open,
      why: praised ? [...frame.why, 'speaker:praised'] : frame.why,
      subjectPlace: frame.subjectPlace,
      likelihood: frame.likelihood,
    },
    form: frame.form,
    starts: frame.at === (p.sentenceStart[frame.at] ?? 0),
    answers: frame.subject === undefined && isAnswer(p, frame.at),
    sentence: p.sentenceNumber[Math.min(frame.at, p.count - 1)] ?? 0,
  };
}

/** Whom praise right behind the cue means. */
function praisedBehind(p: Paragraph, cue: readonly Range[]): MentionAnalysis | undefined {
  const praised = praisedAt(p, cue[cue.length - 1]?.to ?? -1);
  if (praised === undefined) return undefined;
  const raw = praised === 'God' ? 'الله' : 'النبي';
  return analyseMention({ text: raw, words: [p.lexicon.word(raw)] });
}

function introduction(p: Paragraph, { at, phrase, weight }: Brought): Introduction {
  return { mention: mentionOf(p, phrase), sentence: p.sentenceNumber[at] ?? 0, weight };
}

function mentionOf(p: Paragraph, phrase: NounPhrase): DraftMention {
  const span = spanOf(p, phrase);
  const mention = mentionWords(p, phrase, span);
  const analysis = analyseMention(mention);
  return {
    start: span.start,
    end: span.end,
    analysis,
    issuer: analysis.type === 'document' ? (analyseIssuer(mention) ?? issuerBehind(p, phrase.to)) : undefined,
  };
}

/** Who issued a document, in what follows it: «تقرير أصدرته | رابطة الصيادين», «بيان صادر عن | الوزارة». */
function issuerBehind(p: Paragraph, at: number): MentionAnalysis | undefined {
  let i = p.kind(at) === Kind.Comma ? at + 1 : at;
  if (p.is(i, Trait.Relative)) i++;
  const isFrom = ISSUED_FROM.has(p.core(i)) && p.core(i + 1) === 'عن';
  if (!isFrom && !ISSUED.has(p.core(i))) return undefined;
  const from = isFrom ? i + 2 : i + 1;
  if (!p.is(p.quotationAt(from) ? from + 1 : from, ISSUER)) return undefined;
  const phrase = nounPhraseAt(p, from, p.sentenceEnd[at] ?? p.count, true);
  return phrase && analyseMention(mentionWords(p, phrase));
}

const ISSUER = SPEAKER_TRAITS & ~(Trait.Document | Trait.Unnamed);

function mentionWords(p: Paragraph, phrase: NounPhrase, span = spanOf(p, phrase)): MentionWords {
  const words: Word[] = [];
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = p.word(i);
    if (word !== undefined) words.push(isOwnWaw(p, i, phrase) ? asWhole(word) : word);
    else if (p.kind(i) === Kind.Number)
      words.push(p.lexicon.word(p.text.slice(p.tokens.start[i], p.tokens.end[i])));
  }
  return { text: p.text.slice(span.start, span.end), words };
}

/** «قال | واشبيرن», «كريس | ويفر»: right behind its verb, or behind a given name, no list knows the name, so its و is no conjunction. */
function isOwnWaw(p: Paragraph, i: number, { from, to }: NounPhrase): boolean {
  const word = p.word(i);
  if (word?.conjunction !== 'و' || (word.traits & ~Trait.VerbShape) !== 0) return false;
  if (i === from && isOpened(p, i - 1)) return true;
  if (i === from) return p.word(i - 1)?.cue !== undefined && p.kind(i - 1) === Kind.Word;
  return i - 1 === from && i + 1 === to && p.is(from, Trait.GivenName) && !NO_NAME_END.test(word.core);
}

/** «خالد | ومساعديه», «وآخرون». */
const NO_NAME_END = /(?:ه|ها|هم|ين|ون|ات)$/;

/** «وأضاف | «وسام»»: what a quotation mark opens is a name of its own. */
function isOpened(p: Paragraph, i: number): boolean {
  return p.kind(i) === Kind.QuoteOpen || (p.kind(i) === Kind.Quote && p.quotationAt(i) !== undefined);
}

const isPastCue = perForm(({ cue, core }) => cue?.form === 'past' && !FIRST_PERSON.has(core));
const isFirstPerson = perForm(({ core }) => FIRST_PERSON.has(core));

const asWhole = (word: Word): Word =>
  newWord({ ...word, conjunction: '', core: word.folded, bare: word.folded });

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
