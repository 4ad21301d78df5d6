import { ADDING, AFTER_ON, BARE_BEGINNINGS } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isLetter } from './asides';
import type { NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

/** Where a content may begin that no rule is sure of. */
export interface Guess {
  readonly marker: 'clause' | 'noun' | 'bare';
  readonly from: number;
}

/** Tokens between a subject and what is guessed. */
const REACH = 32;
const STOPS = new Set<Kind | -1>([Kind.Colon, Kind.Semicolon]);
const NO_OBJECT =
  Trait.Preposition | Trait.Relative | Trait.Opener | Trait.Negation | Trait.Time | Trait.Complementizer;

/**
 * What stands after a reporting word where no rule finds its content: «أكد الوزير -الذي زار المدينة- | ضرورة», «أظهرت الدراسة،
 * بعد سنوات، | وجود». The learned weights decide whether it is one.
 */
export function guessContent(
  p: Paragraph,
  i: number,
  { verb, object }: CueForm,
  subject: NounPhrase | undefined,
): Guess | undefined {
  const start = subject?.to ?? i + 1;
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, start + REACH);
  const takesTwo = verb.traits.has('two') || verb.traits.has('accuse');
  let hidden = 0;
  for (let k = start; k < limit; k++) {
    if (STOPS.has(p.kind(k))) return undefined;
    const next = pastMarks(p, k, limit);
    if (next > k) {
      k = next - 1;
      continue;
    }
    const word = p.word(k);
    if (word === undefined) continue;
    if (word.traits & COMPLEMENTIZER_TRAITS && !isLetter(p, k)) {
      if (hidden-- > 0) continue;
      return isOwnClause(p, k, verb.clause) && !verb.traits.has('colon')
        ? { marker: 'clause', from: word.traits & Trait.Complementizer ? k + 1 : k }
        : undefined;
    }
    if (word.cue?.form === 'participle' && p.kind(k - 1) === Kind.Comma) return undefined;
    if (
      word.cue &&
      (word.cue.form === 'past' || word.cue.form === 'present') &&
      !(word.traits & Trait.Definite)
    ) {
      if (word.conjunction === 'و') return undefined;
      hidden++;
      continue;
    }
    if (verb.noun.size === 0) continue;
    if (word.core.length > 1 && verb.noun.has(word.core) && !AFTER_ON.has(p.core(k + 1)))
      return { marker: 'noun', from: takesTwo && !object ? start : k + 1 };
    if (verb.noun.has('ب') && isGlued(p, k)) return { marker: 'noun', from: takesTwo && !object ? start : k };
    if (verb.noun.has('') && !takesTwo && isObject(p, k, start)) return { marker: 'noun', from: k };
  }
  return undefined;
}

/** Tokens of a setting between a speaker and words that nothing introduces. */
const BARE_REACH = 12;
const AFTER_SETTING = Trait.Preposition | Trait.Setting | Trait.Time | Trait.Relative;

/**
 * «وأضاف الحربي | نحن لا نستعجل», «وقال فلان في حديث للجزيرة | أعتقد أن», «وقال العمير، | نحن»: words that neither a complementizer nor a
 * mark introduces begin with a pronoun, with a verb, or behind a comma right after the speaker.
 */
export function guessBare(
  p: Paragraph,
  i: number,
  { verb, form }: CueForm,
  subject: NounPhrase,
): Guess | undefined {
  const isSaying = verb.traits.has('strong') || ADDING.has(verb.lemma);
  if (!isSaying || form === 'participle' || subject.from < i) return undefined;
  const limit = Math.min(p.sentenceEnd[i] ?? p.count, subject.to + BARE_REACH);
  for (let k = subject.to; k < limit; k++) {
    const next = pastMarks(p, k, limit);
    if (next > k) {
      k = next - 1;
      continue;
    }
    if (p.kind(k) === Kind.Comma)
      return p.is(k + 1, AFTER_SETTING) ? undefined : { marker: 'bare', from: k + 1 };
    if (BARE_BEGINNINGS.has(p.word(k)?.folded ?? '')) return { marker: 'bare', from: k };
    const isVerb = p.is(k, Trait.Verb) && p.word(k)?.conjunction === '' && !p.is(k, Trait.Definite);
    if (isVerb && !p.is(k - 1, Trait.Relative | Trait.Preposition)) return { marker: 'bare', from: k };
    if (k === subject.to && p.is(k, Trait.Definite) && p.is(k, Trait.Common))
      return { marker: 'bare', from: k };
  }
  return undefined;
}

const isGlued = (p: Paragraph, k: number): boolean =>
  p.word(k)?.preposition === 'ب' ||
  (p.core(k).startsWith('ب') && (p.core(k).length > 3 || p.core(k) === 'ب'));

/** Past an aside between dashes, a parenthesis, a quotation. */
function pastMarks(p: Paragraph, k: number, limit: number): number {
  const kind = p.kind(k);
  const quotation = p.quotationAt(k);
  if (quotation) return quotation.closed ? quotation.close + 1 : limit;
  if (kind !== Kind.Dash && kind !== Kind.ParenOpen) return k;
  const end = kind === Kind.Dash ? Kind.Dash : Kind.ParenClose;
  for (let i = k + 1; i < limit; i++) if (p.kind(i) === end) return i + 1;
  return k + 1;
}

function isOwnClause(p: Paragraph, k: number, clause: ReadonlySet<string>): boolean {
  if (p.is(k - 1, Trait.NotBeforeReported) || p.word(k)?.conjunction === 'و') return false;
  const own = p.is(k - 1, Trait.Preposition) ? p.core(k - 1) : p.core(k).startsWith('ب') ? 'ب' : '';
  return clause.has(own);
}

/** A noun where an object can stand: right behind the subject and the time, or an event after a mark. */
function isObject(p: Paragraph, k: number, start: number): boolean {
  if (p.is(k, NO_OBJECT) || (p.is(k, Trait.Verb) && !p.is(k, Trait.Event))) return false;
  const isFirst = k === start || p.is(k - 1, Trait.Time);
  return isFirst || (p.is(k, Trait.Event) && !p.is(k - 1, Trait.Preposition));
}
