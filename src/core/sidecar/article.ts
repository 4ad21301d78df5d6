import { OffsetMap, codePoint, utf16, type CodePoint, type Utf16 } from '../text/offsets';
import { decode, type Encoding } from './decode';
import { hashOf } from './hash';
import { countLeading } from '../text/sorted';

const BOM = '\uFEFF';
const LINE_END = /\r\n?|\n/g;

/** The file cannot be read as text. */
export class NotTextError extends Error {
  constructor(readonly file: string) {
    super(`${file} is not a text file.`);
  }
}

/** From here on, up to the next break, file offset - document offset is constant. Both in UTF-16 units. */
interface Break {
  readonly document: number;
  readonly file: number;
}

/**
 * An article as its file stores it and as the editor shows it. VS Code drops a byte order mark and gives a document one kind of
 * line end, so offsets of the document are not those of the file; sidecars count code points of the file's text.
 */
export class Article {
  /** Code points of the file's text; a byte order mark counts one, `\r\n` two. */
  readonly characters: CodePoint;
  /** The line end of `text`. */
  readonly eol: string;
  private readonly points: OffsetMap;

  private constructor(
    /** The file, relative to its sidecar, with forward slashes; beside it, the name alone. */
    readonly file: string,
    /** The document's text: no byte order mark, one kind of line end. Spans in memory count its UTF-16 units. */
    readonly text: string,
    /** The text as stored in the file. */
    readonly stored: string,
    /** Of the file's bytes, in hexadecimal. */
    readonly sha256: string,
    readonly encoding: Encoding,
    /** False: the document has changes that the file has not (or another encoding); `stored` is the document's text then. */
    readonly inStep: boolean,
    private readonly breaks: readonly Break[],
  ) {
    this.points = new OffsetMap(stored);
    this.characters = this.points.length.codePoints;
    this.eol = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  }

  /**
   * The article in a file of these bytes. `document`: the text of the open document; without it, the file's text with no byte order
   * mark and with `\n` as line end. Throws NotTextError.
   */
  static fromBytes(file: string, bytes: Uint8Array, document?: string): Article {
    const decoded = decode(bytes);
    if (!decoded) throw new NotTextError(file);
    const { text: stored, encoding } = decoded;
    const text = document ?? unify(stored);
    const hash = hashOf(bytes);
    const breaks = align(text, stored);
    if (breaks) return new Article(file, text, stored, hash, encoding, true, breaks);
    return new Article(file, text, text, hash, encoding, false, []);
  }

  /** The article in a file that holds this very text in UTF-8. */
  static fromText(file: string, stored: string): Article {
    return Article.fromBytes(file, new TextEncoder().encode(stored));
  }

  /** The code point of the file's text that an offset of the document stands at; outside offsets are clamped. */
  toFile(offset: Utf16): CodePoint {
    return this.points.toCodePoint(utf16(this.toStored(offset)));
  }

  /** An offset of the document, from a code point of the file's text; outside offsets are clamped. */
  toDocument(offset: CodePoint): Utf16 {
    const stored = Math.min(Math.max(this.points.toUtf16(offset), 0), this.stored.length);
    const at = lastAtOrBefore(this.breaks, 'file', stored);
    const from = this.breaks[at];
    const next = this.breaks[at + 1]?.document ?? this.text.length;
    return utf16(from ? Math.min(from.document + stored - from.file, next) : Math.min(stored, next));
  }

  /** The file's text between two code points. */
  storedSlice(start: number, end: number): string {
    return this.stored.slice(this.points.toUtf16(codePoint(start)), this.points.toUtf16(codePoint(end)));
  }

  /** An offset of the file's text in UTF-16 units, from one of the document. */
  toStored(offset: Utf16): number {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const at = lastAtOrBefore(this.breaks, 'document', inside);
    const from = this.breaks[at];
    const next = this.breaks[at + 1]?.file ?? this.stored.length;
    return from ? Math.min(from.file + inside - from.document, next) : Math.min(inside, next);
  }
}

/** The text as a document with `\n` as line end shows it. */
function unify(stored: string): string {
  return stored.slice(stored.startsWith(BOM) ? 1 : 0).replace(LINE_END, '\n');
}

/** Where the two texts' offsets drift apart; undefined where they differ in more than a byte order mark and line ends. */
function align(document: string, stored: string): Break[] | undefined {
  const breaks: Break[] = [];
  let d = 0;
  let f = 0;
  if (stored.startsWith(BOM) && !document.startsWith(BOM)) breaks.push({ document: 0, file: (f = 1) });
  const documentEnds = [...document.matchAll(LINE_END)];
  const storedEnds = [...stored.matchAll(LINE_END)];
  if (documentEnds.length !== storedEnds.length) return undefined;
  for (const [i, end] of storedEnds.entries()) {
    const other = documentEnds[i] as RegExpExecArray;
    if (document.slice(d, other.index) !== stored.slice(f, end.index)) return undefined;
    d = other.index + other[0].length;
    f = end.index + end[0].length;
    if (end[0].length !== other[0].length) breaks.push({ document: d, file: f });
  }
  return document.slice(d) === stored.slice(f) ? breaks : undefined;
}

function lastAtOrBefore(breaks: readonly Break[], side: keyof Break, offset: number): number {
  return countLeading(breaks, (one) => one[side] <= offset) - 1;
}
