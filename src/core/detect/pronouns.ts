import { PRONOUN } from '../lexicon/claim-words';
import { SPEAKER_TRAITS, Trait, type CueForm } from '../lexicon/word';
import { findMarker } from './markers';
import type { Paragraph } from './paragraph';

/** Verbs whose object pronoun stands for somebody or something described; on others it goes back to a relative (ما أكده). */
const TAKES_OBJECT = ['obj', 'two', 'accuse', 'address', 'blame', 'told'];

/** Whether a cue with a pronoun reports by itself: «وصفها بأنها», and «قالها لي الحارس: …», which points ahead. */
export function reportsWithObject(p: Paragraph, i: number, { verb }: CueForm): boolean {
  if (TAKES_OBJECT.some((trait) => verb.traits.has(trait))) return true;
  return verb.lemma === 'قال' && findMarker(p, i, verb, i + 1).kind === 'colon';
}

/** «فهو | يؤكد», «. وهي | تقول»: a pronoun at the clause's head stands for who speaks. */
export function isBehindPronoun(p: Paragraph, i: number): boolean {
  return PRONOUN.has(p.word(i - 1)?.folded ?? '') && p.beginsClause(i - 1);
}

/** «مستشهدا | بقول الشاعر: …»: the words are his whose saying it is. */
export function isOfSaying(p: Paragraph, i: number): boolean {
  const next = p.word(i + 1);
  return next?.core === 'بقول' && p.is(i + 2, SPEAKER_TRAITS | Trait.Definite);
}
