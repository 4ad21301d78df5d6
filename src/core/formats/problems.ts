/** What may go wrong with a part of a file that is read; `{0}` … stand for the arguments. */
export const PROBLEM_TEXTS = {
  moved: '«{0}» stands at {2}, not at {1}: taken from there.',
  lost: '«{0}» is not in the article near {1}: left out.',
  outside: 'Offsets {0}–{1} lie outside the text: left out.',
  ignored: 'Label «{0}» has no meaning here: left out ({1}).',
  loose: '{0} «{1}» belongs to no claim: left out.',
  empty: 'Claim {0} has no content: left out.',
  link: 'Link «{0}» from {1} to {2} joins nothing that Isnad knows: left out.',
  value: '{0} «{1}» is none that Isnad knows: left out.',
  'no-text': 'The article’s text is not in the file and was not given: left out.',
} as const;
export type ProblemCode = keyof typeof PROBLEM_TEXTS;

export interface ReadProblem {
  readonly file: string;
  readonly code: ProblemCode;
  readonly values: readonly string[];
}

export function problemText(problem: ReadProblem): string {
  return PROBLEM_TEXTS[problem.code].replace(/\{(\d)\}/gu, (_, n: string) => problem.values[Number(n)] ?? '');
}
