import { textOf, type Problem } from '../core/sidecar/problems';

/** FILE:LINE:COLUMN: severity: what is wrong. */
export function lineOf(path: string, problem: Problem): string {
  return `${path}:${problem.line}:${problem.column}: ${problem.severity}: ${textOf(problem)}\n`;
}
