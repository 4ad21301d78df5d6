import { OWNED_NOUN } from '../lexicon/shapes';
import {
  COMPLEMENTIZER_TRAITS,
  SPEAKER_TRAITS,
  Trait,
  type CueForm,
  type Verb,
  type Word,
} from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';

/** Of a search for what opens a content: the cue, and where the words behind its subject begin. */
interface Place {
  readonly p: Paragraph;
  readonly verb: Verb;
  readonly cueAt: number;
  readonly from: number;
}

/** «أكد الوزير | رفض بلاده …، أن», «أقر | بعجز الميزانية، قائلا: …»: right behind its speaker a noun stands for the clause. */
export function isDirectNoun({ p, verb, from, cueAt }: Place, i: number, word: Word): boolean {
  if (verb.traits.has('feeling') && isVoiced(p, i)) return false;
  if (!p.is(i, Trait.Event) || p.is(i, SPEAKER_TRAITS | Trait.Setting | Trait.Definite)) return false;
  if (word.conjunction !== '' || verb.traits.has('two') || verb.traits.has('doc')) return false;
  // «أكدت دراسة | نشرها “المعهد” أن»: a verb.
  if (word.cue?.object && (p.quotationAt(i + 1) || p.is(i + 1, SPEAKER_TRAITS))) return false;
  if (word.preposition === 'ب') return verb.noun.has('ب');
  return verb.noun.has('') && word.preposition === '' && (from > cueAt + 1 || isOwn(p, i));
}

/** With the pronoun of somebody, «رفضه القرار»; «نشرها مركز البحوث» is a verb and its subject. */
function isOwn(p: Paragraph, i: number): boolean {
  const isOwned = OWNED_NOUN.test(p.word(i)?.raw ?? '');
  return isOwned && p.kind(i + 1) === Kind.Word && !p.is(i + 1, SPEAKER_TRAITS);
}

/** «رأى الحارس | دخانا»: with his eyes; «رأت في الخطوة | تراجعا» judges. */
export function isSeen(p: Paragraph, { verb, form }: CueForm, from: number): boolean {
  return verb.lemma === 'رأى' && form === 'past' && /[^ه]ا$/.test(p.core(from)) && !p.is(from, Trait.Event);
}

/** Words of a feeling before its clause. */
const FEELING_WORDS = 5;

/** «أعرب عن | ثقته الكاملة في أن», «عن | قلقه من أن»: what is felt is a clause. */
export function isVoiced(p: Paragraph, from: number): boolean {
  for (let k = from + 1; k < from + FEELING_WORDS && p.kind(k) === Kind.Word; k++) {
    if (p.is(k, COMPLEMENTIZER_TRAITS)) return p.word(k)?.conjunction === '';
    if (p.is(k, Trait.Verb | Trait.Relative)) return false;
  }
  return false;
}
