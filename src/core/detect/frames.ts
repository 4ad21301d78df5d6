import { AFTER_WHICH, EXCEPT, SOURCE_AGAIN, SUBORDINATING } from '../lexicon/claim-words';
import { Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { accordingAt, type AccordingPhrase } from './according';
import { addAccording } from './according-frames';
import { boundContents } from './contents';
import { frameAt } from './cues';
import { withParts, type BoundFrame, type Frame } from './frame';
import { cueFeatures } from './features';
import { headlineFrames } from './headlines';
import { hasVerb } from './marker-search';
import type { Paragraph } from './paragraph';
import { isBehindPronoun } from './pronouns';
import {
  documentFrameAt,
  frameAfterContent,
  nounFrameAt,
  relayFrameAt,
  sayingFrameAt,
  wordsFrameAt,
} from './phrases';
import { renewedFrameAt } from './renewed';
import { isThing } from './subjects';
import { probability } from './scoring';
import { summedFrameAt } from './summed';
import { toldFrameAt } from './told';

/** What the rules propose, before anything is decided. */
export interface Proposals {
  readonly frames: readonly Frame[];
  readonly phrases: readonly AccordingPhrase[];
}

/** Frames less likely than this are none; a noun's content and speaker are wrong so often that an unlikely one is worth less. */
const leastLikelihood = ({ marker, doubt }: Frame): number => (doubt || marker === 'noun' ? 0.6 : 0.5);

/** Frames that the rules find in text order; `likelihood` says how likely each reports anything. */
export function proposeFrames(p: Paragraph, likelihood: (frame: Frame) => number): Proposals {
  const frames: Frame[] = [];
  const phrases: AccordingPhrase[] = [];
  let outer: Frame | undefined;
  let behind = 0;
  for (let i = 0; i < p.count; i++) {
    const word = p.word(i);
    if (word === undefined || i < behind) continue;
    const phrase = accordingAt(p, i);
    if (phrase) {
      phrases.push(phrase);
      behind = phrase.to;
      continue;
    }
    const found = anyFrameAt(p, i);
    if (found === undefined) continue;
    const nested = found.nested || isNested(p, outer, found);
    const doubt =
      found.doubt ?? (isNoSpeaker(p, found) ? 'thing' : isToldFor(found, nested) ? 'told' : undefined);
    const frame: Frame & { likelihood: number } = withParts(found, { nested, doubt });
    frame.likelihood = likelihood(frame);
    if (frame.likelihood <= leastLikelihood(frame)) continue;
    frames.push(frame);
    if (!frame.nested) outer = frame;
    behind = cueEnd(frame);
  }
  return { frames: withoutOverruled(frames), phrases };
}

/** A thing is what is spoken of, or shows something: «الزيادة التي اعتبرها», «الأزمة … يرجع», «كشف الحادث عن خلل». */
function isNoSpeaker(p: Paragraph, frame: Frame): boolean {
  const { subject, subjectPlace, marker, form } = frame;
  if (subject === undefined) return false;
  const mayShow = form?.verb.lemma === 'كشف' || form?.verb.traits.has('doc') === true;
  if (subjectPlace === 'after' && !(marker === 'noun' && mayShow)) return false;
  return isThing(p, subject.from);
}

/** What somebody says for a body of his («وأكد أن … وموسكو تتوقع أن …») is his own: nobody heard the body. */
function isToldFor({ subjectPlace, form, marker }: Frame, nested: boolean): boolean {
  if (form === undefined) return false;
  const isExpected = form.verb.stance === 'predict' || form.verb.stance === 'hope' || marker === 'noun';
  return nested && isExpected && subjectPlace === 'before' && form.form === 'present';
}

/** Hope, fear and belief voiced with a clause («عن أمله في أن») are reports by their form; for the rest the weights decide. */
function likelihoodOf(p: Paragraph, frame: Frame): number {
  const isVoiced = frame.form?.verb.traits.has('feeling') === true && frame.marker === 'clause';
  return isVoiced || frame.certain || isOfPronoun(p, frame) ? 0.8 : probability(cueFeatures(p, frame));
}

/** «، فهو | يؤكد أن», «. وهي | تقول إن»: somebody, whom a pronoun stands for, speaks in a clause. */
function isOfPronoun(p: Paragraph, { at, form, marker }: Frame): boolean {
  return marker === 'clause' && form?.form === 'present' && isBehindPronoun(p, at);
}

/** All frames of a paragraph in text order, with their contents. */
export function framesOf(p: Paragraph): BoundFrame[] {
  const { frames, phrases } = proposeFrames(p, (frame) => likelihoodOf(p, frame));
  const all = addAccording(p, boundContents(p, frames), phrases);
  for (const headline of headlineFrames(p))
    if (!all.some(({ at }) => at >= headline.opens && at < headline.from)) all.push(headline);
  return all.sort((a, b) => start(a) - start(b));
}

function start(frame: BoundFrame): number {
  return Math.min(frame.cue[0]?.from ?? frame.at, frame.content[0]?.from ?? frame.at);
}

/** Behind the cue, and behind a subject right after it: no name holds a report. */
function cueEnd({ cue, at, subject, subjectPlace }: Frame): number {
  const behindSubject = subject && subjectPlace === 'after' && subject.from === at + 1 ? subject.to : 0;
  return Math.max(...cue.map((range) => range.to), behindSubject);
}

function anyFrameAt(p: Paragraph, i: number): Frame | undefined {
  const document = documentFrameAt(p, i) ?? wordsFrameAt(p, i) ?? summedFrameAt(p, i) ?? sayingFrameAt(p, i);
  if (document) return document;
  const form = p.word(i)?.cue;
  if (form === undefined) return undefined;
  return (
    renewedFrameAt(p, i) ??
    relayFrameAt(p, i) ??
    nounFrameAt(p, i) ??
    frameAfterContent(p, i) ??
    toldFrameAt(p, i, form) ??
    frameAt(p, i)
  );
}

/** A frame whose cue lies in the subject or before the marker of an earlier one belongs to that one. */
function withoutOverruled(frames: readonly Frame[]): Frame[] {
  return frames.filter((frame, k) => {
    const earlier = frames[k - 1];
    return !(
      earlier &&
      earlier.marker !== 'before' &&
      frame.at < earlier.from &&
      frame.from === earlier.from
    );
  });
}

/** Whether a frame is part of what an earlier frame reports, rather than a new report. */
function isNested(p: Paragraph, outer: Frame | undefined, frame: Frame): boolean {
  if (outer === undefined || outer.marker === 'before') return false;
  const isSameSentence = p.sentenceStart[outer.at] === p.sentenceStart[frame.at];
  const quotation = p.quotationAround(frame.at);
  if (quotation && quotation.open >= outer.at && p.wordsIn(quotation.open, quotation.close) > 3) return true;
  if (isInParentheses(p, outer, frame.at)) return true;
  if (!isSameSentence) return false;
  if (frame.form?.form === 'participle') return isOfAnother(p, outer, frame);
  if (frame.subjectPlace === 'relative') return true;
  // «وأكد أن … | وموسكو تتوقع أن»; «تقول إن …، | ومصادر أخرى تقول إن» is somebody else's report.
  const isKnown = p.is(frame.opens, Trait.Definite | Trait.Place | Trait.GivenName | Trait.Organisation);
  const isNounFirst =
    isKnown && frame.subject?.from === frame.opens && p.word(frame.opens)?.conjunction === 'و';
  if (isNounFirst && frame.form?.form === 'present' && frame.opens > outer.from) return true;
  const before = frame.opens - 1;
  if (isPredicate(p, outer, frame)) return true;
  // «إن الخطر زال، | حيث أظهرت الفحوص أن …»: the reason that the source gives; without a subject of its own it is the source's next report.
  if (p.core(frame.opens) === 'حيث' && frame.subjectPlace === 'after' && outer.marker === 'clause')
    return frame.opens > outer.from;
  if ((p.word(frame.opens)?.conjunction ?? '') !== '' || p.is(frame.opens, Trait.Opener)) return false;
  if (isExcepted(p, frame.opens)) return false;
  if (frame.opens <= outer.from) return frame.opens === outer.from;
  const kind = p.kind(before);
  return kind === Kind.Word || kind === Kind.Number;
}

/** Tokens of a speech in parentheses. */
const PARENTHESES_TOKENS = 200;

/** «وأضافت: (سألني ابني | فقلت إن …)»: some papers quote in parentheses. */
function isInParentheses(p: Paragraph, { marker, from }: Frame, at: number): boolean {
  if (marker !== 'colon' || p.kind(from) !== Kind.ParenOpen || at > from + PARENTHESES_TOKENS) return false;
  return p.closingParenthesis(from, at) === at;
}

/** «وقالت الوزارة إن الوفد زار المدينة | مؤكدا أن»: with no mark before it, it agrees with whom it describes. */
function isOfAnother(p: Paragraph, { form, from }: Frame, { form: own, at }: Frame): boolean {
  if (at <= from || p.kind(at - 1) !== Kind.Word || form?.form !== 'past') return false;
  return own?.gender !== form.gender;
}

/** «…، إلا أنها | رأت أن»: the source's next report. */
function isExcepted(p: Paragraph, i: number): boolean {
  return SOURCE_AGAIN.has(p.core(i - 1)) && EXCEPT.has(p.core(i - 2)) && p.kind(i - 3) === Kind.Comma;
}

/** Tokens before a predicate. */
const PREDICATE_TOKENS = 24;

/** «وقال إنه بعد هذه السنين، | يرى أن»: the first verb of what is reported. */
function isPredicate(p: Paragraph, outer: Frame, frame: Frame): boolean {
  const { form, subjectPlace } = frame;
  const isVerb = form?.form === 'present' || form?.form === 'past';
  if (outer.marker !== 'clause' || !isVerb || subjectPlace !== 'none') return false;
  if (frame.at <= outer.from || frame.at > outer.from + PREDICATE_TOKENS) return false;
  if (p.kind(frame.at - 1) === Kind.Comma && isSubordinate(p, outer.at)) return false;
  return p.word(frame.at)?.conjunction === '' && !hasVerb(p, outer.from, frame.at);
}

/** «بعد أن | أشار إلى أن اللغة حية، أكد أن», «وإذ | يؤكد أن …»: a clause that its sentence's own verb comes after. */
function isSubordinate(p: Paragraph, at: number): boolean {
  const before = p.core(at - 1);
  return SUBORDINATING.has(before) || (before === 'ان' && AFTER_WHICH.has(p.core(at - 2)));
}
