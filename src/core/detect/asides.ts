import { HOW_SAID } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, type Verb } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** Tokens of an aside between dashes: «فلان -وهو مدير المعهد- أن». */
const ASIDE_TOKENS = 40;

/** Past «، ردا على سؤال عما إذا كان الحل قريبا،», «، طالبا عدم ذكر اسمه،»; past the comma alone where no other stands before what is said. */
export function pastReply(p: Paragraph, i: number): number {
  const end = Math.min(p.sentenceEnd[i] ?? p.count, i + ASIDE_TOKENS);
  for (let k = i + 2; k < end; k++)
    if (p.kind(k) === Kind.Comma && p.is(k + 1, COMPLEMENTIZER_TRAITS)) return k + 1;
  return i + 1;
}

/** «قال الدبلوماسي، | طالبا عدم ذكر اسمه، إن»: how a verb that takes no noun, or has its speaker right before, said what is still to come. */
export function isHowSaid(p: Paragraph, i: number, { verb, from }: { verb: Verb; from: number }): boolean {
  const word = p.word(i);
  if (word === undefined || word.conjunction !== '' || (verb.noun.has('') && i - 1 !== from)) return false;
  return word.cue?.form === 'participle' || HOW_SAID.has(word.core.replace(/ا$/, ''));
}

/** Past «-وهو مدير المعهد-»; past the dash alone where no other closes it. */
export function pastAside(p: Paragraph, i: number): number {
  const opens = p.tokens.spaced[i] === 1 && p.kind(i + 1) === Kind.Word;
  const end = Math.min(p.sentenceEnd[i] ?? p.count, i + ASIDE_TOKENS);
  for (let k = i + 2; opens && k < end; k++)
    if (p.kind(k) === Kind.Dash && p.tokens.spaced[k + 1] === 1) return k + 1;
  return i + 1;
}
