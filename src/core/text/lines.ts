import { countLeading } from './sorted';

/** Where the lines of a text begin whose line ends are `\n`; a place is found in O(log lines). Offsets and characters count UTF-16 units. */
export class LineStarts {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Line and character, both from 0. */
  placeOf(offset: number): { readonly line: number; readonly character: number } {
    const line = Math.max(0, countLeading(this.starts, (start) => start <= offset) - 1);
    return { line, character: offset - (this.starts[line] ?? 0) };
  }
}
