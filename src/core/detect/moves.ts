import type { Annotation, Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';
import type { PlacedDraft } from './continuation';

/** Where spans went by an edit that changed nothing but places. Offsets are UTF-16 units of the article. */
export interface Moves {
  /** Undefined for an offset at which no span of a draft begins (ends). */
  start(offset: number): number | undefined;
  end(offset: number): number | undefined;
}

/** What was replaced in the article, whole lines: offsets in the text before. What stands behind moved by `shift`. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/**
 * Compares the paragraphs that an edit replaced with those that stand there now. Undefined: they say something else, or it is not
 * plain which place became which, so the article has to be read again.
 */
export function movesBetween(
  before: readonly PlacedDraft[],
  after: readonly PlacedDraft[],
  { start, end, shift }: Replaced,
): Moves | undefined {
  if (before.length !== after.length) return undefined;
  const starts = new Places();
  const ends = new Places();
  for (const [k, { draft, offset }] of before.entries()) {
    const now = after[k] as PlacedDraft;
    const at = (places: Places) => (from: number, to: number) => places.add(from + offset, to + now.offset);
    if (!isSame(draft, now.draft, at(starts), at(ends))) return undefined;
  }
  // Claims and mentions are in the order of their starts.
  if (!starts.keepOrder()) return undefined;
  const moved = (places: Places) => (offset: number) =>
    offset < start ? offset : offset > end ? offset + shift : places.of(offset);
  return { start: moved(starts), end: moved(ends) };
}

/** Which place became which. */
class Places {
  private readonly moved = new Map<number, number>();

  /** False where the place became another one too. */
  add(before: number, after: number): boolean {
    const known = this.moved.get(before);
    this.moved.set(before, after);
    return known === undefined || known === after;
  }

  of(before: number): number | undefined {
    return this.moved.get(before);
  }

  keepOrder(): boolean {
    const pairs = [...this.moved].sort(([a], [b]) => a - b);
    return pairs.every(([, after], k) => k === 0 || after > (pairs[k - 1] as [number, number])[1]);
  }
}

type Add = (before: number, after: number) => boolean;

/**
 * Whether two drafts are the same but for `start` and `end` of their spans, which are handed on. One object in both is the lexicon's and
 * holds no places.
 */
function isSame(a: unknown, b: unknown, start: Add, end: Add): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, k) => isSame(item, b[k], start, end));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [old, now] = [a[key], b[key]];
      const isPlace =
        (key === 'start' || key === 'end') && typeof old === 'number' && typeof now === 'number';
      if (isPlace) return (key === 'start' ? start : end)(old, now);
      return key in b && isSame(old, now, start, end);
    })
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The annotation of the article after the moves, what did not move being the same objects; undefined where a span has no place. */
export function moveFound({ speakers, claims }: Annotation, moves: Moves): Annotation | undefined {
  let isLost = false;
  const place = (offset: number | undefined): number => {
    isLost ||= offset === undefined;
    return offset ?? 0;
  };
  const span = (old: Span): Span => {
    const [start, end] = [place(moves.start(old.start)), place(moves.end(old.end))];
    return start === old.start && end === old.end ? old : { start: utf16(start), end: utf16(end) };
  };
  const moved = {
    speakers: speakers.map((speaker): Speaker => {
      const mentions = each(speaker.mentions, span);
      return mentions === speaker.mentions ? speaker : { ...speaker, mentions };
    }),
    claims: claims.map((claim): Claim => {
      const [cue, content] = [each(claim.cue, span), each(claim.content, span)];
      const mention = claim.mention && span(claim.mention);
      if (cue === claim.cue && content === claim.content && mention === claim.mention) return claim;
      return { ...claim, cue, ...(mention ? { mention } : {}), content };
    }),
  };
  return isLost ? undefined : moved;
}

/** The list itself where nothing in it changes. */
function each(spans: readonly Span[], change: (span: Span) => Span): readonly Span[] {
  const changed = spans.map(change);
  return changed.some((span, k) => span !== spans[k]) ? changed : spans;
}
