const MARKS =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/gu;

/**
 * A text as a reader compares it: no vowel marks, tatweel or invisible characters; one form for each of alef, ya,
 * ta marbuta and kaf; presentation forms resolved. For comparing and searching only: lengths change.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیے]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه');
}
