/** The beginning of a text, cut between words: a row too narrow for its label hides the beginning of Arabic text. `length` in characters. */
export function beginning(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, words.lastIndexOf(' ', length))}…` : words;
}
