import { GLOSS, GOING_ON, PLAIN, TRAILING, WITH_LI } from '../lexicon/claim-words';
import { countLeading } from '../text/sorted';
import type { ClaimKind } from '../model';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { accordingAt } from './according';
import { grammaticalEnd, nounEnd } from './clause-ends';
import { isPrepositionHere } from './cues';
import { bind, withParts, type BoundFrame, type Bounds, type Frame, type Range } from './frame';
import { perParagraph, type Paragraph } from './paragraph';
import type { Quotation } from './quotations';
import { clauseEnd, reporterFrom, resumedInside } from './reporter';

/**
 * Where each frame's content ends. `frames` are those of one paragraph in text order; a content ends before the next
 * frame that is not nested in it, before what is the reporter's, and at the end of its sentence or quotation.
 */
export function boundContents(p: Paragraph, frames: readonly Frame[]): BoundFrame[] {
  const bound: BoundFrame[] = [];
  for (const [k, frame] of frames.entries()) {
    const bounds = boundsOf(p, frame, nextOpening(p, frames, k));
    const words = bounds.content.reduce((n, range) => n + p.wordsIn(range.from, range.to), 0);
    if (words >= leastWords(frame) || bounds.open) bound.push(bind(frame, bounds));
  }
  return bound;
}

/** Shorter contents are other readings of the words: «يدعون لدعمه», «مؤكدة بمحاضر». */
function leastWords(frame: Frame): number {
  if (frame.marker === 'noun') return frame.form?.object ? 1 : 2;
  return frame.marker === 'bare' ? 3 : frame.marker === 'clause' ? 2 : 1;
}

/** Frames that may lie in one content, and tokens of one clause: beyond them no article goes, and time stays linear. */
const NESTED_FRAMES = 40;
const CLAUSE_TOKENS = 600;

/** Where the next frame that ends this one begins. */
function nextOpening(p: Paragraph, frames: readonly Frame[], k: number): number {
  const frame = frames[k] as Frame;
  const quotation = p.quotationAround(frame.from);
  for (let n = k + 1; n < Math.min(frames.length, k + NESTED_FRAMES); n++) {
    const next = frames[n] as Frame;
    const isAside = next.subjectPlace === 'relative' && p.kind(next.opens - 1) === Kind.Comma;
    // «الوزير الذي أعلن استقالته | يرى أن»: his other verb.
    const isHis = frame.subjectPlace === 'relative' && next.subjectPlace === 'before' && next.at > frame.from;
    if (isHis && next.opens < frame.at) return next.at;
    if ((next.nested && !isAside) || next.opens <= frame.from) continue;
    if (quotation && next.at > quotation.open && next.at < quotation.close) continue;
    // «…، “…”، يقول الكاتب»: the quotation is the next one's.
    const isApart = next.marker === 'before' && p.kind(next.from - 1) === Kind.Comma;
    return isApart && next.from > frame.from ? next.from : next.opens;
  }
  return p.count;
}

function boundsOf(p: Paragraph, frame: Frame, next: number): Bounds {
  switch (frame.marker) {
    case 'before':
      return quotedBefore(p, frame);
    case 'quote':
      return quoted(p, frame, next);
    case 'colon':
      return afterColon(p, frame, next);
    default:
      return clause(p, frame, next);
  }
}

function quotedBefore(p: Paragraph, frame: Frame): Bounds {
  const quotation = p.quotationAt(frame.from);
  if (quotation === undefined) return { content: [], kind: 'direct', open: undefined };
  const content = [trim(p, quotation.open + 1, quotation.close)];
  let after = frame.subject?.to ?? frame.at + 1;
  if (p.kind(after) === Kind.Comma || p.kind(after) === Kind.Colon) after++;
  else after = pastSpeaking(p, after);
  const rest = p.quotationAt(after);
  if (rest?.closed) content.push(trim(p, rest.open + 1, rest.close));
  return { content, kind: 'direct', open: undefined };
}

/** Tokens of where and when words were spoken, between their two halves. */
const SPEAKING_TOKENS = 16;

/** «“…”، صرح بدران | خلال لقاء مع طلاب، | “…”»: past the comma behind the setting; `from` where none stands there. */
function pastSpeaking(p: Paragraph, from: number): number {
  if (!p.is(from, Trait.Preposition | Trait.Time | Trait.Setting)) return from;
  for (let k = from + 1; k < from + SPEAKING_TOKENS; k++) {
    if (p.kind(k) === Kind.Comma) return k + 1;
    if (p.kind(k) !== Kind.Word || p.is(k, COMPLEMENTIZER_TRAITS) || isReporting(p, k)) return from;
  }
  return from;
}

