import { tellingLetters } from '../../core/text/direction';

/**
 * How one line is laid out: `rtl` right to left, `mixed` left to right with Arabic words in it, `ltr` without any,
 * `none` no letters at all (figures, asterisks) and `empty` nothing at all: they go with the line before them.
 */
export type LineDirection = 'rtl' | 'mixed' | 'ltr' | 'none' | 'empty';

export function directionOf(line: string): LineDirection {
  if (line === '') return 'empty';
  const { rightToLeft, leftToRight } = tellingLetters(line);
  if (rightToLeft === 0) return leftToRight === 0 ? 'none' : 'ltr';
  return rightToLeft >= leftToRight ? 'rtl' : 'mixed';
}

/** Which lines a run is of; `arabic`: all that have an Arabic letter. */
export type RunKind = 'rtl' | 'mixed' | 'arabic';

/** A run of lines, both ends inclusive. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** One replacement of lines: `removed` lines from `first` on gave way to `lines`. */
export interface LineEdit {
  readonly first: number;
  readonly removed: number;
  readonly lines: readonly string[];
}

/** The directions of a document's lines; after an edit only the lines it touched are looked at again. */
export class LineDirections {
  private readonly directions: LineDirection[];

  constructor(lines: Iterable<string>) {
    this.directions = Array.from(lines, directionOf);
  }

  edit({ first, removed, lines }: LineEdit): void {
    if (removed === lines.length && removed === 1) this.directions[first] = directionOf(lines[0] ?? '');
    else this.directions.splice(first, removed, ...lines.map(directionOf));
  }

  /** The direction of a line's letters; one without letters goes with the line before it, at the top with the one after. */
  of(line: number): 'rtl' | 'mixed' | 'ltr' {
    const letters = (at: number) => {
      const direction = this.directions[at];
      return direction === 'none' || direction === 'empty' ? undefined : direction;
    };
    for (let at = line; at >= 0; at--) {
      const direction = letters(at);
      if (direction) return direction;
    }
    for (let at = line + 1; at < this.directions.length; at++) {
      const direction = letters(at);
      if (direction) return direction;
    }
    return 'ltr';
  }

  /** The lines of a run that hold nothing. */
  emptyLines({ first, last }: LineRun): number[] {
    const empty: number[] = [];
    for (let line = first; line <= last; line++) if (this.directions[line] === 'empty') empty.push(line);
    return empty;
  }

  /** The runs of lines to lay out as asked; lines without letters go with the line before them, at the top with the one after. */
  runs(of: RunKind): LineRun[] {
    const wanted: readonly LineDirection[] = of === 'arabic' ? ['rtl', 'mixed'] : [of];
    const runs: LineRun[] = [];
    let first = -1;
    let current: LineDirection = this.directions.find(hasLetters) ?? 'none';
    this.directions.forEach((direction, line) => {
      if (hasLetters(direction)) current = direction;
      if (wanted.includes(current)) {
        if (first < 0) first = line;
      } else if (first >= 0) {
        runs.push({ first, last: line - 1 });
        first = -1;
      }
    });
    if (first >= 0) runs.push({ first, last: this.directions.length - 1 });
    return runs;
  }
}

function hasLetters(direction: LineDirection): boolean {
  return direction !== 'none' && direction !== 'empty';
}
