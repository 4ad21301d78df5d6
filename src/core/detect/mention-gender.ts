import { MENS_NAMES_IN_TA, WOMENS_NAMES } from '../lexicon/names';
import { FEMININE_PLURALS, MASCULINE_PLACES } from '../lexicon/speaker-words';
import { has, Trait, type Word } from '../lexicon/word';
import { foldedSet } from '../text/fold';
import { unowned } from './mention-names';
import type { MentionType } from './mention-type';

const WOMEN = foldedSet(WOMENS_NAMES);
const MEN = foldedSet(MENS_NAMES_IN_TA);

/** «مريم», «نبيلة منيب»: by the given name, also where the office is a man's word («عضو المجلس خديجة أروهال»). */
function isWoman(type: MentionType, given: Word | undefined): boolean {
  if (type !== 'name' || given === undefined || !has(given, Trait.GivenName)) return false;
  return WOMEN.has(given.bare) || (/ه$/.test(given.bare) && /ة$/.test(given.raw) && !MEN.has(given.bare));
}

/** How a verb agrees with a mention: `given` begins the name in it, `head` is its noun. */
export function genderOf(
  words: readonly Word[],
  type: MentionType,
  given: Word | undefined,
  head: Word | undefined,
): 'm' | 'f' {
  if (head === undefined) return 'm';
  if (isWoman(type, given)) return 'f';
  if (has(head, Trait.HonorificPronoun)) return head.folded.endsWith('ها') ? 'f' : 'm';
  if (FEMININE_PLURALS.has(head.bare)) return 'f';
  if (type === 'body' && has(head, Trait.Place) && !has(head, Trait.Organisation))
    return MASCULINE_PLACES.has(head.bare) ? 'm' : 'f';
  if (type === 'name' && !has(head, Trait.Title))
    return has(words[0], Trait.Honorific) && /ه$/.test(words[0]?.bare ?? '') ? 'f' : 'm';
  // زميله is a man, زوجته a woman.
  const own = unowned(head);
  if (own !== head.bare) return own.endsWith('ه') ? 'f' : 'm';
  return /ه$/.test(head.bare) || (type === 'body' && /(?:ات|يا|ا)$/.test(head.bare)) ? 'f' : 'm';
}