const isReporting = (p: Paragraph, i: number): boolean =>
  p.word(i)?.cue !== undefined && p.is(i, Trait.Verb) && !p.is(i, Trait.Definite);

function quoted(p: Paragraph, frame: Frame, next: number): Bounds {
  const mark = p.quotationAt(frame.from) ?? p.quotationAt(frame.from - 1);
  if (mark === undefined) return parenthesised(p, frame, next);
  let from = mark.open + 1;
  if (p.is(from, Trait.Complementizer)) from++;
  if (!mark.closed) {
    const end = speechEnd(p, frame, from, next);
    return { content: [trim(p, from, end)], kind: 'direct', open: end === p.count ? 'quotation' : undefined };
  }
  const end = resumedInside(p, frame, from, mark.close);
  if (end < mark.close) return { content: [trim(p, from, end)], kind: 'direct', open: undefined };
  const content = [trim(p, from, mark.close), ...joinedQuotations(p, mark.close, next)];
  if (content.length === 1 && goesOnOutside(p, mark.close + 1, next)) {
    const end = clauseLimit(p, withParts(frame, { from: mark.open }), next);
    return { content: [trim(p, from, end)], kind: 'mixed', open: undefined };
  }
  return { content, kind: 'direct', open: undefined };
}

/** «قال “الوضع صعب” | في الجنوب»: the clause goes on behind the mark with what only it can govern; not with where it was said. */
function goesOnOutside(p: Paragraph, i: number, next: number): boolean {
  if (i >= next || p.kind(i) !== Kind.Word || accordingAt(p, i)) return false;
  const word = p.word(i);
  if (word === undefined || word.conjunction !== '' || p.is(i, Trait.Opener)) return false;
  if (PLAIN.has(word.core) || WITH_LI.has(word.core)) return false;
  if (word.core === 'بما' || word.preposition !== '') return !p.is(i, Trait.Setting);
  const isSetting = p.is(i + 1, Trait.Setting | Trait.Time) && !p.is(i + 1, Trait.Demonstrative);
  return p.is(i, Trait.Preposition) && !isSetting && !GLOSS.has(p.core(i + 1));
}

/** «قال: “الوضع صعب”، و“الحل بعيد”»: quotations joined to the one that closes at `close`. */
function joinedQuotations(p: Paragraph, close: number, next: number): Range[] {
  const out: Range[] = [];
  for (let i = close + 1; i < next && out.length < NESTED_FRAMES;) {
    const at = p.kind(i) === Kind.Comma ? i + 1 : i;
    const joined = p.word(at)?.folded === 'و' ? p.quotationAt(at + 1) : undefined;
    if (!joined?.closed || p.wordsIn(joined.open, joined.close) < 3) break;
    out.push(trim(p, joined.open + 1, joined.close));
    i = joined.close + 1;
  }
  return out;
}

function parenthesised(p: Paragraph, frame: Frame, next: number): Bounds {
  const close = p.closingParenthesis(frame.from);
  const from = p.is(frame.from, Trait.Complementizer) ? frame.from + 1 : frame.from;
  return { content: [trim(p, from, Math.min(close, next))], kind: 'direct', open: undefined };
}

function afterColon(p: Paragraph, frame: Frame, next: number): Bounds {
  let { from } = frame;
  if (from >= p.count) return { content: [], kind: 'direct', open: 'colon' };
  while (p.kind(from) === Kind.Dash || p.kind(from) === Kind.Colon || p.kind(from) === Kind.Pause) from++;
  if (p.is(from, COMPLEMENTIZER_TRAITS)) {
    const isBare = p.is(from, Trait.Complementizer);
    return clause(p, withParts(frame, { marker: 'clause', from: isBare ? from + 1 : from }), next);
  }
  const quotation = p.quotationAt(from);
  if (
    quotation &&
    (!quotation.closed ||
      p.wordsIn(quotation.open, quotation.close) > 2 ||
      endsAt(p, quotation.close + 1, next))
  ) {
    return quoted(p, withParts(frame, { from }), next);
  }
  if (p.kind(from) === Kind.ParenOpen) {
    const close = p.closingParenthesis(from);
    if (close < Math.min(next, p.count) && (p.wordsIn(from, close) > 2 || endsAt(p, close + 1, next)))
      return { content: [trim(p, from, close)], kind: 'direct', open: undefined };
  }
  const outer = p.quotationAround(frame.at);
  const end = Math.min(speechEnd(p, frame, from, next), outer?.close ?? p.count);
  return { content: [trim(p, from, end)], kind: 'direct', open: undefined };
}

