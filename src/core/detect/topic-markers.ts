import { SIDES, TURN } from '../lexicon/claim-words';
import { Kind } from '../text/tokens';
import { perForm } from '../lexicon/word';
import type { Paragraph } from './paragraph';

/** Tokens between أما and the verb that answers it. */
const FAR = 24;

/** أما, not إما, at a clause's head. */
export function isTopicMarker(p: Paragraph, i: number): boolean {
  return p.core(i) === 'اما' && !p.word(i)?.raw.includes('إ') && p.beginsClause(i);
}

/** «أما الوزير | فأكد», «أما الوزير | فقد أكد». */
export function isAnswer(p: Paragraph, i: number): boolean {
  return p.word(i)?.conjunction === 'ف' || p.word(i - 1)?.folded === 'فقد';
}

/** «…، | أما جاره فيرى أن»: where somebody else is turned to within the sentence of the verb `i`, else where the sentence begins. */
export function topicStart(p: Paragraph, i: number): number {
  const least = p.sentenceStart[i] ?? 0;
  if (!isAnswer(p, i)) return least;
  for (let k = i - 1; k > Math.max(least, i - FAR); k--) if (isTopicMarker(p, k)) return k;
  return least;
}

/** Past «من جهته،», «بدوره»، «في المقابل،» at a sentence's head, with the comma. */
export function pastTurn(p: Paragraph, i: number, limit: number): number {
  let k = i;
  if (p.core(i) === 'من' && SIDES.has(p.core(i + 1))) k = i + 2;
  else if (p.core(i) === 'في' && p.core(i + 1) === 'المقابل') k = i + 2;
  else if (TURN.has(p.core(i))) k = i + 1;
  if (k > i && p.kind(k) === Kind.Comma) k++;
  return k < limit ? k : i;
}

const isOn = perForm(({ core }) => core === 'علي');

/** «عبرت الجامعة | على لسان رئيسها فلان عن حزنها». */
export function isOnTheTongueOf(p: Paragraph, i: number): boolean {
  return isOn(p.word(i)) && p.core(i + 1) === 'لسان';
}
