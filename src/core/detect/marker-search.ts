import { SPEAKER_TRAITS, Trait, type Verb } from '../lexicon/word';
import type { MarkerFound, Range } from './frame';
import type { Paragraph } from './paragraph';

/** Tokens between who speaks and what he says. */
export const MAX_DISTANCE = 48;
/** Words from which a quotation on is speech, where fewer may be a name or a scare quote. */
export const LONG_QUOTATION = 4;

/** What alone takes إن. */
export const SAYING = new Set(['قال', 'قول']);

/** State of one search: relative clauses and parentheses hide what is in them. */
export interface Search {
  readonly p: Paragraph;
  readonly verb: Verb;
  readonly cueAt: number;
  /** Where the search began: behind the subject. */
  readonly from: number;
  inRelative: boolean;
  hidden: number;
  /** The last verb whose clause is hidden. */
  hiddenAt: number;
  complement: Range | undefined;
  relayed: number;
}

export function found(s: Search, kind: MarkerFound['kind'], at: number, from: number): MarkerFound {
  return { kind, at, from, complement: s.complement, relayed: s.relayed };
}

/** Verbs of saying proper: a quotation after them needs no verb inside. */
export function isSpeech(s: Search): boolean {
  if (s.complement !== undefined) return true;
  if (s.verb.stance === 'demand' || s.verb.traits.has('doc')) return false;
  return s.verb.traits.has('strong') || s.verb.traits.has('frame') || s.verb.lemma === 'كتب';
}

/** Whether the words hold a verb of their own, none of a relative clause. */
export function hasVerb(p: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (p.is(i, Trait.Verb) && !p.is(i, Trait.Definite)) return true;
    if (p.is(i, Trait.Relative) && i > from) return false;
  }
  return false;
}

/** «يتابع | الملف», «أعلن | استقالته». */
export const hasObject = (p: Paragraph, verb: number): boolean =>
  p.is(verb + 1, Trait.Definite | Trait.Event) && !p.is(verb + 1, SPEAKER_TRAITS);