/** Where speech ends that no mark closes: at the sentence of the next report, at the reporter's words, at a mark that nothing opened. */
function speechEnd(p: Paragraph, { form }: Frame, from: number, next: number): number {
  const { strayClose } = p.quotations;
  const sentence = p.sentenceStart[next] ?? next;
  const end = Math.min(sentence > from ? sentence : next, strayClose > from ? strayClose : p.count);
  return reporterFrom(p, form, from, end);
}

function clause(p: Paragraph, frame: Frame, next: number): Bounds {
  const { from } = frame;
  const quotation = p.quotationAt(from);
  const kindOfRest: ClaimKind = frame.marker === 'noun' ? 'nominal' : 'indirect';
  if (quotation && frame.marker !== 'noun') {
    const whole = wholeQuotation(p, frame, quotation.close, next);
    if (whole) return whole;
    if (!quotation.closed) {
      const end = speechEnd(p, frame, from, next);
      return {
        content: [trim(p, from + 1, end)],
        kind: withPronoun(p, frame) ? 'mixed' : 'direct',
        open: end === p.count ? 'quotation' : undefined,
      };
    }
  }
  const end = clauseLimit(p, frame, next);
  const content = trim(p, from, end);
  const kind =
    kindOfRest === 'indirect' && holdsQuotation(p, { from, to: content.to }) ? 'mixed' : kindOfRest;
  return {
    content: content.to > content.from ? [content] : [],
    kind,
    open: kind === 'nominal' ? undefined : leftOpen(p, from, end),
  };
}

/** «إن المدير “تعب، ⏎», «إن الحل يتطلب أمورا منها: ⏎»: at the paragraph's end the clause goes on. */
function leftOpen(p: Paragraph, from: number, end: number): Bounds['open'] {
  if (end < p.count - 1) return undefined;
  const last = p.quotations.all.at(-1);
  if (last && !last.closed && last.open >= from) return 'quotation';
  return p.kind(p.count - 1) === Kind.Colon ? 'colon' : undefined;
}

/** The furthest that a clause reaches: its sentence, its quotation, the next report, the reporter's words. */
function clauseLimit(p: Paragraph, frame: Frame, next: number): number {
  const { from } = frame;
  const outer = p.quotationAround(from);
  const sentence = pastPause(p, frame, pastQuotation(p, from, sentenceEndAt(p, from)));
  const limit = Math.min(
    sentence,
    next,
    from + CLAUSE_TOKENS,
    outer ? outer.close : p.count,
    asideEnds(p)[frame.at] ?? p.count,
  );
  const end = Math.min(clauseEnd(p, frame, limit, next), grammaticalEnd(p, frame, limit));
  return frame.marker === 'noun' ? nounEnd(p, frame, end) : end;
}

/** By token: the dash that closes the aside around it, «-كما ذكرت الوكالة أن المدير غائب | - », or the number of tokens; empty where no dash stands. */
const asideEnds = perParagraph((p): readonly number[] => {
  if (!p.tokens.kind.includes(Kind.Dash)) return [];
  const ends = new Array<number>(p.count).fill(p.count);
  let open = -1;
  for (let i = 0; i < p.count; i++) {
    if (p.isStop(i)) open = -1;
    if (p.kind(i) !== Kind.Dash) continue;
    const [isSpacedBefore, isSpacedBehind] = [p.tokens.spaced[i] === 1, p.tokens.spaced[i + 1] === 1];
    if (isSpacedBefore && !isSpacedBehind) open = i;
    else if (open >= 0 && !isSpacedBefore) {
      ends.fill(i, open, i);
      open = -1;
    }
  }
  return ends;
});

function sentenceEndAt(p: Paragraph, i: number): number {
  return p.sentenceEnd[Math.min(i, p.count - 1)] ?? p.count;
}

