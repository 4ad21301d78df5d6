import { COMPLEMENTIZER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { frameOf, type Frame } from './frame';
import { nounPhraseAt } from './nounphrases';
import type { Paragraph } from './paragraph';
import { hasPronoun } from './prepositions';

const WHAT = /^(?:ما|بما|عما|مما|لما|فيما)$/;
/** Tokens between who speaks and his words. */
const REACH = 24;

/** «ما قاله الوزير | من أن الطريق آمن», «ما ذهبت إليه الوزارة | من أن», «بما رواه الشاهد | إن»: what ما stands for, told behind the verb's subject. */
export function toldFrameAt(p: Paragraph, i: number, form: CueForm): Frame | undefined {
  if (!WHAT.test(p.core(i - 1)) || (form.form !== 'past' && form.form !== 'present')) return undefined;
  const hasBack = hasPronoun(p.word(i + 1)); // «ما أشار | إليه»
  if (!form.object && !hasBack) return undefined;
  const end = p.sentenceEnd[i] ?? p.count;
  const start = hasBack ? i + 2 : i + 1;
  const subject = p.core(start) === 'من' ? undefined : nounPhraseAt(p, start, end);
  const at = clauseAt(p, subject?.to ?? start, Math.min(end, i + REACH));
  if (at < 0) return undefined;
  return frameOf(i, {
    form,
    marker: 'clause',
    from: p.is(at, Trait.Complementizer) ? at + 1 : at,
    subject,
    nested: true,
    certain: true,
    why: [`verb:${form.verb.lemma}`, 'marker:clause'],
  });
}

/** The complementizer behind من, or right behind the subject or a mark; -1 where another verb comes first. */
function clauseAt(p: Paragraph, from: number, end: number): number {
  for (let k = from; k < end; k++) {
    if (p.is(k, COMPLEMENTIZER_TRAITS)) {
      const isOpen = p.core(k - 1) === 'من' || k === from || p.kind(k - 1) !== Kind.Word;
      // «منوها | بأن»: the participle's own.
      if (p.word(k - 1)?.cue?.form === 'participle') return -1;
      return isOpen || p.core(k).startsWith('ب') ? k : -1;
    }
    const isVerb =
      p.is(k, Trait.Verb) && !p.is(k, Trait.Definite | Trait.GivenName | Trait.Title | Trait.Preposition);
    // «ما تعهدت به، | منوها بأن»: a report of its own.
    if (isVerb || (p.word(k)?.cue?.form === 'participle' && p.kind(k - 1) === Kind.Comma)) return -1;
  }
  return -1;
}
