import { BESIDE_CLAUSE, COMES, WORTH_NOTING } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { pastDescription, type AccordingPhrase } from './according';
import { pastDashes } from './asides';
import { pastQuotation, trim } from './contents';
import { bind, frameOf, withParts, type BoundFrame, type Frame } from './frame';
import { hasVerb } from './marker-search';
import type { Paragraph } from './paragraph';
import { asideFrom, ownWordsFrom } from './reporter';

/** Tokens on either side of a phrase within which the frames are that it can belong to: as many as a clause may have. */
const REACH = 600;

/** Adds what the phrases claim, or names a relay or a source in a report that is there. */
export function addAccording(
  p: Paragraph,
  frames: BoundFrame[],
  phrases: readonly AccordingPhrase[],
): BoundFrame[] {
  const found = [...frames];
  const added: BoundFrame[] = [];
  let [first, end, firstAdded] = [0, 0, 0];
  for (const phrase of phrases) {
    const isBehind = (frame: BoundFrame | undefined): boolean =>
      frame !== undefined && frame.at < phrase.from - REACH;
    while (end < found.length && (found[end] as BoundFrame).at <= phrase.to + REACH) end++;
    while (first < end && isBehind(found[first])) first++;
    while (isBehind(added[firstAdded])) firstAdded++;
    const near = withAccording(p, [...found.slice(first, end), ...added.slice(firstAdded)], phrase);
    found.splice(first, end - first, ...near.splice(0, end - first));
    added.splice(firstAdded, Infinity, ...near);
  }
  return [...found, ...added];
}

/** The frame with other parts and the content that it has. */
function rebound(frame: BoundFrame, parts: Partial<Frame>): BoundFrame {
  return bind(withParts(frame, parts), frame);
}

/** «قال الوزير، | بحسب الوكالة |، إن»: the source passes on what is claimed. */
function relayed(frame: BoundFrame, { source }: AccordingPhrase): BoundFrame {
  return source ? rebound(frame, { via: [...frame.via, source] }) : frame;
}

/** «قالت القناة، | نقلا عن مصدر |، إن»: the source claims what the cue's own subject passes on. */
function givenTo(frame: BoundFrame, { source, via = [] }: AccordingPhrase): BoundFrame {
  return rebound(frame, { subject: source, via: frame.subject ? [...via, frame.subject] : via });
}

