import { Kind } from '../text/tokens';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';
import { Trait } from '../lexicon/word';

/** Who said something first, and those through whom it came. */
export interface Chain {
  readonly source: NounPhrase;
  /** The one nearest to the source first. */
  readonly via: readonly NounPhrase[];
}

/** «نقلا عن | صحيفة الميناء عن وكالة نقلا عن مصدر»: each passes on what the next one said, however many there are. */
export function chainAt(p: Paragraph, from: number, limit: number): Chain | undefined {
  const first = nounPhraseAt(p, from, limit);
  return first && chainFrom(p, first, true, limit);
}

/**
 * @param first who passes something on, or is the source himself
 * @param passesOn whether what stands before lets a bare عن lead on: «نقلت الوكالة | عن مسؤول»
 */
export function chainFrom(p: Paragraph, first: NounPhrase, passesOn: boolean, limit: number): Chain {
  const via: NounPhrase[] = [];
  let source = first;
  for (let leads = passesOn; ; leads = true) {
    const at = behindFrom(p, source.to, leads, limit);
    const next = at === undefined ? undefined : nounPhraseAt(p, at, limit);
    if (next === undefined) return { source, via };
    via.unshift(source);
    source = next;
  }
}

/** Past «أمس، | نقلا عن» or عن. */
function behindFrom(p: Paragraph, to: number, passesOn: boolean, limit: number): number | undefined {
  let i = to;
  while (i < limit && p.is(i, Trait.Time)) i++;
  if (passesOn && p.core(i) === 'عن') return i + 1;
  if (p.kind(i) === Kind.Comma) i++;
  return p.core(i) === 'نقلا' && p.core(i + 1) === 'عن' ? i + 2 : undefined;
}
