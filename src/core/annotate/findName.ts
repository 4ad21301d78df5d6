import type { Span } from '../model';
import { utf16 } from '../text/offsets';
import { sameSpan } from './spans';
import { snap } from './words';

/** Where the text has this name as whole words, nearest to the offset; undefined: nowhere. */
export function findName(text: string, name: string, offset: number): Span | undefined {
  if (name === '') return undefined;
  let best: Span | undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const span = { start: utf16(at), end: utf16(at + name.length) };
    if (!sameSpan(snap(text, span), span)) continue;
    if (best && Math.abs(at - offset) >= Math.abs(best.start - offset)) break;
    best = span;
  }
  return best;
}
