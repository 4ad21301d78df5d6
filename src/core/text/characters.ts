/** What a UTF-16 unit is to a reader of Arabic text. */
export const enum Char {
  Unknown = 0,
  Space,
  /** A letter of any script, also half of a surrogate pair. */
  Letter,
  /** Vowel marks, tatweel, joiners and bidi controls: part of a word, ignored when words are compared. */
  Mark,
  Digit,
  Punctuation,
}

const classes = new Uint8Array(65536);
const INVISIBLE = /[\p{M}\p{Cf}\u0640]/u;

/** Class of a UTF-16 unit; filled on demand, so that loading costs nothing. */
export function charClass(code: number): Char {
  const known = classes[code] as Char;
  return known !== Char.Unknown ? known : (classes[code] = classify(code));
}

function classify(code: number): Char {
  // The Arabic alphabet at once: folding the word lists must make no regular expression.
  if ((code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x064a)) return Char.Letter;
  if (code >= 0xd800 && code <= 0xdfff) return Char.Letter;
  const character = String.fromCharCode(code);
  if (code === 0xfeff || /\s/u.test(character)) return Char.Space;
  if (INVISIBLE.test(character)) return Char.Mark;
  if (/\p{L}/u.test(character)) return Char.Letter;
  if (/\p{N}/u.test(character)) return Char.Digit;
  return Char.Punctuation;
}
