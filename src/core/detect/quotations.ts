import { column, type Column } from '../text/columns';
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
  /** By token: which of `all` this mark opens, counted from 1; else 0. Empty where there are none. */
  readonly opening: Column;
  /** By token: the innermost closed quotation around it (marks excluded), counted in the same way. */
  readonly inside: Column;
  /** The first closing mark with no opening one before it: a quotation of an earlier paragraph ends here; or -1. */
  readonly strayClose: number;
}

/** Marks still open while a paragraph is read: any number of directed ones, at most one undirected. */
class OpenMarks {
  readonly found: Quotation[] = [];
  strayClose = -1;
  undirected = -1;
  private readonly directed: number[] = [];

  constructor(private readonly count: number) {}

  openDirected(at: number): void {
    this.directed.push(at);
  }

  openUndirected(at: number): void {
    if (this.undirected >= 0) this.leave(this.undirected);
    this.undirected = at;
  }

  closeDirected(at: number): void {
    const open = this.directed.pop();
    if (open === undefined) return this.stray(at);
    if (this.undirected > open) this.leaveUndirected();
    this.found.push({ open, close: at, closed: true });
  }

  closeUndirected(at: number): void {
    const open = this.undirected;
    if (open < 0) return this.stray(at);
    this.undirected = -1;
    while ((this.directed.at(-1) ?? -1) > open) this.leave(this.directed.pop() as number);
    this.found.push({ open, close: at, closed: true });
  }

  end(): Quotation[] {
    if (this.undirected >= 0) this.leaveUndirected();
    for (const open of this.directed) this.leave(open);
    return this.found.sort((a, b) => a.open - b.open);
  }

  private leaveUndirected(): void {
    this.leave(this.undirected);
    this.undirected = -1;
  }

  private leave(open: number): void {
    this.found.push({ open, close: this.count, closed: false });
  }

  private stray(at: number): void {
    if (this.strayClose < 0) this.strayClose = at;
  }
}

/**
 * Pairs the quotation marks of a paragraph. « » are paired as written; straight and curly marks are read as
 * undirected, their side inferred from the white space around them, since Arabic papers mix “…“ and ”…”.
 */
export function pairQuotations(tokens: Tokens): Quotations {
  const open = new OpenMarks(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] as Kind;
    if (kind === Kind.QuoteOpen) open.openDirected(i);
    else if (kind === Kind.QuoteClose) open.closeDirected(i);
    else if (kind !== Kind.Quote) continue;
    else if (opens(tokens, i, open.undirected >= 0)) open.openUndirected(i);
    else open.closeUndirected(i);
  }
  const found = open.end();
  return { all: found, ...placesOf(found, tokens.count), strayClose: open.strayClose };
}

const NONE: Column = [];

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

function placesOf(found: readonly Quotation[], count: number): Pick<Quotations, 'opening' | 'inside'> {
  if (found.length === 0) return { opening: NONE, inside: NONE };
  const [opening, inside] = [column(count), column(count)];
  const stack: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    while (stack.length > 0 && (found[(stack.at(-1) as number) - 1] as Quotation).close <= i) stack.pop();
    inside[i] = stack.at(-1) ?? 0;
    while (next < found.length && (found[next] as Quotation).open === i) {
      opening[i] = ++next;
      if ((found[next - 1] as Quotation).closed) stack.push(next);
    }
  }
  return { opening, inside };
}
