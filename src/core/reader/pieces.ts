import type { MarkPiece, Piece, ReaderMark } from './model';

/** A mark on a stretch of a paragraph, UTF-16 units from its start. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  readonly mark: ReaderMark;
}

interface Open {
  readonly end: number;
  readonly mark: ReaderMark;
  readonly pieces: Piece[];
  /** The greatest height of the contents in it; -1: there is none. */
  inner: number;
}

/**
 * A paragraph's text in pieces: cut at every border of a mark, marks that lie in others nested in them. Of two marks that overlap, the one
 * that begins later is cut where the other ends, so that the pieces are a tree.
 */
export function piecesOf(text: string, stretches: readonly MarkedStretch[]): readonly Piece[] {
  const queue = stretches.filter(({ start, end }) => end > start).sort(inOrder);
  const top: Open = {
    end: text.length,
    mark: { kind: 'cue', claim: '', status: 'suggested' },
    pieces: [],
    inner: -1,
  };
  const stack = [top];
  let at = 0;
  const last = () => stack[stack.length - 1] as Open;
  const write = (to: number) => {
    if (to > at) last().pieces.push(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUntil = (offset: number) => {
    while (stack.length > 1 && last().end <= offset) {
      write(last().end);
      const closed = stack.pop() as Open;
      close(closed, last());
    }
  };
  for (let i = 0; i < queue.length; i++) {
    const { start, end, mark } = queue[i] as MarkedStretch;
    closeUntil(start);
    write(start);
    const around = last();
    if (end > around.end) later(queue, i, { start: around.end, end, mark: continued(mark) });
    stack.push({ end: Math.min(end, around.end), mark, pieces: [], inner: -1 });
  }
  closeUntil(text.length);
  write(text.length);
  return top.pieces;
}

const RANK: { readonly [K in ReaderMark['kind']]: number } = { content: 0, cue: 1, mention: 2 };

/** What begins first is opened first; of what begins at one place, the longer, then content before cue before mention. */
function inOrder(a: MarkedStretch, b: MarkedStretch): number {
  return a.start - b.start || b.end - a.end || RANK[a.mark.kind] - RANK[b.mark.kind];
}

/** Puts the rest of a cut stretch back into the queue, at its place. */
function later(queue: MarkedStretch[], after: number, rest: MarkedStretch): void {
  let to = after + 1;
  while (to < queue.length && inOrder(queue[to] as MarkedStretch, rest) < 0) to++;
  queue.splice(to, 0, rest);
}

/** The sign stands at a claim's beginning only. */
function continued(mark: ReaderMark): ReaderMark {
  if (mark.kind !== 'content' || mark.sign === undefined) return mark;
  const rest = { ...mark };
  delete (rest as { sign?: string }).sign;
  return rest;
}

function close({ mark, pieces, inner }: Open, parent: Open): void {
  const height = inner + 1;
  const piece: MarkPiece = mark.kind === 'content' ? { mark: { ...mark, height }, pieces } : { mark, pieces };
  parent.pieces.push(piece);
  parent.inner = Math.max(parent.inner, mark.kind === 'content' ? height : inner);
}