/** «…أنه متعب.. لا يقدر», «…أن الطريق سالكة. وأن الجسر مفتوح»: two dots end no clause, nor does a stop before what its complementizer goes on with. */
function pastPause(p: Paragraph, { from, marker }: Frame, sentence: number): number {
  let end = sentence;
  while (end + 1 < p.count && end < from + CLAUSE_TOKENS) {
    const goesOn =
      (p.kind(end) === Kind.Pause && marker !== 'noun' && end === sentence) ||
      (marker === 'clause' &&
        p.is(end + 1, COMPLEMENTIZER_TRAITS) &&
        /^و/.test(p.word(end + 1)?.folded ?? ''));
    if (!goesOn) break;
    end = Math.max(end + 1, sentenceEndAt(p, end + 1));
  }
  return end;
}

/** A clause that ends within a quotation of its own goes on to where that one closes: «إن السكان “تعبوا. ولا ماء”». */
export function pastQuotation(p: Paragraph, from: number, sentence: number): number {
  const quotation = sentence < p.count ? p.quotationAround(sentence) : undefined;
  if (!quotation || quotation.open <= from || quotation.close >= from + CLAUSE_TOKENS) return sentence;
  const behind = quotation.close + 1;
  const goesOn = p.is(behind, Trait.Preposition) && p.word(behind)?.conjunction === '';
  return goesOn ? Math.max(behind, sentenceEndAt(p, behind)) : behind;
}

function withPronoun(p: Paragraph, frame: Frame): boolean {
  return p.is(frame.from - 1, Trait.ComplementizerPronoun);
}

/** A content that stands whole in quotation marks. */
function wholeQuotation(p: Paragraph, frame: Frame, close: number, next: number): Bounds | undefined {
  const quotation = p.quotationAt(frame.from);
  if (!quotation?.closed || !endsAt(p, close + 1, next)) return undefined;
  let from = quotation.open + 1;
  if (p.is(from, Trait.Complementizer)) from++;
  return {
    content: [trim(p, from, resumedInside(p, frame, from, close))],
    kind: withPronoun(p, frame) ? 'mixed' : 'direct',
    open: undefined,
  };
}

/** Whether a content that closed before token `i` is over: its sentence ends, or something else begins. */
function endsAt(p: Paragraph, i: number, next: number): boolean {
  if (i >= p.count || i >= next) return true;
  const kind = p.kind(i);
  if (kind === Kind.Comma) return !goesOn(p, i + 1);
  if (kind !== Kind.Word && kind !== Kind.Number)
    return kind !== Kind.Quote && kind !== Kind.QuoteOpen && kind !== Kind.ParenOpen;
  const word = p.word(i);
  if (word?.cue && word.cue.form !== 'noun' && !isPrepositionHere(p, i)) return true;
  if (p.core(i) === 'كما' && goesOn(p, i)) return false;
  return p.is(i, Trait.Opener) || accordingAt(p, i) !== undefined;
}

/** «إن “الوضع صعب”، وإن الحل بعيد», «…”، كما أن», «…”، و“الحل بعيد”»: the clause goes on at token `i`. */
function goesOn(p: Paragraph, i: number): boolean {
  const word = p.word(i);
  if (word === undefined) return false;
  const isClause = (k: number): boolean => p.is(k, COMPLEMENTIZER_TRAITS);
  if (isClause(i)) return /^و/.test(word.folded);
  if (word.core === 'كما') return isClause(i + 1);
  return GOING_ON.has(word.core) || (word.folded === 'و' && p.quotationAt(i + 1) !== undefined);
}

function holdsQuotation(p: Paragraph, content: Range): boolean {
  const { all } = p.quotations;
  for (let k = countLeading(all, ({ open }) => open < content.from); k < all.length; k++) {
    const { open, close, closed } = all[k] as Quotation;
    if (open >= content.to) return false;
    if (close <= content.to + 1 && (p.wordsIn(open, close) >= 4 || !closed)) return true;
  }
  return false;
}

/** Without marks at both ends, and without words at the end that open the next clause. */
export function trim(p: Paragraph, from: number, to: number): Range {
  let start = from;
  let end = Math.min(to, p.count);
  const isWord = (i: number): boolean => p.kind(i) === Kind.Word || p.kind(i) === Kind.Number;
  while (start < end && !isWord(start)) start++;
  const isPercent = (i: number): boolean =>
    p.text[p.tokens.start[i] as number] === '%' || p.text[p.tokens.start[i] as number] === '٪';
  while (
    end > start &&
    ((!isWord(end - 1) && !isPercent(end - 1)) || TRAILING.has(p.word(end - 1)?.folded ?? ''))
  )
    end--;
  return { from: start, to: end };
}
