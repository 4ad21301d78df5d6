import type { Span } from '../model';
import { utf16 } from './offsets';

/** The article's paragraphs: lines that hold more than white space, without their line ends. Offsets count UTF-16 units. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (/\S/u.test(text.slice(start, end))) paragraphs.push({ start: utf16(start), end: utf16(end) });
    start = nextLine(text, end);
  }
  return paragraphs;
}

/** The line that the offset stands in, without its line end. */
export function paragraphAt(text: string, offset: number): Span {
  const start =
    offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start: utf16(start), end: utf16(lineEnd(text, start)) };
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
