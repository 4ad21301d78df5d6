/** A character of an edited text: what it is now, and where it stood in the old text (-1: it is new). */
export interface Character {
  readonly char: string;
  readonly origin: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Edit = (text: Character[], random: () => number) => Character[];

const fresh = (text: string): Character[] => [...text].map((char) => ({ char, origin: -1 }));

/** Words of the text: start and end of each. */
function words(text: readonly Character[]): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inWord = at < text.length && !/\s/u.test(text[at]?.char ?? ' ');
    if (inWord && start < 0) start = at;
    if (!inWord && start >= 0) {
      found.push([start, at]);
      start = -1;
    }
  }
  return found;
}

/** One to three words that stand next to each other. */
function someWords(text: readonly Character[], random: () => number): [number, number] {
  const all = words(text);
  const first = Math.floor(random() * all.length);
  const last = Math.min(all.length - 1, first + Math.floor(random() * 3));
  return [all[first]?.[0] ?? 0, all[last]?.[1] ?? 0];
}

/** What a person types: words that the article has elsewhere, so that look-alikes come up. */
function typed(text: readonly Character[], random: () => number): string {
  const [start, end] = someWords(text, random);
  return text
    .slice(start, end)
    .map(({ char }) => char)
    .join('')
    .replace(/\s+/gu, ' ');
}

const insertWords: Edit = (text, random) => {
  const [at] = someWords(text, random);
  return [...text.slice(0, at), ...fresh(`${typed(text, random)} `), ...text.slice(at)];
};

const deleteWords: Edit = (text, random) => {
  const [start, end] = someWords(text, random);
  const space = /\s/u.test(text[end]?.char ?? '') ? 1 : 0;
  return [...text.slice(0, start), ...text.slice(end + space)];
};

const replaceWords: Edit = (text, random) => {
  const [start, end] = someWords(text, random);
  return [...text.slice(0, start), ...fresh(typed(text, random)), ...text.slice(end)];
};

const moveParagraph: Edit = (text, random) => {
  const lines: Character[][] = [[]];
  for (const character of text) {
    lines[lines.length - 1]?.push(character);
    if (character.char === '\n') lines.push([]);
  }
  // The last line may have no line end: what would be glued to it gets one.
  const ended = lines.map((line) =>
    line[line.length - 1]?.char === '\n' ? line : [...line, ...fresh('\n')],
  );
  const [line] = ended.splice(Math.floor(random() * ended.length), 1);
  ended.splice(Math.floor(random() * (ended.length + 1)), 0, line ?? []);
  return ended.flat();
};

/** Alef with or without hamza, ya with or without dots, a vowel mark more: as another keyboard types it. */
const retypeHamza: Edit = (text, random) => {
  const [first] = someWords(text, random);
  return text.flatMap((character, at) => {
    if (at < first || at > first + 120) return character;
    if (/[أإآ]/u.test(character.char)) return { ...character, char: 'ا' };
    if (character.char === 'ى') return { ...character, char: 'ي' };
    return character.char === 'ّ' || (character.char === 'م' && random() < 0.1)
      ? [character, ...fresh('ُ')]
      : character;
  });
};

const changeLineEnds: Edit = (text) =>
  text.flatMap((character, at) =>
    character.char === '\n' && text[at - 1]?.char !== '\r' ? [...fresh('\r'), character] : character,
  );

/** A thorough revision. */
const revise: Edit = (text, random) => {
  const edits = [insertWords, deleteWords, replaceWords, moveParagraph, retypeHamza];
  let revised = text;
  for (let i = 0; i < 8; i++) revised = (edits[Math.floor(random() * edits.length)] as Edit)(revised, random);
  return revised;
};

export const EDITS: Readonly<Record<string, Edit>> = {
  'words inserted': insertWords,
  'words deleted': deleteWords,
  'words replaced': replaceWords,
  'paragraph moved': moveParagraph,
  'hamza re-typed': retypeHamza,
  'line ends changed': changeLineEnds,
  'eight edits of all kinds': revise,
};
