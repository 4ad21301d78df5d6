import { CONTEXT, type StoredSpan } from '../stored';

/** The old text as far as the sidecar's spans and their contexts give it away. Offsets are code points. */
export class Known {
  private readonly characters = new Map<number, string>();

  constructor(spans: readonly StoredSpan[]) {
    for (const { start, end, text, before, after } of spans) {
      const words = [...text];
      if (words.length !== end - start) continue;
      this.put(start, words);
      if (after) this.put(end, [...after]);
      if (before) {
        const characters = [...before];
        this.put(start - characters.length, characters);
      }
    }
  }

  private put(at: number, characters: readonly string[]): void {
    for (const [i, character] of characters.entries()) this.characters.set(at + i, character);
  }

  before(offset: number): string {
    let text = '';
    for (let at = offset - 1; at >= offset - CONTEXT; at--) {
      const character = this.characters.get(at);
      if (character === undefined) break;
      text = character + text;
    }
    return text;
  }

  after(offset: number): string {
    let text = '';
    for (let at = offset; at < offset + CONTEXT; at++) {
      const character = this.characters.get(at);
      if (character === undefined) break;
      text += character;
    }
    return text;
  }
}
