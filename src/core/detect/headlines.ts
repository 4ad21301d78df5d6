import { NOT_SPEAKERS, TOPICS } from '../lexicon/claim-words';
import { SPEAKER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { trim } from './contents';
import { isCapital } from './countries';
import { bind, frameOf, type BoundFrame, type Range } from './frame';
import { hasVerb } from './marker-search';
import { isFamilyName } from './nounphrase-shapes';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

const MAX_WORDS = 30;
const MAX_NAME = 9;

/**
 * Headlines that name their speakers: «لافروف: روسيا لن تتراجع», «الوزير لـ«الحياة»: …», «النقل: لا زيادة.. والوزير: …». `frames.ts`
 * leaves out those with a cue of another kind before their content.
 */
export function headlineFrames(p: Paragraph): BoundFrame[] {
  const start = linkedFrom(p);
  if (p.wordsIn(start, p.count) > MAX_WORDS || endsSentence(p)) return [];
  const out: BoundFrame[] = [];
  let from = start;
  for (let colon = start; colon < p.count; colon++) {
    if (p.kind(colon) === Kind.Pause) from = colon + 1;
    if (p.kind(colon) !== Kind.Colon) continue;
    const end = nextSpeaker(p, colon);
    const isNear = colon < from + MAX_NAME * 2;
    const frame =
      (isNear ? headlineFrame(p, from, colon, end) : undefined) ?? joinedFrame(p, from, colon, end);
    if (!isNear && !frame) return out;
    if (frame) out.push(frame);
    if (end === p.count) return out;
    colon = end;
    from = end + 1;
  }
  return out;
}

/** The pause behind which another speaker's colon stands, else the paragraph's end. */
function nextSpeaker(p: Paragraph, colon: number): number {
  for (let i = colon + 1; i < p.count; i++) {
    if (p.kind(i) !== Kind.Pause) continue;
    for (let k = i + 1; k < Math.min(p.count, i + MAX_NAME); k++)
      if (p.kind(k) === Kind.Colon && !p.quotationAround(k)) return i;
  }
  return p.count;
}

/** Tokens of a speaker whom و joins to what happened. */
const JOINED = 4;
/** And of what happened, at least. */
const HAPPENED = 4;

/** «زلزال يضرب الشمال | وطالبان: عشرات القتلى», «الادعاء يطلب المؤبد | والدفاع: لا دليل»: who says what in a headline's second half. */
function joinedFrame(p: Paragraph, start: number, colon: number, end: number): BoundFrame | undefined {
  for (let k = colon - 1; k >= Math.max(start + HAPPENED, colon - JOINED); k--) {
    const word = p.word(k);
    if (word === undefined || p.is(k, Trait.Verb | Trait.Preposition)) return undefined;
    if (word.conjunction !== 'و') continue;
    const isSomebody = p.is(k, SPEAKER_TRAITS) || isFamilyName(word) || word.bare === DEFENCE;
    return isSomebody && tellsSomething(p, start, k) ? headlineFrame(p, k, colon, end) : undefined;
  }
  return undefined;
}
const DEFENCE = 'دفاع';

/** A verb, or a word that looks like one. */
function tellsSomething(p: Paragraph, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (p.is(k, Trait.Verb | Trait.VerbShape) && !p.is(k, Trait.Definite)) return true;
  return false;
}

function headlineFrame(p: Paragraph, start: number, colon: number, end: number): BoundFrame | undefined {
  const first = firstWord(p, start);
  const subject = actingBefore(p, first, colon) ?? nounPhraseAt(p, first, colon);
  if (subject === undefined || p.wordsIn(subject.from, subject.to) > MAX_NAME || isTopic(p, subject.from))
    return undefined;
  const content = trim(p, colon + 1, end);
  if (!(isAddress(p, subject.to, colon) || actingBefore(p, first, colon)) || isWhere(p, subject, content))
    return undefined;
  const words = p.wordsIn(content.from, content.to);
  if (words < 2 || (words === 2 && !p.is(subject.from, Trait.Title))) return undefined;
  const frame = frameOf(colon, {
    cue: [],
    opens: start,
    marker: 'headline',
    from: content.from,
    subject,
    subjectPlace: 'before',
    why: ['headline'],
  });
  return bind(frame, { content: [content], kind: 'direct', open: undefined });
}

/** «الوزير يتوعد | والحربي: …», «الحربي | يرد على خصومه: …»: behind what one does, another who speaks; or who does it by speaking. */
function actingBefore(p: Paragraph, first: number, colon: number): NounPhrase | undefined {
  const whole = nounPhraseAt(p, first, colon);
  if (whole === undefined || !p.is(whole.to, Trait.Verb) || whole.to >= colon) return undefined;
  for (let k = colon - 1; k > whole.to; k--) {
    if (p.word(k)?.conjunction !== 'و') continue;
    const other = nounPhraseAt(p, k, colon);
    if (other?.to !== colon) break;
    return p.is(k, Trait.Title | Trait.GivenName) || isFamilyName(p.word(k)) ? other : undefined;
  }
  const form = p.word(whole.to)?.cue;
  return form?.form === 'present' && colon - whole.to < ACTING && isSomebody(p, whole.from)
    ? whole
    : undefined;
}

/** Tokens of what somebody does. */
const ACTING = 10;

const isSomebody = (p: Paragraph, i: number): boolean =>
  p.is(i, Trait.Title | Trait.GivenName | Trait.Organisation) || isFamilyName(p.word(i));

/** «زلزال المغرب: …», «بالصور: …»: what the headline is about or shows. */
function isTopic(p: Paragraph, i: number): boolean {
  const bare = p.word(i)?.bare ?? '';
  return NOT_SPEAKERS.has(p.core(i)) || NOT_SPEAKERS.has(bare) || TOPICS.has(bare);
}

/** «اليمن: مقتل عشرة»: the name of a country alone says where something happened, unless a clause follows that is no event. */
function isWhere(p: Paragraph, { from, to }: NounPhrase, content: Range): boolean {
  if (!p.is(from, Trait.Place)) return false;
  // «الكونغو الديمقراطية: | متمردون …».
  if (to > from + 1) return to === from + 2 && p.is(from + 1, Trait.Nisba) && isAnybody(p, content.from);
  return (
    p.is(content.from, Trait.Event) ||
    isAnybody(p, content.from) ||
    !(isCapital(p.word(from)?.bare ?? '') || hasVerb(p, content.from, content.to))
  );
}

/** «لبنان: | عشرات القتلى …», «ألمانيا: | مشتبه به …»: somebody whom the article has not named yet. */
function isAnybody(p: Paragraph, i: number): boolean {
  return p.is(i, Trait.Group | Trait.Title) && !p.is(i, Trait.Definite | Trait.GivenName | Trait.Verb);
}

function firstWord(p: Paragraph, start: number): number {
  return p.kind(start) === Kind.Dash || p.kind(start) === Kind.Other ? start + 1 : start;
}

/** Behind «رابط الخبر بصحيفة …:», where the headline stands once more at an article's end; else 0. */
function linkedFrom(p: Paragraph): number {
  for (let i = Math.max(0, p.count - MAX_WORDS * 2); i + 1 < p.count; i++) {
    if (p.core(i) !== 'رابط' || p.core(i + 1) !== 'الخبر') continue;
    while (i < p.count && p.kind(i) !== Kind.Colon) i++;
    return i + 1;
  }
  return 0;
}

/** Sentences end in a full stop; a headline may cry or ask. */
function endsSentence(p: Paragraph): boolean {
  const last = p.count - 1;
  return p.isStop(last) && p.text[p.tokens.start[last] as number] === '.';
}

/** Nothing, or whom the words were said to: «لـ«الشرق الأوسط»», «للوطن», «لأعضائها». */
function isAddress(p: Paragraph, from: number, colon: number): boolean {
  let i = from;
  if (p.kind(i) === Kind.QuoteClose || p.kind(i) === Kind.Quote) i++;
  if (i === colon || isFromWhere(p, i, colon)) return true;
  return p.core(i).startsWith('ل') && colon - i <= 7 && !p.is(i, Trait.Verb);
}

/** «بدران | من الديمان: …», «الوزير | عن الأسعار: …»: where, when or of what it was said. */
function isFromWhere(p: Paragraph, from: number, colon: number): boolean {
  if (!SAID_WHERE.test(p.core(from)) || colon - from > WHERE_TOKENS || p.is(from - 1, Trait.Place))
    return false;
  for (let k = from + 1; k < colon; k++) if (p.kind(k) !== Kind.Word || p.is(k, Trait.Verb)) return false;
  return true;
}
const SAID_WHERE = /^(?:من|عن|بعد|خلال|حول)$/;
const WHERE_TOKENS = 4;
