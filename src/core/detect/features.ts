import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Frame } from './frame';
import { hasVerb } from './marker-search';
import type { Paragraph } from './paragraph';
import { Feature, type Features, type Listener } from './scoring';

/** What is told, as the weights file names it. */
const BIAS = new Feature('bias');
const LEMMA = new Feature('lemma:');
const CORE = new Feature('core:');
const SUBJ = new Feature('subj:');
const GAP = new Feature('gap');
const AT = new Feature('at:');
const NESTED = new Feature('nested');
const BEGINS = new Feature('begins:');
const STANCE = new Feature('stance:');
const FIRST = new Feature('first=');
const QUOTED = new Feature('quoted');
const DOUBT = new Feature('doubt:');
const TRAIT = new Feature('trait:');
const BEFORE = new Feature('<');
const SPEAKS = new Feature('speaks:');
const SPEAKER = new Feature('speaker=');
const WORDS = new Feature('words');
const RELATIVE = new Feature('relative');
const STOP = new Feature('stop:');
const GUESS = new Feature('guess:');
const NO_QUOTATION = new Feature('q-');
const QUOTATION = new Feature('q');
const BEFORE_QUOTATION = new Feature('q:');
const QUOTED_SPEECH = new Feature('quoted-speech');
const NOUN_BEFORE = new Feature('n<');

/** Words that the learned decisions know by themselves; others count by their shape. */
function bucket(n: number, ...limits: number[]): string {
  let place = 0;
  for (const limit of limits) if (n > limit) place++;
  return String(place);
}

function classOf(p: Paragraph, i: number): string {
  const word = p.word(i);
  if (word === undefined) return p.kind(i) < 0 ? 'end' : `k${p.kind(i)}`;
  const { traits } = word;
  if (word.cue && word.cue.form !== 'noun') return `cue-${word.cue.form}`;
  if (traits & Trait.Relative) return 'rel';
  if (traits & COMPLEMENTIZER_TRAITS) return 'comp';
  if (traits & Trait.Opener) return 'opener';
  if (traits & Trait.Negation) return 'neg';
  if (traits & Trait.Preposition) return 'prep';
  if (traits & Trait.Verb) return /^[يتن]/.test(word.core) ? 'verb-present' : 'verb-past';
  if (traits & Trait.Demonstrative) return 'dem';
  if (/(?:ا|اً|ًا)$/u.test(word.raw) && word.raw.length > 4) return 'acc';
  if (traits & Trait.Event) return 'event';
  if (traits & (Trait.Title | Trait.Honorific | Trait.GivenName)) return 'person';
  if (traits & Trait.Definite) return 'def';
  return 'noun';
}

/** What tells whether a frame reports anything at all. */
export function cueFeatures(p: Paragraph, frame: Frame): Features {
  return (listener) => tellCue(listener, p, frame);
}

function tellCue(listener: Listener, p: Paragraph, frame: Frame): void {
  const { form, subject, stance, marker } = frame;
  const shape = form?.form ?? '';
  const lemma = form?.verb.lemma ?? p.core(frame.at);
  const subjectClass = subject ? subjectClassOf(p, subject.from) : 'none';
  const gap = bucket(p.wordsIn(frame.at + 1, frame.from), 1, 3, 6, 10, 16);
  const before = p.is(frame.at - 1, Trait.Negation) ? frame.at - 2 : frame.at - 1;
  const place = frame.at === p.sentenceStart[frame.at] ? 'start' : classOf(p, before);
  const first = classOf(p, frame.from);
  const nested = frame.nested ? '1' : '0';
  listener.alone(BIAS, '');
  listener.alone(LEMMA, lemma);
  listener.pairs(LEMMA, lemma, marker, shape);
  listener.alone(CORE, p.core(frame.at));
  listener.alone(SUBJ, subjectClass);
  listener.pairs(SUBJ, subjectClass, frame.subjectPlace, marker, shape);
  listener.pairs(GAP, gap, marker);
  listener.alone(AT, place);
  listener.pairs(AT, place, shape);
  listener.alone(NESTED, nested);
  listener.pairs(NESTED, nested, marker);
  listener.pairs(BEGINS, marker, first);
  listener.pairs(STANCE, stance, marker, first, subjectClass);
  listener.alone(FIRST, marker === 'noun' ? (p.word(frame.from)?.bare ?? '') : '');
  listener.alone(QUOTED, p.quotationAround(frame.at) ? '1' : '0');
  tellContent(listener, p, frame);
  tellContext(listener, p, frame, lemma, subjectClass);
  if (frame.doubt !== undefined) {
    listener.alone(DOUBT, frame.doubt);
    listener.pairs(DOUBT, frame.doubt, marker, lemma, shape);
  }
  if (frame.doubt === 'guess') tellGuess(listener, p, frame);
  if (form) for (const trait of form.verb.traits) listener.pairs(TRAIT, trait, marker);
}

