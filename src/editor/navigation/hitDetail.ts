import type { Span } from '../../core/model';
import { excerpt } from '../../core/text/excerpt';
import { paragraphAt } from '../../core/text/paragraphs';
import { isolate } from '../base/isolate';

/** Longest detail, in characters: a row too narrow for it hides the beginning of Arabic text. */
const MOST = 70;

/** A hit in the words around it, for the row of a quick pick: «… قال ‹لافروف› إن …». */
export function hitDetail(text: string, { start, end }: Span): string {
  const { start: from, end: to } = paragraphAt(text, start);
  const words = `‹${text.slice(start, end)}›`;
  const line = text.slice(from, start) + words + text.slice(end, Math.max(end, to));
  return isolate(excerpt(line, start - from, MOST));
}
