import { LEADING_TO } from '../lexicon/speaker-words';
import { COMPLEMENTIZER_TRAITS, SPEAKER_TRAITS, Trait } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { isFamilyName } from './nounphrase-shapes';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { pastTurn } from './topic-markers';

const NAMED = Trait.GivenName | Trait.Title | Trait.Nationality;

/** Tokens of what a sentence opens with, before its subject. */
const OPENING = 7;

/** Past what opens a sentence, up to its comma: «وفي بيروت، | مصدر أمني … أكد», «من ناحية أخرى، | المدير … أكد»; `from` where nothing does. */
export function pastOpening(p: Paragraph, from: number, to: number): number {
  if (!p.is(from, Trait.Preposition | Trait.Time)) return from;
  for (let k = from + 1; k < Math.min(to, from + OPENING); k++) {
    if (p.kind(k) === Kind.Comma) return k + 1;
    if (p.kind(k) !== Kind.Word || p.is(k, Trait.Verb | Trait.Relative | COMPLEMENTIZER_TRAITS)) return from;
  }
  return from;
}

/** «كريم بدران، مهندس طرق، شدد على أن»: the clause begins with who speaks, between commas. */
export function appositionBefore(p: Paragraph, comma: number, sentence: number): NounPhrase | undefined {
  const least = pastTurn(p, sentence, comma);
  const from = clauseStart(p, comma, least);
  if (p.is(from, Trait.Verb) && !p.is(from, Trait.Title | Trait.GivenName)) return undefined;
  const phrase = nounPhraseAt(p, from, comma);
  const isLed = from === least || LEADING_TO.has(p.core(from - 1)) || p.is(from - 1, Trait.Complementizer);
  if (phrase && phrase.to < comma && isLed) return beforeAside(p, phrase, comma);
  if (phrase?.to !== comma) return undefined;
  if (from === least && p.is(from, Trait.Title | Trait.Honorific | Trait.GivenName)) return phrase;
  // «أن | العربية لغة حية، أكد»: what is said, and no speaker.
  const isSomebody = p.is(from, SPEAKER_TRAITS) || (p.is(from, Trait.Nationality) && p.is(from + 1, NAMED));
  if (p.is(from - 1, Trait.Complementizer) && isSomebody) return phrase;
  for (let k = from + 1; k < comma; k++)
    if (p.kind(k) === Kind.Comma && p.is(k + 1, Trait.Title)) return phrase;
  return undefined;
}

/** «بدران، | وفي بداية كلمته، أقر», «المدرب سالم، | وهو أيضا معلم، رد»: the person whom a sentence begins with, before an aside between commas. */
function beforeAside(p: Paragraph, phrase: NounPhrase, comma: number): NounPhrase | undefined {
  const { to } = phrase;
  const isMarked = p.kind(to) === Kind.Comma || p.kind(to) === Kind.Dash;
  if (!isSomebodyKnown(p, phrase) || !(isMarked || p.is(to, Trait.Relative))) return undefined;
  if (comma - to > APPOSITION) return undefined;
  // «الوزير، | البالغ من العمر 40 عاما، أفاد».
  const isWho = p.is(to, Trait.Relative) || p.is(to + 1, Trait.Preposition | Trait.Relative | Trait.Definite);
  if (!isWho && !IS_ALSO.test(p.word(to + 1)?.folded ?? '')) return undefined;
  const isRelative = p.is(to + 1, Trait.Relative);
  for (let k = to + 1; k < comma; k++) {
    const cue = p.word(k)?.cue;
    const isReport =
      cue !== undefined && !cue.object && p.is(k, Trait.Verb) && !p.is(k, Trait.Definite | Trait.Setting);
    if ((isReport && !isRelative) || p.is(k, COMPLEMENTIZER_TRAITS)) return undefined;
  }
  return phrase;
}

/** A person, or a body that is known: «كتلة الإصلاح، | وعلى لسان رئيسها، أعلنت», «المرممة الفرنسية كلير دوران، | التي …، تكشف». */
export function isSomebodyKnown(p: Paragraph, { from, to }: NounPhrase): boolean {
  const isPerson = p.is(from, Trait.Title | Trait.Honorific | Trait.GivenName | Trait.NameParticle);
  if (isPerson || isFamilyName(p.word(from))) return true;
  if (
    p.is(from, Trait.Organisation | Trait.Group) &&
    (p.is(from, Trait.Definite) || p.is(from + 1, Trait.Definite))
  )
    return true;
  for (let k = from + 1; k < to; k++) if (p.is(k, Trait.GivenName)) return p.is(from, Trait.Definite);
  return false;
}

const IS_ALSO = /^و(?:هو|هي|قد|كان|كانت)$/;

/** Tokens of an apposition before its verb. */
const APPOSITION = 24;

/** Behind the complementizer or opener before a comma («كما أن | المتحدثة، فلانة، قالت»), else the sentence's start. */
function clauseStart(p: Paragraph, comma: number, least: number): number {
  for (let k = comma - 1; k >= Math.max(least, comma - APPOSITION); k--)
    if (p.is(k, Trait.Complementizer) || /^(?:لكن|الا)$/.test(p.core(k))) return k + 1;
  return least;
}

/** Tokens of words in parentheses behind somebody's name. */
const PARENTHESIS = 7;

/** The token that short words in parentheses right before `end` begin at, or `end`: «قائد الشرطة | (58 عاما) | أفاد». */
export function beforeParenthesis(p: Paragraph, end: number): number {
  if (p.kind(end - 1) !== Kind.ParenClose) return end;
  for (let k = end - 2; k > end - PARENTHESIS && p.kind(k) !== Kind.Stop; k--)
    if (p.kind(k) === Kind.ParenOpen) return p.kind(k - 1) === Kind.Word ? k : end;
  return end;
}