/** A source beside a clause makes a claim of that clause, or relays the claim that is already there. */
function withAccording(p: Paragraph, frames: BoundFrame[], phrase: AccordingPhrase): BoundFrame[] {
  const host = frames.find((f) => f.at < phrase.from && phrase.from < f.from && f.marker !== 'before');
  if (host) {
    if (!phrase.isRelay) return frames.map((f) => (f === host ? relayed(f, phrase) : f));
    if (phrase.source === undefined || host.via.length > 0) return frames;
    return frames.map((f) => (f === host ? givenTo(f, phrase) : f));
  }
  const sentence = p.sentenceStart[phrase.from] ?? 0;
  const limit = p.sentenceEnd[phrase.from] ?? p.count;
  const isMedia =
    phrase.isRelay ||
    (phrase.source !== undefined &&
      (p.is(phrase.source.from, Trait.Media) || p.is(phrase.source.from + 1, Trait.Media)));
  const after = skipMarks(p, phrase.to);
  const isDocument = phrase.source !== undefined && p.is(phrase.source.from, Trait.Document);
  const following = frames.find(
    (f) => f.opens <= after + 1 && f.at >= phrase.to && !f.nested && f.form?.form !== 'participle',
  );
  if (following && (isMedia || isDocument) && isAtStart(p, sentence, phrase))
    return frames.map((f) => (f === following ? relayed(f, phrase) : f));
  // «وبحسب مصادر محلية، أوضحت أن …»: the source of its own verb.
  if (following && phrase.source && following.subjectPlace === 'none' && isAtStart(p, sentence, phrase))
    return frames.map((f) =>
      f === following ? rebound(f, { subject: phrase.source, subjectPlace: 'before' }) : f,
    );
  const before = frames.findLast((f) => f.at < phrase.from && f.at >= sentence && !f.nested);
  if (before && !isAtStart(p, sentence, phrase)) {
    const isPlain = before.form?.form !== 'participle' && before.marker !== 'according';
    if (isPlain && before.subject && p.is(before.subject.from, Trait.Media) && phrase.source && !isMedia)
      return frames.map((f) =>
        f === before
          ? bind(withParts(givenTo(f, phrase), { cue: [phrase.cue] }), {
              content: f.content,
              kind: 'according',
              open: f.open,
            })
          : f,
      );
    const isRelayed = isMedia || (isDocument && p.quotationAround(phrase.from) === undefined);
    if (isPlain && isRelayed && phrase.source && reaches(p, before, phrase.from))
      return frames.map((f) => (f === before ? relayed(f, phrase) : f));
  }
  // «…، مضيفا أن الحل قريب، على حد قوله»: part of the report.
  const isOfReport = frames.some((f) => f.at < phrase.from && f.at >= sentence && f.marker !== 'according');
  if (isOfReport && phrase.source === undefined && phrase.form === undefined) return frames;
  if (COMES.has(p.core(sentence)) && p.core(sentence + 1) === 'ذلك') return frames;
  const content = isAtStart(p, sentence, phrase)
    ? [forward(p, phrase, limit, frames)]
    : around(
        p,
        phrase,
        sentence,
        Math.min(pastQuotation(p, phrase.to, limit), nextOf(p, frames, phrase.to)?.opens ?? p.count),
        before,
      );
  const spans = content.filter((range) => range.to > range.from);
  if (spans.length === 0 || spans.reduce((n, range) => n + p.wordsIn(range.from, range.to), 0) < 2)
    return frames;
  return [...frames, accordingFrame(phrase, spans)];
}

/** Words of a clause of its own between a report and a phrase: «أعلن الجيش مقتل عشرة، | فيما سقط جرحى |، وفق الإحصاءات». */
const OWN_CLAUSE = 3;

function reaches(p: Paragraph, { content, marker }: BoundFrame, at: number): boolean {
  const end = content.at(-1)?.to;
  return end === undefined || marker === 'before' || p.wordsIn(end, at) < OWN_CLAUSE;
}

function accordingFrame(phrase: AccordingPhrase, content: BoundFrame['content']): BoundFrame {
  const { form, source: subject, via = [] } = phrase;
  const frame = frameOf(phrase.from, {
    cue: [phrase.cue],
    form,
    marker: 'according',
    from: content[0]?.from ?? phrase.to,
    subject,
    via,
    why: form ? [`verb:${form.verb.lemma}`, 'inserted'] : ['according'],
  });
  return bind(frame, { content, kind: form ? 'indirect' : 'according', open: undefined });
}

function skipMarks(p: Paragraph, i: number): number {
  let k = i;
  while (p.kind(k) === Kind.Comma || p.is(k, Trait.Complementizer) || p.kind(k) === Kind.Colon) k++;
  return k;
}

/** Only a conjunction, a discourse marker or an outer complementizer stands between the sentence's start and the phrase. */
function isAtStart(p: Paragraph, sentence: number, { from: at, to }: AccordingPhrase): boolean {
  if (p.wordsIn(sentence, at) === 0) return true;
  if (p.is(at - 1, COMPLEMENTIZER_TRAITS)) return true;
  const quote = p.kind(at - 1) === Kind.Quote || p.kind(at - 1) === Kind.QuoteOpen;
  if (quote && p.is(at - 2, COMPLEMENTIZER_TRAITS)) return true;
  // «…؛ وفق الشرطة.»: it ends the sentence.
  const isApart = p.kind(at - 1) === Kind.Semicolon && to < (p.sentenceEnd[at] ?? p.count);
  return (p.word(at)?.conjunction ?? '') !== '' || isApart;
}

