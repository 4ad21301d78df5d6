import { CAPITALS, CITIES } from '../lexicon/names';
import { OF_STATE } from '../lexicon/speaker-words';
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

/** قبرص and قبرصي, مصر and مصرية. */
export function placeStem(bare: string): string {
  const stem = bare.replace(/(?:يه|يا|ي|ا|ه)$/, '');
  return SPELLINGS.get(stem) ?? stem;
}

/** Stems of one country that differ: أميركا and الأمريكي, النمسا and النمساوي. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['اميرك', 'امريك'],
  ['نمساو', 'نمس'],
  ['انجليز', 'بريطان'],
  ['انكليز', 'بريطان'],
]);

/** By a city its country's stem. */
const LANDS = new Map<string, string>();
for (const line of CITIES.trim().split(/\s+/)) {
  const [land = '', cities = ''] = line.split(':');
  for (const city of cities.split('،')) LANDS.set(wordsOf(city), land);
}

/** The stem of the country that a city is in: «وهران»: جزائر; `bare`: without conjunction, preposition and article. */
export function landOf(bare: string): string | undefined {
  return LANDS.get(bare);
}

/** What is asked of a mention. */
interface Titled {
  readonly head: string;
  readonly titleKeys: readonly string[];
  readonly places: readonly string[];
  readonly isDefinite: boolean;
}

const HEAD = 'رئيس';

/** «الرئيس الأميركي». */
export const isHeadOfState = (mention: Titled): boolean =>
  mention.head === HEAD &&
  mention.isDefinite &&
  mention.titleKeys.length === 2 &&
  mention.places.length === 1;

/** «رئيس بنك الميناء», «رئيس الاتحاد»; no «رئيس فرنسا», «رئيس الجمهورية». */
export function isHeadOfBody(titleKeys: ReadonlySet<string>, places: readonly string[]): boolean {
  if (!titleKeys.has(HEAD)) return false;
  let ofBody = 0;
  for (const key of titleKeys) {
    if (OF_STATE.has(key)) return false;
    if (key !== HEAD && !places.includes(placeStem(key))) ofBody++;
  }
  return ofBody > 0;
}
