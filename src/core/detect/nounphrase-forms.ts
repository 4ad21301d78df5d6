import { IS_CALLED } from '../lexicon/shapes';
import { ADVERBS, DETERMINERS, FORMERLY, NO_PHRASE, POINTING, TONES } from '../lexicon/speaker-words';
import { perForm, Trait } from '../lexicon/word';

// What every word of a noun phrase is asked that only its form decides.

/** ليقلده: a verb with its object. */
const IN_ORDER_TO = /^لي\S{3,}(?:ه|ها|هم)$/;
/** بمعرفته: of the speaker. */
const WITH_OWN = /^ب\S{4,}(?:ه|ها|هم)$/;

/** What a noun in the accusative is more than a common noun. */
const NAMED = Trait.Honorific | Trait.Organisation | Trait.Group | Trait.Document | Trait.Media | Trait.Place;

export const isDeterminer = perForm(({ core }) => DETERMINERS.has(core));
export const isPointing = perForm((word) => POINTING.has(word.core) && word.preposition === '');
export const isFormerly = perForm(({ core }) => FORMERLY.has(core));
export const isCalled = perForm(({ raw }) => IS_CALLED.test(raw));
/** «رحمة» is no رحمه. */
export const isNoPhrase = perForm(({ core, raw }) => NO_PHRASE.has(core) && !raw.endsWith('ة'));
export const isInOrderTo = perForm(({ traits, folded }) => traits === 0 && IN_ORDER_TO.test(folded));
export const isWithOwn = perForm(({ traits, raw }) => traits === 0 && WITH_OWN.test(raw));
/** «رسميا», «صباحاً», «بنبرة حادة». */
export const isAdverbForm = perForm(
  ({ core, raw }) =>
    ADVERBS.has(core) || /(?:اً|ًا)$/u.test(raw) || (core.startsWith('ب') && TONES.has(core.slice(1))),
);
export const isBareAccusative = perForm(
  ({ raw, traits }) => /[^ه]ا$/.test(raw) && (traits & Trait.Common) !== 0 && (traits & NAMED) === 0,
);
