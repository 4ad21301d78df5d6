import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { splitsPair, type UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';

/** How far from its offsets words are looked for, in UTF-16 units. */
const REACH = 400;

/** Finds spans that a file gives by offsets in its unit, with or without their words. */
export class SpanReader {
  constructor(
    readonly file: string,
    readonly offsets: UnitOffsets,
    private readonly problems: ReadProblem[],
  ) {}

  /**
   * The span, or null where it is none. Offsets whose text is not `words` (a tool that counts in another unit, an
   * article that changed) are put right where the words stand near by; both are reported.
   */
  span(start: number, end: number, words?: string): Span | null {
    const { text } = this.offsets;
    const [from, to] = [this.offsets.back(start), this.offsets.back(end)];
    const valid =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= this.offsets.length;
    const whole = valid && !splitsPair(text, from) && !splitsPair(text, to);
    const found = text.slice(from, to);
    if (whole && (words === undefined || found === words || plain(found) === plain(words)))
      return { start: from, end: to };
    if (words === undefined || words === '') return this.report('outside', [String(start), String(end)]);
    const at = Number.isInteger(start) ? nearest(text, words, Math.max(0, Math.min(from, text.length))) : -1;
    if (at < 0) return this.report('lost', [words, String(start)]);
    this.report('moved', [words, String(start), String(this.offsets.of(utf16(at)))]);
    return { start: utf16(at), end: utf16(at + words.length) };
  }

  /** A value of a list, or undefined and a problem. */
  oneOf<T extends string>(what: string, value: string | undefined, values: readonly T[]): T | undefined {
    if (value === undefined || value === '') return undefined;
    const found = values.find((known) => known === value.trim().toLowerCase());
    if (found === undefined) this.report('value', [what, value]);
    return found;
  }

  report(code: ReadProblem['code'], values: readonly string[]): null {
    this.problems.push({ file: this.file, code, values });
    return null;
  }
}

/** Words apart from white space, which several formats change. */
const plain = (words: string): string => words.replace(/\s+/gu, ' ');

function nearest(text: string, words: string, place: number): number {
  const from = Math.max(0, place - REACH);
  const window = text.slice(from, place + REACH + words.length);
  const after = window.indexOf(words, place - from);
  const before = window.lastIndexOf(words, place - from);
  const [best] = [after, before]
    .filter((at) => at >= 0)
    .sort((a, b) => Math.abs(a + from - place) - Math.abs(b + from - place));
  return best === undefined ? -1 : best + from;
}