function forward(
  p: Paragraph,
  phrase: AccordingPhrase,
  limit: number,
  frames: readonly BoundFrame[],
): { from: number; to: number } {
  // «وفقا للبيان | -الذي نشر أمس- | …».
  const behind = p.kind(phrase.to) === Kind.Dash ? pastDashes(p, phrase.to) : pastWhoIsIt(p, phrase, limit);
  const from = skipMarks(p, pastModifiers(p, behind, limit));
  const end = pastQuotation(p, from, limit);
  const next = Math.min(end, nextOf(p, frames, from)?.opens ?? end);
  return trim(p, from, ownWordsFrom(p, from, next));
}

/** Tokens of what is told of a source. */
const WHO = 24;

/** «وبحسب الخبيرة، | التي لم تشارك في الدراسة |، …», «وفقا للحربي، | وهو مدير المعهد |، …»: the comma that ends what is told of the source. */
function pastWhoIsIt(p: Paragraph, { to, source }: AccordingPhrase, limit: number): number {
  const isWho = p.is(to + 1, Trait.Relative) || /^وه[وي]$/.test(p.word(to + 1)?.folded ?? '');
  if (source === undefined || p.kind(to) !== Kind.Comma || !isWho) return to;
  for (let i = to + 2; i < Math.min(limit, to + WHO); i++) {
    if (p.is(i, COMPLEMENTIZER_TRAITS)) return to;
    if (p.kind(i) === Kind.Comma) return i;
  }
  return to;
}

/** The first report of its own behind a clause that begins at `from`. */
function nextOf(p: Paragraph, frames: readonly BoundFrame[], from: number): BoundFrame | undefined {
  return frames.find((f) => f.opens > from && !f.nested && isOfItsOwn(p, f));
}

/** «…، مشيرة إلى», «…، وأضافت»: what comes after the clause of a source; «…، لكنه تذمر من أن» is part of that clause. */
function isOfItsOwn(p: Paragraph, frame: BoundFrame): boolean {
  return frame.form?.form === 'participle' || p.word(frame.opens)?.conjunction === 'و';
}

/** Past what describes the source: «ووفقا لتقرير البنك | حول التجارة العالمية |، استفادت البلدان». */
function pastModifiers(p: Paragraph, to: number, limit: number): number {
  const kind = p.kind(to);
  const isIndefinite = !p.is(to - 1, Trait.Definite | Trait.GivenName | Trait.Place);
  const describes = p.is(to, Trait.Verb) && (isIndefinite || /ها?$/.test(p.core(to)));
  if (
    kind !== Kind.Word ||
    (p.is(to, Trait.Complementizer | Trait.Verb) && !describes) ||
    p.word(to)?.conjunction === 'ف'
  )
    return to;
  for (let i = to; i < Math.min(limit, to + 24); i++)
    if (
      p.kind(i) === Kind.Comma ||
      (p.is(i, Trait.Complementizer) && p.core(i) !== 'ان') ||
      p.core(i).startsWith('فان') ||
      p.core(i) === 'فقد'
    )
      return i;
  return to;
}

/** The clause on both sides of the phrase, back to the sentence's start or to the end of the claim before it. */
function around(
  p: Paragraph,
  phrase: AccordingPhrase,
  sentence: number,
  limit: number,
  before: BoundFrame | undefined,
): { from: number; to: number }[] {
  const isAfterClaim = before !== undefined && before.form?.form !== 'participle';
  const outer = p.quotationAround(phrase.from);
  const start = pastImpersonal(
    p,
    Math.max(pastDateline(p, sentence), isAfterClaim ? before.from : 0, outer ? outer.open + 1 : 0),
  );
  const end = Math.min(limit, outer?.close ?? limit);
  if (phrase.form) {
    const colon = colonBefore(p, start, phrase.from);
    if (colon > start) return [trim(p, colon, phrase.from)];
  }
  const behind = pastWhenAndWhere(p, pastDescription(p, phrase, end), end);
  const right = trim(p, behind, asideFrom(p, behind, end));
  if (right.to <= right.from || isAnotherClause(p, phrase, start, right.from))
    return [trim(p, start, phrase.from)];
  const goesOn = p.kind(phrase.to) === Kind.Dash || p.wordsIn(right.from, right.to) >= RIGHT_WORDS;
  return [trim(p, goesOn ? interruptedFrom(p, start, phrase.from) : start, phrase.from), right];
}

