import { Char, charClass } from './characters';

/** One form for letters that Arabic papers write in several ways; 0 elsewhere. */
const LETTERS = new Uint16Array(0x700);
const put = (from: string, to: string): void => {
  for (const letter of from) LETTERS[letter.charCodeAt(0)] = to.charCodeAt(0);
};
put('أإآٱ', 'ا');
put('ىیےې', 'ي');
put('ک', 'ك');
put('ةہۀە', 'ه');
put('ڤ', 'ف');
put('ڨ', 'ق');
put('گ', 'ك');
put('پ', 'ب');
put('چ', 'ج');

/**
 * A text as a reader compares it: no vowel marks, tatweel or invisible characters; one form for each of alef, ya,
 * ta marbuta and kaf; presentation forms resolved; Latin in lower case. For comparing and searching only: lengths
 * change (use `foldWithMap` where places matter).
 */
export function fold(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xfb50 || (code >= 0x41 && code <= 0x5a)) return foldSlowly(text);
    const letter = code < 0x700 ? (LETTERS[code] as number) : 0;
    if (letter === 0 && charClass(code) !== Char.Mark) continue;
    out += text.slice(kept, i) + (letter === 0 ? '' : String.fromCharCode(letter));
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function foldSlowly(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  let out = '';
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const letter = code < 0x700 ? (LETTERS[code] as number) : 0;
    if (letter !== 0) out += String.fromCharCode(letter);
    else if (charClass(code) !== Char.Mark) out += plain[i] as string;
  }
  return out;
}

/** A folded text and, for each of its UTF-16 units, the offset in `text` it came from; one entry more for the end. */
export interface FoldedText {
  readonly folded: string;
  readonly origin: readonly number[];
}

/** Folds character by character and keeps where each came from. */
export function foldWithMap(text: string): FoldedText {
  let folded = '';
  const origin: number[] = [];
  for (let i = 0; i < text.length;) {
    const length = (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    const part = fold(text.slice(i, i + length));
    for (let k = 0; k < part.length; k++) origin.push(i);
    folded += part;
    i += length;
  }
  origin.push(text.length);
  return { folded, origin };
}

/** The words of a list with white space between them, folded. */
export function foldedSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
