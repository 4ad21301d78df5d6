import { Kind, type Tokens } from '../text/tokens';

/** Words between quotation marks: tokens open+1 … close-1. */
export interface Quotation {
  readonly open: number;
  /** The closing mark; the number of tokens where none was found. */
  readonly close: number;
  readonly closed: boolean;
}

export interface Quotations {
  /** In order of their opening marks; those left open have `closed: false`. */
  readonly all: readonly Quotation[];
  /** By token: the quotation that this mark opens. */
  readonly byOpen: ReadonlyMap<number, Quotation>;
  /** By token: index in `all` of the innermost closed quotation around it (marks excluded), or -1. */
  readonly inside: Int32Array;
  /** The first closing mark with no opening one before it: a quotation of an earlier paragraph ends here; or -1. */
  readonly strayClose: number;
}

interface Open {
  readonly at: number;
  readonly directed: boolean;
}

/**
 * Pairs the quotation marks of a paragraph. « » are paired as written; straight and curly marks are read as
 * undirected, their side inferred from the white space around them, since Arabic papers mix “…“ and ”…”.
 */
export function pairQuotations(tokens: Tokens): Quotations {
  const stack: Open[] = [];
  const found: Quotation[] = [];
  let strayClose = -1;
  const close = (at: number, directed: boolean): void => {
    let k = stack.length - 1;
    while (k >= 0 && stack[k]?.directed !== directed) k--;
    const open = stack[k];
    if (open === undefined) {
      if (strayClose < 0) strayClose = at;
      return;
    }
    for (const left of stack.splice(k).slice(1))
      found.push({ open: left.at, close: tokens.count, closed: false });
    found.push({ open: open.at, close: at, closed: true });
  };
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] as Kind;
    if (kind === Kind.QuoteOpen) stack.push({ at: i, directed: true });
    else if (kind === Kind.QuoteClose) close(i, true);
    else if (kind === Kind.Quote) {
      const isOpen = stack.some((open) => !open.directed);
      if (opens(tokens, i, isOpen)) {
        if (isOpen) leaveOpen(stack, found, tokens.count);
        stack.push({ at: i, directed: false });
      } else close(i, false);
    }
  }
  for (const left of stack) found.push({ open: left.at, close: tokens.count, closed: false });
  found.sort((a, b) => a.open - b.open);
  return {
    all: found,
    byOpen: new Map(found.map((q) => [q.open, q])),
    inside: innermost(found, tokens.count),
    strayClose,
  };
}

function leaveOpen(stack: Open[], found: Quotation[], count: number): void {
  const k = stack.findIndex((open) => !open.directed);
  const [left] = stack.splice(k, 1);
  if (left) found.push({ open: left.at, close: count, closed: false });
}

/** Whether an undirected mark opens a quotation. */
function opens(tokens: Tokens, i: number, isOpen: boolean): boolean {
  const before = i === 0 || tokens.spaced[i] === 1 || isOpening(tokens.kind[i - 1] as Kind);
  const after = i + 1 >= tokens.count || tokens.spaced[i + 1] === 1 || isClosing(tokens.kind[i + 1] as Kind);
  if (i + 1 >= tokens.count) return false;
  if (before && !after) return true;
  if (!before && after)
    return !isOpen && tokens.kind[i - 1] !== Kind.Word && tokens.kind[i - 1] !== Kind.Stop;
  return !isOpen;
}

function isOpening(kind: Kind): boolean {
  return kind === Kind.ParenOpen || kind === Kind.Colon || kind === Kind.Dash;
}

function isClosing(kind: Kind): boolean {
  return (
    kind === Kind.Comma ||
    kind === Kind.Stop ||
    kind === Kind.Pause ||
    kind === Kind.ParenClose ||
    kind === Kind.Semicolon
  );
}

function innermost(found: readonly Quotation[], count: number): Int32Array {
  const inside = new Int32Array(count).fill(-1);
  const stack: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    while (stack.length > 0 && (found[stack[stack.length - 1] as number] as Quotation).close <= i)
      stack.pop();
    inside[i] = stack.length > 0 ? (stack[stack.length - 1] as number) : -1;
    while (next < found.length && (found[next] as Quotation).open === i) {
      if ((found[next] as Quotation).closed) stack.push(next);
      next++;
    }
  }
  return inside;
}
