import { COMPLEMENTIZER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Frame } from './frame';
import { hasVerb } from './markers';
import type { Paragraph } from './paragraph';

/** Words that the learned decisions know by themselves; others count by their shape. */
function bucket(n: number, ...limits: number[]): number {
  let place = 0;
  for (const limit of limits) if (n > limit) place++;
  return place;
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
export function cueFeatures(p: Paragraph, frame: Frame): string[] {
  const { form, subject, stance } = frame;
  const lemma = form?.verb.lemma ?? p.core(frame.at);
  const word = p.word(frame.at);
  const subjectClass = subject ? subjectClassOf(p, subject.from) : 'none';
  const gap = bucket(p.wordsIn(frame.at + 1, frame.from), 1, 3, 6, 10, 16);
  const before = p.is(frame.at - 1, Trait.Negation) ? frame.at - 2 : frame.at - 1;
  const place = frame.at === p.sentenceStart[frame.at] ? 'start' : classOf(p, before);
  return [
    'bias',
    `lemma:${lemma}`,
    `lemma:${lemma},${frame.marker}`,
    `lemma:${lemma},${form?.form ?? ''}`,
    `core:${word?.core ?? ''}`,
    `subj:${subjectClass}`,
    `subj:${subjectClass},${frame.subjectPlace}`,
    `subj:${subjectClass},${frame.marker}`,
    `subj:${subjectClass},${form?.form ?? ''}`,
    `gap${gap},${frame.marker}`,
    `at:${place}`,
    `at:${place},${form?.form ?? ''}`,
    `nested${frame.nested ? 1 : 0}`,
    `nested${frame.nested ? 1 : 0},${frame.marker}`,
    `begins:${frame.marker},${classOf(p, frame.from)}`,
    `stance:${stance},${frame.marker}`,
    `stance:${stance},${classOf(p, frame.from)}`,
    `stance:${stance},${subjectClass}`,
    `first=${frame.marker === 'noun' ? (p.word(frame.from)?.bare ?? '') : ''}`,
    `quoted${p.quotationAround(frame.at) ? 1 : 0}`,
    ...contentFeatures(p, frame),
    ...contextFeatures(p, frame, lemma, subjectClass),
    ...(frame.doubt === undefined ? [] : doubtFeatures(frame.doubt, frame, lemma)),
    ...(frame.doubt === 'guess' ? guessFeatures(p, frame) : []),
    ...[...(form?.verb.traits ?? [])].map((trait) => `trait:${trait},${frame.marker}`),
  ];
}

/** What stands around the cue, and who speaks with this verb. */
function contextFeatures(
  p: Paragraph,
  { at, form, subject, subjectPlace }: Frame,
  lemma: string,
  subjectClass: string,
): string[] {
  const shape = form?.form ?? '';
  const end = p.sentenceEnd[at] ?? p.count;
  const length = bucket(subject ? p.wordsIn(subject.from, subject.to) : 0, 0, 1, 2, 4, 7);
  return [
    `<${p.core(at - 1)}`,
    `speaks:${lemma},${subjectClass}`,
    `speaks:${lemma},${subjectPlace},${shape}`,
    `speaker=${subject ? (p.word(subject.from)?.bare ?? '') : ''}`,
    `words${length},${subjectPlace}`,
    `relative${isInRelative(p, at) ? 1 : 0},${shape}`,
    `stop:${p.text[p.tokens.start[end] ?? -1] ?? ''}`,
  ];
}

/** Words before a verb within which a relative holds it. */
const RELATIVE_REACH = 8;

function isInRelative(p: Paragraph, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - RELATIVE_REACH);
  for (let k = at - 1; k >= least && p.kind(k) !== Kind.Comma; k--) if (p.is(k, Trait.Relative)) return true;
  return false;
}

function doubtFeatures(doubt: string, { marker, form }: Frame, lemma: string): string[] {
  return [
    `doubt:${doubt}`,
    `doubt:${doubt},${marker}`,
    `doubt:${doubt},${lemma}`,
    `doubt:${doubt},${form?.form ?? ''}`,
  ];
}

/** What tells of a content that no rule is sure of. */
function guessFeatures(p: Paragraph, frame: Frame): string[] {
  const { at, from, marker, form, subject } = frame;
  const start = subject && subject.from > at ? subject.to : at + 1;
  const gap = bucket(p.wordsIn(start, from), 0, 1, 3, 7, 14);
  const lemma = form?.verb.lemma ?? '';
  return [
    `guess:${marker}`,
    `guess:${marker},${lemma}`,
    `guess:${marker},gap${gap}`,
    `guess:${marker},${classOf(p, from)}`,
    `guess:${marker},event${p.is(from, Trait.Event) ? 1 : 0}`,
    `guess:${marker},<${classOf(p, from - 1)}`,
    `guess:${lemma},event${p.is(from, Trait.Event) ? 1 : 0}`,
    `guess:${marker},verb${hasVerb(p, start, from) ? 1 : 0}`,
    `guess:${marker},${subject ? 'subject' : 'none'},${form?.form ?? ''}`,
  ];
}

/** What the content begins with: the quotation's length and verb, what stands before a noun. */
function contentFeatures(p: Paragraph, { marker, from }: Frame): string[] {
  if (marker === 'quote') {
    const quotation = p.quotationAt(from) ?? p.quotationAt(from - 1);
    if (quotation === undefined) return ['q-'];
    const words = bucket(p.wordsIn(quotation.open, quotation.close), 2, 4, 7, 12);
    const verb = hasVerb(p, quotation.open + 1, quotation.close) ? 1 : 0;
    return [`q${words}`, `q${words},${verb}`, `q:${classOf(p, quotation.open - 1)},${verb}`];
  }
  if (marker === 'colon') return [`quoted-speech${p.quotationAt(from) ? 1 : 0}`];
  if (marker !== 'noun') return [];
  return [`n<${p.core(from - 1)}`];
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
