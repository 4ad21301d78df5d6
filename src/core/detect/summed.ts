import { SUMMED } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS, has, perForm, Trait } from '../lexicon/word';
import { frameOf, type Frame } from './frame';
import type { Paragraph } from './paragraph';

/** What such a noun stands behind: «مع التأكيد», «تود الوزارة | التأكيد», not «تجدر الإشارة». */
const LEADING = /^(?:مع|[تين]ود)$/;
const OWN = /^(?:علي|الي|من)$/;

/** What is stressed without being demanded: «التشديد على أهمية الحوار». */
const NEEDED = /^(?:ال)?(?:اهميه|ضروره|وجوب|حاجه|التزام|حرص)/;

const isSummed = perForm((word) => has(word, Trait.Definite) && SUMMED.has(word.bare));

/** «…، مع التأكيد على أن القرار نهائي», «حاول تبرير ذلك بالادعاء أن», «مع الإشارة إلى تضرر الجسر»: an assertion as a definite noun, of him who speaks or does. */
export function summedFrameAt(p: Paragraph, i: number): Frame | undefined {
  const word = p.word(i);
  if (word === undefined || !isSummed(word)) return undefined;
  const isLed = word.preposition === '' && LEADING.test(p.core(i - 1));
  const isGlued = word.preposition === 'ب' || word.preposition === 'ل';
  const form = p.lexicon.word(word.bare).cue;
  if ((!isLed && !isGlued) || form === undefined) return undefined;
  const at = OWN.test(p.core(i + 1)) ? i + 2 : i + 1;
  const isClause = p.is(at, COMPLEMENTIZER_TRAITS);
  const isEvent = p.is(at, Trait.Event) && (word.bare !== 'تشديد' || NEEDED.test(p.core(at)));
  if (!isClause && !(isLed && at > i + 1 && isEvent)) return undefined;
  return frameOf(i, {
    opens: isLed ? i - 1 : i,
    // Without the form: a noun agrees with nobody.
    stance: form.verb.stance,
    marker: isClause ? 'clause' : 'noun',
    from: p.is(at, Trait.Complementizer) ? at + 1 : at,
    certain: true,
    why: [`noun:${form.verb.lemma}`, ...(isClause ? [] : ['noun-for-clause'])],
  });
}
