import type { Word } from './word';

/** Slots at first; as a power of two, so that a mask finds a form's slot. */
const FIRST_SLOTS = 4096;

/** Words by their raw forms, found within a text without cutting the form out of it. */
export class WordTable {
  size = 0;
  private slots = new Array<Word | undefined>(FIRST_SLOTS).fill(undefined);
  /** By slot: the hash of the form there. */
  private hashes = new Int32Array(FIRST_SLOTS);

  /** The word of the form at UTF-16 units start … end-1 of the text; `hash` is that form's. */
  find(text: string, start: number, end: number, hash: number): Word | undefined {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot];
      if (word === undefined) return undefined;
      if (this.hashes[slot] === hash && isForm(word.raw, text, start, end)) return word;
    }
  }

  /** Adds a word that is not there yet; `hash` is its raw form's. */
  add(word: Word, hash: number): void {
    if (2 * ++this.size > this.slots.length) this.grow();
    this.put(word, hash);
  }

  private put(word: Word, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.slots[slot] = word;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { slots, hashes } = this;
    this.slots = new Array<Word | undefined>(2 * slots.length).fill(undefined);
    this.hashes = new Int32Array(2 * slots.length);
    for (const [slot, word] of slots.entries()) if (word) this.put(word, hashes[slot] as number);
  }
}

/** FNV-1a of UTF-16 units start … end-1. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isForm(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
