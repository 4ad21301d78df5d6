import { WITH_PRONOUN } from '../lexicon/shapes';
import { COMPLEMENTIZER_TRAITS } from '../lexicon/word';
import { Kind } from '../text/tokens';
import { nounPhraseBefore } from './nounphrase-before';
import { nounPhraseAt, type NounPhrase } from './nounphrases';
import type { Paragraph } from './paragraph';

/** Tokens from سبق or من to the verb behind its أن. */
const MAX_TOKENS = 14;

/**
 * Where سبق or من stands before the verb at `i`, else -1: «وسبق | لوزيرة الاقتصاد أن أعلنت», «الوزير | سبق أن أكد», «فما كان | من
 * الوزير إلا أن رد».
 */
export function beforehandAt(p: Paragraph, i: number): number {
  if (p.core(i - 1) !== 'ان') return -1;
  const least = Math.max(p.sentenceStart[i] ?? 0, i - MAX_TOKENS);
  const isExcept = p.core(i - 2) === 'الا';
  for (let k = i - 2; k >= least && p.kind(k) !== Kind.Comma; k--) {
    if (isExcept ? p.core(k) === 'من' && p.core(k - 1) === 'كان' : isBefore(p.core(k))) return k;
    if (p.is(k, COMPLEMENTIZER_TRAITS)) return -1;
  }
  return -1;
}

const isBefore = (core: string): boolean => core === 'سبق' || core === 'يسبق';

/** Whose verb at `i` that is, `at` being where سبق or من stands; none where only a pronoun tells. */
export function beforehandSubject(p: Paragraph, i: number, at: number): NounPhrase | undefined {
  if (at === i - 2) {
    const least = p.sentenceStart[i] ?? 0;
    const from = p.core(least).startsWith('كان') ? least + 1 : least;
    return at > from ? nounPhraseBefore(p, at, from) : undefined;
  }
  if (p.core(at) === 'من') {
    const somebody = nounPhraseAt(p, at + 1, i - 2);
    return somebody?.to === i - 2 ? somebody : undefined;
  }
  if (!p.core(at + 1).startsWith('ل') || WITH_PRONOUN.test(p.core(at + 1))) return undefined;
  const phrase = nounPhraseAt(p, at + 1, i - 1, false, true);
  return phrase?.to === i - 1 ? phrase : undefined;
}
