import { CAPITALS } from '../lexicon/names';
import { fold } from '../text/fold';

/** By the words of a capital its country, by a country's its capitals: folded, without article, as mentions have them. */
const NAMES = new Map<string, string[]>();
const CAPITAL = new Set<string>();
for (const pair of CAPITALS.trim().split(/\s+/)) {
  const [capital = '', country = ''] = pair.split(':').map(wordsOf);
  CAPITAL.add(capital);
  NAMES.set(capital, [...(NAMES.get(capital) ?? []), country]);
  NAMES.set(country, [...(NAMES.get(country) ?? []), capital]);
}

function wordsOf(name: string): string {
  const words = name.split('_').map((word) => fold(word.replace(/^ال/, '')));
  return words.join(' ');
}

/** «واشنطن» for «الولايات المتحدة», and the other way round: what else a country that speaks is called by; undefined for all else. */
export function otherNamesOfCountry(keys: readonly string[]): readonly string[] | undefined {
  return keys.length > 2 ? undefined : NAMES.get(keys.join(' '));
}

/** Whether a word by itself names a capital, which speaks for its government; `bare`: without conjunction, preposition and article. */
export function isCapital(bare: string): boolean {
  return CAPITAL.has(bare);
}

/** Whether a word by itself names a country or its capital; `bare`: without conjunction, preposition and article. */
export function isCountry(bare: string): boolean {
  return NAMES.has(bare);
}
