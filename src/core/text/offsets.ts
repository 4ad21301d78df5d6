import { countLeading } from './sorted';

/**
 * The two ways to count characters, as two types that cannot be mixed.
 * Everything in memory counts UTF-16 units (as VS Code and JavaScript strings do);
 * sidecars count Unicode code points of the file's text.
 */

declare const unit: unique symbol;
/** Offset in UTF-16 code units. */
export type Utf16 = number & { readonly [unit]: 'utf16' };
/** Offset in Unicode code points. */
export type CodePoint = number & { readonly [unit]: 'codePoint' };

export const utf16 = (n: number): Utf16 => n as Utf16;
export const codePoint = (n: number): CodePoint => n as CodePoint;

/** Converts offsets of one text both ways, in O(log k) for k characters outside the basic plane. */
export class OffsetMap {
  /** UTF-16 offsets of the first half of each surrogate pair. */
  private readonly pairs: number[] = [];
  readonly length: { readonly utf16: Utf16; readonly codePoints: CodePoint };

  constructor(text: string) {
    for (let i = 0; i < text.length - 1; i++) {
      const high = text.charCodeAt(i);
      if (high < 0xd800 || high > 0xdbff) continue;
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) this.pairs.push(i++);
    }
    this.length = { utf16: utf16(text.length), codePoints: codePoint(text.length - this.pairs.length) };
  }

  /** An offset inside a surrogate pair counts as the pair's start. */
  toCodePoint(offset: Utf16): CodePoint {
    return codePoint(offset - countLeading(this.pairs, (pair) => pair < offset));
  }

  toUtf16(offset: CodePoint): Utf16 {
    // The pair number i stands at code point pairs[i] - i.
    return utf16(offset + countLeading(this.pairs, (pair, i) => pair - i < offset));
  }
}
