/** Texts that would take an engine with a rescan or a backtracking expression for ever. `size` counts their repetitions or units. */
export interface Pathology {
  readonly name: string;
  readonly size: number;
  readonly make: (size: number) => string;
}

const times = (words: string, size: number): string => words.repeat(Math.ceil(size / words.length));

/** `line` is news text without line ends, 2 MB of UTF-8 or more. */
export function pathologies(line: string): readonly Pathology[] {
  return [
    { name: '100,000 open quotes «', size: 100_000, make: (n) => '«'.repeat(n) },
    { name: '100,000 open quotes, a word each', size: 100_000, make: (n) => '«قول '.repeat(n) },
    { name: '100,000 straight quotes, a word each', size: 100_000, make: (n) => '"قول '.repeat(n) },
    { name: '100,000 lines with an open quote', size: 100_000, make: (n) => 'قال: «قول\n'.repeat(n) },
    { name: '100,000 open brackets', size: 100_000, make: (n) => '(قول '.repeat(n) },
    { name: 'one line of 2 MB', size: line.length, make: (n) => line.slice(0, n) },
    { name: 'one word of 1 M letters', size: 1_000_000, make: (n) => 'ب'.repeat(n) },
    { name: 'only cues', size: 1_000_000, make: (n) => times('قال ', n) },
    {
      name: 'only cues of many kinds',
      size: 1_000_000,
      make: (n) => times('وأكد مشيرا إلى أن بحسب قال إن ', n),
    },
    { name: 'only colons after cues', size: 1_000_000, make: (n) => times('قال: ', n) },
    {
      name: 'one sentence of claims and their sources',
      size: 1_000_000,
      make: (n) => times('وقال الوزير إن الجسر جاهز بحسب وكالة الميناء ', n),
    },
    { name: 'only titles', size: 1_000_000, make: (n) => times('وزير ', n) },
    { name: 'only names', size: 1_000_000, make: (n) => times('محمد بن ', n) },
    { name: 'only commas and words', size: 1_000_000, make: (n) => times('قول، ', n) },
    { name: 'only complementizers', size: 1_000_000, make: (n) => times('أن ', n) },
    { name: 'only line ends', size: 1_000_000, make: (n) => '\n'.repeat(n) },
    {
      name: 'as many speakers as lines',
      size: 20_000,
      make: (n) => Array.from({ length: n }, (_, k) => `قال الوزير محمد ${letters(k)}: جئنا.\n`).join(''),
    },
  ];
}

/** A word of Arabic letters for each number. */
function letters(n: number): string {
  const alphabet = 'بتجحدرسشصطعفكلمن';
  return Array.from(n.toString(16).padStart(5, '0'), (digit) => alphabet[parseInt(digit, 16)]).join('');
}
