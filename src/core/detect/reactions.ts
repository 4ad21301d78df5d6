import { perForm } from '../lexicon/word';
import { foldedSet } from '../text/fold';

/** «، | وأيدتها زميلتها», «، | وخالفه الوزير»: another agrees with who speaks, or does not. */
const REACTS = /^[وف]?(?:ايد|وافق|خالف|عارض|قاطع|شاطر|ساند|ناقض)ت?(?:ه|ها|هم|هما)$/;
export const reacts = perForm(({ folded }) => REACTS.test(folded));

/** What a reporter calls what somebody said. */
export const SAYINGS = foldedSet(
  'ادعاء ادعاءات اتهام اتهامات زعم مزاعم موقف مواقف نفي رواية روايات تصريح تصريحات كلام تهمة تهم عبارة',
);
