import type { Stance } from '../model';

/** What a word can be; a word can be several things, the place decides. */
export const Trait = {
  /** أن, إن, بأن. */
  Complementizer: 1 << 0,
  /** With a pronoun: أنه, بأنها. */
  ComplementizerPronoun: 1 << 1,
  Preposition: 1 << 2,
  Relative: 1 << 3,
  Negation: 1 << 4,
  /** حيث, بينما, لكن: somebody else's clause begins. */
  Opener: 1 << 5,
  Time: 1 << 6,
  GivenName: 1 << 7,
  /** بن, أبو, آل. */
  NameParticle: 1 << 8,
  Title: 1 << 9,
  Honorific: 1 << 10,
  Organisation: 1 << 11,
  Document: 1 << 12,
  Group: 1 << 13,
  Unnamed: 1 << 14,
  Media: 1 << 15,
  /** تصريح, كلمته: after a preposition, where it was said. */
  Setting: 1 << 16,
  /** A noun that can stand for a clause: ارتفاع, مقتل, عزمه. */
  Event: 1 << 17,
  Verb: 1 << 18,
  Definite: 1 << 19,
  /** الروسي, الأمنية. */
  Nisba: 1 << 20,
  Place: 1 << 21,
  NotBeforeReported: 1 << 22,
  /** قائلا, بقوله, القول. */
  SayingComplement: 1 << 23,
  Latin: 1 << 24,
  HonorificPronoun: 1 << 25,
  /** A finite verb by its shape only (يفعل). */
  VerbShape: 1 << 26,
  /** هذا, تلك. */
  Demonstrative: 1 << 27,
  /** التركي, الروسية: of which country. */
  Nationality: 1 << 28,
  /** A common noun or adjective: no name. */
  Common: 1 << 29,
} as const;

/** The traits of words that a speaker's phrase can begin with. */
export const COMPLEMENTIZER_TRAITS = Trait.Complementizer | Trait.ComplementizerPronoun;

export const SPEAKER_TRAITS =
  Trait.Title |
  Trait.Honorific |
  Trait.Organisation |
  Trait.Document |
  Trait.Group |
  Trait.Unnamed |
  Trait.Media |
  Trait.GivenName |
  Trait.Place;

/** A reporting verb of the lexicon. */
export interface Verb {
  readonly lemma: string;
  /** Prepositions before its clause (folded); '' is a bare أن/إن. */
  readonly clause: ReadonlySet<string>;
  /** Prepositions before a noun that stands for a clause; '' is a plain object. */
  readonly noun: ReadonlySet<string>;
  readonly stance: Stance;
  readonly traits: ReadonlySet<string>;
}

export interface CueForm {
  readonly verb: Verb;
  readonly form: 'past' | 'present' | 'participle' | 'noun';
  readonly gender: 'm' | 'f';
  readonly number: 's' | 'd' | 'p';
  /** An object pronoun is glued to it: وصفها, أكده. */
  readonly object: boolean;
}

/** A form of the article, classified; one object for all its occurrences. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** The conjunction glued before it: و or ف. */
  readonly conjunction: '' | 'و' | 'ف';
  /** The preposition glued before it, after the conjunction. */
  readonly preposition: '' | 'ب' | 'ل' | 'ك';
  /** Without conjunction, preposition and article. */
  readonly bare: string;
  /** Without the conjunction. */
  readonly core: string;
  readonly traits: number;
  readonly cue: CueForm | undefined;
  /** Questions that were asked of it before, and those to which the answer is yes, by their bits: see `perForm`. */
  asked: number;
  yes: number;
}

/** A word of which nothing was asked yet; made here alone, so that all words have one hidden class. */
export function newWord(of: Omit<Word, 'asked' | 'yes'>): Word {
  const { raw, folded, conjunction, preposition, bare, core, traits, cue } = of;
  return { raw, folded, conjunction, preposition, bare, core, traits, cue, asked: 0, yes: 0 };
}

let questions = 0;

/**
 * A question that depends on the form alone (is it in a list, has it a shape), answered once for all its occurrences and kept with the
 * word: for what is asked of nearly every word. No for no word.
 */
export function perForm(answer: (word: Word) => boolean): (word: Word | undefined) => boolean {
  if (questions === 32) throw new Error('a word has room for 32 questions');
  const bit = 1 << questions++;
  return (word) => {
    if (word === undefined) return false;
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (answer(word)) word.yes |= bit;
    }
    return (word.yes & bit) !== 0;
  };
}

export const has = (word: Word | undefined, trait: number): boolean =>
  word !== undefined && (word.traits & trait) !== 0;
