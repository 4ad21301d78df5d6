import { paragraphsOf } from '../text/paragraphs';
import { quotationsOf } from './quotations';
import { countLeading } from '../text/sorted';

/** Lines that fold into the first of them; both ends included, counted from 0. */
export interface Fold {
  readonly kind: 'paragraph' | 'quotation';
  readonly first: number;
  readonly last: number;
}

/**
 * What can be folded: paragraphs of several lines (blank lines part them; text without blank lines is one line a paragraph and has none)
 * and quotations of several lines.
 */
export function foldsOf(text: string): Fold[] {
  const starts = lineStarts(text);
  const lines = paragraphsOf(text).map(({ start }) => lineOf(starts, start));
  const folds: Fold[] = [];
  const blocks = blocksOf(lines);
  if (blocks.length > 1)
    for (const { first, last } of blocks) if (last > first) folds.push({ kind: 'paragraph', first, last });
  for (const { start, end } of quotationsOf(text).quotations) {
    const first = lineOf(starts, start);
    const last = lineOf(starts, end - 1);
    if (last > first && !folds.some((fold) => fold.first === first))
      folds.push({ kind: 'quotation', first, last });
  }
  return folds.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Runs of lines that follow each other. */
function blocksOf(lines: readonly number[]): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && block.last === line - 1) block.last = line;
    else blocks.push({ first: line, last: line });
  }
  return blocks;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  return countLeading(starts, (start) => start <= offset) - 1;
}
