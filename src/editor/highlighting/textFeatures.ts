import { addresses } from '../../core/text/addresses';
import { countLetters } from '../../core/text/direction';
import { figures } from '../../core/text/figures';

/**
 * What stands out in Arabic text itself, one line at a time: quotations, figures and dates, characters that cannot be seen. Offsets count
 * UTF-16 units of the line.
 */
export interface TextFeature {
  /**
   * `gap`: the space between two figures, which on a right-to-left line must not make them one; `address`: what is read from the left, to
   * its last sign, on such a line too; `end`: the last character of a line whose last word has no Arabic letter, when that is a mark.
   */
  readonly kind: 'quotation' | 'number' | 'invisible' | 'gap' | 'address' | 'end';
  readonly start: number;
  readonly end: number;
  /** Of an invisible character: RLM, ZWNJ … */
  readonly name?: string;
}

/** Takes no room and is seen by nobody, but is an Arabic letter to the order of what stands beside it. */
export const RIGHT_TO_LEFT_MARK = '\u200F';

/** Characters without a picture of their own, by the names Unicode abbreviates them with. */
const INVISIBLE: ReadonlyMap<string, string> = new Map([
  ['\u00A0', 'NBSP'],
  ['\u00AD', 'SHY'],
  ['\u034F', 'CGJ'],
  ['\u061C', 'ALM'],
  ['\u200B', 'ZWSP'],
  ['\u200C', 'ZWNJ'],
  ['\u200D', 'ZWJ'],
  ['\u200E', 'LRM'],
  [RIGHT_TO_LEFT_MARK, 'RLM'],
  ['\u202A', 'LRE'],
  ['\u202B', 'RLE'],
  ['\u202C', 'PDF'],
  ['\u202D', 'LRO'],
  ['\u202E', 'RLO'],
  ['\u2028', 'LS'],
  ['\u2029', 'PS'],
  ['\u202F', 'NNBSP'],
  ['\u2060', 'WJ'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI'],
  ['\uFEFF', 'BOM'],
  // Controls, which texts copied from PDF files and teleprinters hold; but not tabs and line ends.
  ...'NUL SOH STX ETX EOT ENQ ACK BEL BS _ _ VT FF _ SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
    .split(' ')
    .map((name, code) => [String.fromCharCode(code), name] as const)
    .filter(([, name]) => name !== '_'),
  ['\u007F', 'DEL'],
  ['\u0085', 'NEL'],
]);

const PICTURE = /\p{Extended_Pictographic}/u;

/** The joiner between two pictures makes them one, which a name in between would part. */
function joinsPictures(line: string, at: number): boolean {
  return line.charAt(at) === '\u200D' && PICTURE.test(String.fromCodePoint(line.codePointAt(at + 1) ?? 0));
}

const FIGURE = /[0-9\u0660-\u0669\u06F0-\u06F9]/u;

const OPENING: ReadonlyMap<string, string> = new Map([['«', '»']]);
/** Straight and curly marks: the direction of curly ones is not to be relied on, so any closes any. */
const UNDIRECTED: ReadonlySet<string> = new Set(['"', '“', '”', '„']);

/** UTF-16 units at the end of a line that are looked at for its last word. */
const LONGEST_END = 200;

/** The last word of a line, where it ends in a mark: «(2024).». */
const MARKED_END = /(?<!\S)\S*[^\s\p{L}\p{M}\p{Nd}](?=\s*$)/u;

export function textFeatures(line: string): TextFeature[] {
  const features: TextFeature[] = addresses(line).map((span) => ({ kind: 'address', ...span }));
  const end = lineEnd(line);
  if (end !== undefined) features.push({ kind: 'end', start: end - 1, end });
  for (const { start, end } of figures(line)) {
    features.push({ kind: 'number', start, end });
    if (line.charAt(end) === ' ' && FIGURE.test(line.charAt(end + 1)))
      features.push({ kind: 'gap', start: end, end: end + 1 });
  }
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    const name = INVISIBLE.get(character);
    if (name !== undefined && !joinsPictures(line, i))
      features.push({ kind: 'invisible', start: i, end: i + 1, name });
    else if (OPENING.has(character)) open.push({ mark: character, at: i });
    else if (character === '»' || UNDIRECTED.has(character)) closeOrOpen(character, i, open, features);
  }
  return features;
}

/** Where the last word of a line ends, if it has no Arabic letter and ends in a mark. */
export function lineEnd(line: string): number | undefined {
  const word = MARKED_END.exec(line.slice(-LONGEST_END));
  if (!word || countLetters(word[0]).rightToLeft > 0) return undefined;
  return Math.max(0, line.length - LONGEST_END) + word.index + word[0].length;
}

function closeOrOpen(
  mark: string,
  at: number,
  open: { readonly mark: string; readonly at: number }[],
  features: TextFeature[],
): void {
  const partner = (other: string) => (mark === '»' ? other === '«' : UNDIRECTED.has(other));
  const last = open.at(-1);
  if (last && partner(last.mark)) {
    open.pop();
    features.push({ kind: 'quotation', start: last.at, end: at + 1 });
  } else if (mark !== '»') open.push({ mark, at });
}
