import { LETTERS, RARE_LETTERS } from '../lexicon/claim-words';
import type { Lexicon } from '../lexicon/lexicon';
import { has, Trait, type Word } from '../lexicon/word';
import { column, type Column } from '../text/columns';
import { Kind, tokenize, type Tokens } from '../text/tokens';
import { pairQuotations, type Quotation, type Quotations } from './quotations';

/** A paragraph's words classified, its quotation marks paired, its sentences cut: what every later stage reads. */
export class Paragraph {
  readonly tokens: Tokens;
  readonly words: readonly (Word | undefined)[];
  readonly quotations: Quotations;
  /** By token: the token that ends its sentence (exclusive: a stop, or the number of tokens). Quotations count as text. */
  readonly sentenceEnd: Column;
  /** By token: the first token of its sentence. */
  readonly sentenceStart: Column;
  /** By token: how many sentences stand before its own. */
  readonly sentenceNumber: Column;
  /** What `perParagraph` keeps. */
  readonly readings: (object | undefined)[] = [];
  /** By token, and at the end: words before it. */
  private readonly wordsBefore: Column;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.tokens = tokenize(text);
    const { count, kind, start, end } = this.tokens;
    const words = new Array<Word | undefined>(count);
    for (let i = 0; i < count; i++)
      words[i] =
        kind[i] === Kind.Word ? lexicon.wordIn(text, start[i] as number, end[i] as number) : undefined;
    this.words = words;
    this.quotations = pairQuotations(this.tokens);
    [this.sentenceStart, this.sentenceEnd, this.sentenceNumber] = this.cutSentences();
    this.wordsBefore = this.countWords();
  }

  get count(): number {
    return this.tokens.count;
  }

  kind(i: number): Kind | -1 {
    return i >= 0 && i < this.tokens.count ? (this.tokens.kind[i] as Kind) : -1;
  }

  /** Undefined also before the first token; that is asked, and an index below 0 makes reading any array slow. */
  word(i: number): Word | undefined {
    return i >= 0 ? this.words[i] : undefined;
  }

  is(i: number, trait: number): boolean {
    return has(this.word(i), trait);
  }

  /** The folded word without its conjunction, '' for a mark. */
  core(i: number): string {
    return this.word(i)?.core ?? '';
  }

  /** A comma or a semicolon: a clause can end here. */
  isClauseMark(i: number): boolean {
    const kind = this.kind(i);
    return kind === Kind.Comma || kind === Kind.Semicolon;
  }

  /** Whether a quotation, closed or not, opens at the mark. */
  quotationAt(i: number): Quotation | undefined {
    return this.quotation(this.quotations.opening, i);
  }

  /** The closed quotation around a token, or undefined. */
  quotationAround(i: number): Quotation | undefined {
    return this.quotation(this.quotations.inside, i);
  }

  private quotation(places: Column, i: number): Quotation | undefined {
    const place = i >= 0 ? (places[i] ?? 0) : 0;
    return place > 0 ? this.quotations.all[place - 1] : undefined;
  }

  /** Whether the mark at token `i` closes what another opened. */
  closesQuotation(i: number): boolean {
    const kind = this.kind(i);
    return kind === Kind.QuoteClose || (kind === Kind.Quote && this.quotationAt(i) === undefined);
  }

  /** The closing parenthesis at or after token `from`; `limit` where none stands before it. */
  closingParenthesis(from: number, limit = this.count): number {
    let close = from;
    while (close < limit && this.kind(close) !== Kind.ParenClose) close++;
    return close;
  }

  /** Number of words in tokens from … to-1. */
  wordsIn(from: number, to: number): number {
    const [first, end] = [Math.max(from, 0), Math.min(to, this.count)];
    return first < end ? (this.wordsBefore[end] as number) - (this.wordsBefore[first] as number) : 0;
  }

  private countWords(): Column {
    const before = column(this.count + 1);
    let words = 0;
    for (let i = 0; i < this.count; i++) {
      const kind = this.tokens.kind[i];
      if (kind === Kind.Word || kind === Kind.Number) words++;
      before[i + 1] = words;
    }
    return before;
  }

  /** A token that ends a sentence: a stop that is no part of an abbreviation or of an open quotation's inside. */
  isStop(i: number): boolean {
    const kind = this.tokens.kind[i];
    if (kind === Kind.Pause)
      return this.tokens.text[this.tokens.start[i] as number] === '.' || i === this.tokens.count - 1;
    if (kind !== Kind.Stop) return false;
    const before = this.word(i - 1);
    if (
      this.tokens.spaced[i + 1] === 0 &&
      has(before, Trait.Latin) &&
      (has(this.words[i + 1], Trait.Latin) || this.tokens.kind[i + 1] === Kind.Number)
    )
      return false;
    const isAbbreviation =
      before !== undefined &&
      (before.folded.length === 1 || isLetterName(before)) &&
      this.tokens.text[this.tokens.start[i] as number] === '.';
    return !isAbbreviation && !this.isBeforeInitial(i);
  }

  /** «المتهم "سيد | . | م"»: a letter alone behind the stop. */
  private isBeforeInitial(i: number): boolean {
    return this.words[i + 1]?.raw.length === 1 && this.tokens.kind[i + 2] !== Kind.Word;
  }

  private cutSentences(): [start: Column, end: Column, number: Column] {
    const start = column(this.count);
    const end = column(this.count);
    const number = column(this.count);
    let from = 0;
    let sentences = 0;
    for (let i = 0; i <= this.count; i++) {
      if (i < this.count && !this.isStop(i)) continue;
      for (let k = from; k <= i && k < this.count; k++) {
        start[k] = from;
        end[k] = i;
        number[k] = sentences;
      }
      sentences++;
      from = i + 1;
    }
    return [start, end, number];
  }

  /** Whether the token stands where a clause begins: after a sentence's end, a mark, or a conjunction. */
  beginsClause(i: number): boolean {
    if (i === 0 || i === this.sentenceStart[i]) return true;
    const kind = this.kind(i - 1);
    return kind !== Kind.Word && kind !== Kind.Number
      ? true
      : this.is(i - 1, Trait.Opener) || (this.words[i]?.conjunction ?? '') !== '';
  }
}

const isLetterName = ({ folded }: Word): boolean => LETTERS.has(folded) || RARE_LETTERS.has(folded);

let readings = 0;

/** A reading of a paragraph that is made when it is first asked for, and kept with it. */
export function perParagraph<T extends object>(read: (p: Paragraph) => T): (p: Paragraph) => T {
  const place = readings++;
  return (p) => (p.readings[place] ??= read(p)) as T;
}
