import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { lineAround } from './words';

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '‹': '›', '"': '"' };

/** The inside of the innermost quotation of the paragraph that holds the offset; undefined: it stands in none. */
export function quotationAround(text: string, offset: number): Span | undefined {
  const line = lineAround(text, offset);
  const open: { readonly close: string; readonly at: number }[] = [];
  let best: Span | undefined;
  for (let i: number = line.start; i < line.end; i++) {
    const sign = text.charAt(i);
    const at = open.findLastIndex(({ close }) => close === sign);
    if (at >= 0) {
      const start = (open[at]?.at ?? i) + 1;
      // The first to close around the offset is the innermost.
      if (!best && start <= offset && offset <= i) best = { start: utf16(start), end: utf16(i) };
      open.length = at;
    } else if (PAIRS[sign] !== undefined) open.push({ close: PAIRS[sign], at: i });
  }
  return best;
}