/** What stands around the cue, and who speaks with this verb. */
function tellContext(
  listener: Listener,
  p: Paragraph,
  { at, form, subject, subjectPlace }: Frame,
  lemma: string,
  subjectClass: string,
): void {
  const shape = form?.form ?? '';
  const end = p.sentenceEnd[at] ?? p.count;
  const length = bucket(subject ? p.wordsIn(subject.from, subject.to) : 0, 0, 1, 2, 4, 7);
  listener.alone(BEFORE, p.core(at - 1));
  listener.pairs(SPEAKS, lemma, subjectClass, `${subjectPlace},${shape}`);
  listener.alone(SPEAKER, subject ? (p.word(subject.from)?.bare ?? '') : '');
  listener.pairs(WORDS, length, subjectPlace);
  listener.pairs(RELATIVE, isInRelative(p, at) ? '1' : '0', shape);
  listener.alone(STOP, p.text[p.tokens.start[end] ?? -1] ?? '');
}

/** Words before a verb within which a relative holds it. */
const RELATIVE_REACH = 8;

function isInRelative(p: Paragraph, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - RELATIVE_REACH);
  for (let k = at - 1; k >= least && p.kind(k) !== Kind.Comma; k--) if (p.is(k, Trait.Relative)) return true;
  return false;
}

/** What tells of a content that no rule is sure of. */
function tellGuess(listener: Listener, p: Paragraph, frame: Frame): void {
  const { at, from, marker, form, subject } = frame;
  const start = subject && subject.from > at ? subject.to : at + 1;
  const gap = bucket(p.wordsIn(start, from), 0, 1, 3, 7, 14);
  const lemma = form?.verb.lemma ?? '';
  const event = `event${p.is(from, Trait.Event) ? 1 : 0}`;
  listener.alone(GUESS, marker);
  listener.pairs(GUESS, marker, lemma, `gap${gap}`, classOf(p, from));
  listener.pairs(GUESS, marker, event, `<${classOf(p, from - 1)}`);
  listener.pairs(GUESS, lemma, event);
  listener.pairs(GUESS, marker, `verb${hasVerb(p, start, from) ? 1 : 0}`);
  listener.pairs(GUESS, marker, `${subject ? 'subject' : 'none'},${form?.form ?? ''}`);
}

/** What the content begins with: the quotation's length and verb, what stands before a noun. */
function tellContent(listener: Listener, p: Paragraph, { marker, from }: Frame): void {
  if (marker === 'quote') {
    const quotation = p.quotationAt(from) ?? p.quotationAt(from - 1);
    if (quotation === undefined) {
      listener.alone(NO_QUOTATION, '');
      return;
    }
    const words = bucket(p.wordsIn(quotation.open, quotation.close), 2, 4, 7, 12);
    const verb = hasVerb(p, quotation.open + 1, quotation.close) ? '1' : '0';
    listener.alone(QUOTATION, words);
    listener.pairs(QUOTATION, words, verb);
    listener.pairs(BEFORE_QUOTATION, classOf(p, quotation.open - 1), verb);
  } else if (marker === 'colon') listener.alone(QUOTED_SPEECH, p.quotationAt(from) ? '1' : '0');
  else if (marker === 'noun') listener.alone(NOUN_BEFORE, p.core(from - 1));
}

function subjectClassOf(p: Paragraph, i: number): string {
  const traits = p.word(i)?.traits ?? 0;
  if (p.kind(i) !== Kind.Word) return `k${p.kind(i)}`;
  if (traits & (Trait.Title | Trait.Honorific)) return 'title';
  if (traits & (Trait.GivenName | Trait.NameParticle)) return 'name';
  if (traits & Trait.Document) return 'document';
  if (traits & (Trait.Organisation | Trait.Media)) return 'body';
  if (traits & (Trait.Group | Trait.Unnamed)) return 'group';
  if (traits & Trait.Place) return 'place';
  if (traits & Trait.Event) return 'event';
  if (traits & Trait.Common) return traits & Trait.Definite ? 'def-common' : 'common';
  return traits & Trait.Definite ? 'def' : 'other';
}
