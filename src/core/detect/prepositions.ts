import { WITH_PRONOUN } from '../lexicon/shapes';
import { perForm } from '../lexicon/word';

/** «عليه», «معها», «لديهم»: a preposition and the pronoun of whom or what was named before. */
export const hasPronoun = perForm(({ core }) => WITH_PRONOUN.test(core));

/** «عليه» → «علي»; nothing for any other word. */
export function prepositionOf(core: string): string {
  return WITH_PRONOUN.exec(core)?.[1] ?? '';
}

/** «أكد | عليه | المتحدث»: the verb's own preposition points back to what was said; «أكد له» says to whom. */
export const isPointingBack = (core: string): boolean => POINTING_BACK.test(core);
const POINTING_BACK = /^(?:علي|الي|عن|ب)(?:ه|ها|هم|هما)$/;
