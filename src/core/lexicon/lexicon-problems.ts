/** What can be wrong with a project's lexicon, and the words for it: `{0}`, `{1}` … stand for the arguments. */
export const LEXICON_PROBLEMS = {
  tooLarge: 'The lexicon has {0} characters; more than {1} are not read.',
  syntax: 'YAML: {0}',
  notALexicon: 'The file should be a map with the key “lexicon” (the format, 1).',
  newerFormat: 'The lexicon’s format is {0}; this version of Isnad reads format {1}.',
  unknownKey: 'The key “{0}” is not known here; known: {1}.',
  missing: 'The key “{0}” is missing.',
  notAList: '“{0}” should be a list.',
  notText: '“{0}” should be text: a word in quotation marks.',
  notOneOf: '“{0}” should be one of: {1}.',
  noLetters: '“{0}” holds no word.',
  severalWords: '“{0}” should be one word.',
} as const;

export type LexiconProblemCode = keyof typeof LEXICON_PROBLEMS;

export interface LexiconProblem {
  readonly code: LexiconProblemCode;
  readonly args: readonly (string | number)[];
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** UTF-16 units of the file's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The problem in English. */
export function lexiconProblemText({ code, args }: LexiconProblem): string {
  return LEXICON_PROBLEMS[code].replace(/\{(\d)\}/g, (place, i: string) => String(args[Number(i)] ?? place));
}
