import { diffArrays } from 'diff';
import { codePoint } from '../../text/offsets';
import { countLeading } from '../../text/sorted';
import type { Article } from '../article';
import type { StoredSpan } from '../stored';
import { LOST, found, type Anchoring } from './anchoring';
import { toWholeWords } from './words';

/** Texts that differ in more tokens than can be compared in this time (ms) are anchored as if the old one were not known. */
const TIMEOUT = 400;
/** The share of a span's characters that must have stayed. */
const KEPT = 0.6;

/** Stretches shorter than this tell nothing by themselves. */
const ALONE = 20;

/** A stretch that both texts have, offsets in UTF-16 units of the documents. */
interface Common {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** The difference between the text that was annotated and the text as it is now, word by word. */
export class Difference {
  private constructor(
    private readonly old: Article,
    private readonly now: Article,
    private readonly common: readonly Common[],
  ) {}

  /** Undefined: the texts have too little in common to compare in time. */
  static between(old: Article, now: Article): Difference | undefined {
    const changes = diffArrays(tokens(old.text), tokens(now.text), { timeout: TIMEOUT });
    if (!changes) return undefined;
    const common: Common[] = [];
    let from = 0;
    let to = 0;
    for (const { added, removed, value } of changes) {
      const length = value.reduce((sum, token) => sum + token.length, 0);
      // Line ends are one token whatever they are: each document has one kind of its own.
      if (!added && !removed) common.push({ old: from, now: to, length });
      if (!added) from += length;
      if (!removed) to += length;
    }
    return new Difference(old, now, common);
  }

  /** Where the span is now: its words where they stayed, approximately where some changed; lost where most went. */
  find(stored: StoredSpan): Anchoring {
    const { now } = this;
    const start = this.old.toDocument(codePoint(stored.start));
    const end = this.old.toDocument(codePoint(stored.end));
    const parts = this.common.flatMap((one) => {
      const from = Math.max(start, one.old);
      const to = Math.min(end, one.old + one.length);
      return to > from ? { from, to, shift: one.now - one.old, length: one.length } : [];
    });
    const [first] = parts;
    const last = parts[parts.length - 1];
    const kept = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    if (!first || !last || kept < KEPT * (end - start)) return LOST;
    // A word alone in a changed passage may be matched with any other of its kind.
    if (parts.every(({ length }) => length < ALONE)) return LOST;
    const newStart =
      first.from === start ? start + first.shift : (this.afterGap(first.from) ?? first.from + first.shift);
    const newEnd = last.to === end ? end + last.shift : (this.beforeGap(last.to) ?? last.to + last.shift);
    if (now.text.slice(newStart, newEnd) === this.old.text.slice(start, end)) {
      return found('moved', 'difference', newStart, newEnd - newStart);
    }
    if (newEnd - newStart > (end - start) / KEPT) return LOST;
    const [from, to] = toWholeWords(now.text, newStart, newEnd);
    return to > from ? found('approximate', 'difference', from, to - from) : LOST;
  }

  /** Whether the words between two offsets of the new text stood in the old one as they are: whose place is another does not go there. */
  stood(start: number, end: number): boolean {
    const last = this.common[countLeading(this.common, (one) => one.now <= start) - 1];
    return last !== undefined && last.length >= ALONE && end <= last.now + last.length;
  }

  /** A span that lost its first words starts with what was put in their place. */
  private afterGap(old: number): number | undefined {
    const i = this.common.findIndex((one) => one.old === old);
    const before = this.common[i - 1];
    return i <= 0 || !before ? undefined : before.now + before.length;
  }

  /** And ends with what was put in place of its last words. */
  private beforeGap(old: number): number | undefined {
    return this.common.find((one) => one.old >= old)?.now;
  }
}

/** Words, and what stands between them one by one; line ends alike whatever they are. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_\u0640]+|\r\n|[^\p{L}\p{M}\p{N}_\u0640]/gu) ?? [];
}