/** «حسب الأمر بطريقة أخرى: | الثمن مرتفع، يقول الحربي.»: behind the last colon, else where the sentence begins. */
function colonBefore(p: Paragraph, start: number, at: number): number {
  for (let i = at - 1; i > Math.max(start, at - REACH); i--) if (p.kind(i) === Kind.Colon) return i + 1;
  return start;
}

const LEAD_WORDS = 5;

/** «يشار إلى أن | البلد يتوفر على …، وفق الوزارة», «والجدير بالذكر أن | …»: how the reporter begins. */
function pastImpersonal(p: Paragraph, start: number): number {
  if (!WORTH_NOTING.has(p.core(start))) return start;
  for (let i = start + 1; i <= start + LEAD_WORDS && p.kind(i) === Kind.Word; i++)
    if (p.is(i, COMPLEMENTIZER_TRAITS)) return p.is(i, Trait.Complementizer) ? i + 1 : i;
  return start;
}

/** Tokens of a dateline. */
const DATELINE = 8;

/** Past «(أ ف ب) - », «القاهرة (رويترز) - » before the first sentence of a line. */
function pastDateline(p: Paragraph, sentence: number): number {
  if (sentence > 0) return sentence;
  for (let i = 0; i < Math.min(DATELINE, p.count); i++)
    if (p.kind(i) === Kind.ParenClose) {
      if (p.kind(i + 1) === Kind.Dash) return i + 2;
      if (p.is(i - 1, Trait.Media)) return i + 1; // «بكين 3 مايو (شينخوا) …»
    }
  return sentence;
}

/** «…، بحسب الهيئة، | التي …», «…، وفق الشركة، | وارتفعت …», «… بحسب الوكالة | أن …»: what begins behind a phrase is no part of the clause before it. */
function isAnotherClause(p: Paragraph, phrase: AccordingPhrase, start: number, from: number): boolean {
  const isWhole = hasVerb(p, start, phrase.from);
  if (p.word(from)?.cue !== undefined || BESIDE_CLAUSE.has(p.word(from)?.folded ?? '')) return isWhole;
  if (p.kind(phrase.to) === Kind.Dash) return false;
  const { conjunction, folded } = p.word(from) ?? {};
  return isWhole && (p.is(from, Trait.Relative) || conjunction === 'و' || AND_HE.test(folded ?? ''));
}

/** Fewer words behind a phrase are more of its source: «، وفق المحلل سالم الحربي | من المصرف». */
const RIGHT_WORDS = 4;
const SETTING_WORDS = 8;

/** Past when and where the source spoke, at the sentence's end: «، حسبما أعلنت البلدية | أمس», «، حسب المدير |، في حديث للصحيفة». */
function pastWhenAndWhere(p: Paragraph, from: number, limit: number): number {
  let i = from;
  while (i < limit && p.is(i, Trait.Time)) i++;
  // «اليوم (الأحد)».
  if (
    i > from &&
    p.kind(i) === Kind.ParenOpen &&
    p.is(i + 1, Trait.Time) &&
    p.kind(i + 2) === Kind.ParenClose
  )
    i += 3;
  if (i >= limit) return limit;
  const at = p.kind(i) === Kind.Comma ? i + 1 : i;
  return limit - at <= SETTING_WORDS && p.is(at, Trait.Preposition) && p.is(at + 1, Trait.Setting)
    ? limit
    : from;
}

const AND_HE = /^و(?:هو|هي|هم|هما|لا|لم|لن)$/;

/** Where the clause that a phrase interrupts begins: «، وهو | -بحسب الخبير- | …», «التي | هي، بحسب الخبير، …». */
function interruptedFrom(p: Paragraph, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (p.is(i - 1, Trait.Relative | Trait.Complementizer)) return i;
    const isClause = p.word(i)?.conjunction || AND_HE.test(p.word(i)?.folded ?? '');
    if (isClause && p.kind(i - 1) === Kind.Comma) return i;
  }
  return from;
}
