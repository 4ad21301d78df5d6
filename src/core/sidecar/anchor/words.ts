const WORD = /[\p{L}\p{M}\p{N}_\u0640]/u;

/** Whether a word goes on over this offset of the text. */
export function insideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text[at - 1] as string) && WORD.test(text[at] as string);
}

/** Places where `quote` stands in the text and cuts no word that it did not cut before; at most `most`. */
export function occurrences(text: string, quote: string, wholeWords: boolean, most = 500): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < most; at = text.indexOf(quote, at + 1)) {
    if (!wholeWords || !(insideWord(text, at) || insideWord(text, at + quote.length))) places.push(at);
  }
  return places;
}

/** The range with both ends moved to the nearer border of the word they lie in, marks and spaces at the ends left out. */
export function toWholeWords(text: string, start: number, end: number): readonly [number, number] {
  let from = nearestBorder(text, start);
  let to = nearestBorder(text, end);
  while (from < to && !WORD.test(text[from] as string)) from++;
  while (to > from && !WORD.test(text[to - 1] as string) && text[to - 1] !== '%') to--;
  return [from, to];
}

function nearestBorder(text: string, at: number): number {
  let left = at;
  let right = at;
  while (insideWord(text, left)) left--;
  while (insideWord(text, right)) right++;
  return at - left < right - at ? left : right;
}

/** Words of a range of the text: start and end of each. */
export function wordsIn(text: string, from: number, to: number): (readonly [number, number])[] {
  const words: (readonly [number, number])[] = [];
  let start = -1;
  for (let at = from; at <= to; at++) {
    const inWord = at < to && WORD.test(text[at] as string);
    if (inWord && start < 0) start = at;
    if (!inWord && start >= 0) {
      words.push([start, at]);
      start = -1;
    }
  }
  return words;
}
