import type { Span } from '../model';
import { OffsetMap, codePoint, utf16, type Utf16 } from '../text/offsets';
import { FormatError, type OffsetUnit } from './format';

/** Offsets of one text in a format's own unit. */
export class UnitOffsets {
  private readonly map: OffsetMap | null;
  /** The text as code points, kept only where the two units differ. */
  private points: readonly string[] | null = null;

  constructor(
    readonly text: string,
    readonly unit: OffsetUnit,
  ) {
    const map = unit === 'codePoint' ? new OffsetMap(text) : null;
    this.map = map && map.length.codePoints !== text.length ? map : null;
  }

  /** The length of the text in the format's unit. */
  get length(): number {
    return this.map ? this.map.length.codePoints : this.text.length;
  }

  of(offset: Utf16): number {
    return this.map ? this.map.toCodePoint(offset) : offset;
  }

  span(span: Span): { readonly start: number; readonly end: number } {
    return { start: this.of(span.start), end: this.of(span.end) };
  }

  /** The span's words. */
  words(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  back(offset: number): Utf16 {
    return this.map ? this.map.toUtf16(codePoint(offset)) : utf16(offset);
  }

  /** What a reader of the format finds between two offsets, counted independently of the offset map. */
  slice(start: number, end: number): string {
    if (!this.map) return this.text.slice(start, end);
    this.points ??= Array.from(this.text);
    return this.points.slice(start, end).join('');
  }

  /** Throws FormatError, naming the span, where a reader of the format would not find its words. */
  check(file: string, place: string, span: Span): void {
    const { start, end } = span;
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      end > this.text.length ||
      start >= end
    )
      throw new FormatError(
        `${place}: ${start}–${end} is no span of a text of ${this.text.length} units`,
        file,
      );
    if (splitsPair(this.text, start) || splitsPair(this.text, end))
      throw new FormatError(
        `${place}: ${start}–${end} cuts a character in two («${this.words(span)}»)`,
        file,
      );
    const own = this.span(span);
    const found = this.slice(own.start, own.end);
    if (found !== this.words(span))
      throw new FormatError(
        `${place}: at ${own.start}–${own.end} stands «${found}», not «${this.words(span)}»`,
        file,
      );
  }
}

/** Whether an offset lies within a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset);
  const high = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}
