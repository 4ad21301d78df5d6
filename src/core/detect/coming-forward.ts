import { COMING_FORWARD } from '../lexicon/claim-words';
import { COMPLEMENTIZER_TRAITS } from '../lexicon/word';
import { Kind } from '../text/tokens';
import type { Paragraph } from './paragraph';
import { subjectAfter, subjectBefore, type Subject } from './subjects';

/** «عاد الوزير | ليؤكد أن», «انبرى | ليقول»: to come forward to say something is to say it. That verb's token, else -1. */
export function comingBefore(p: Paragraph, i: number): number {
  if (!/^ل[يت]/.test(p.core(i))) return -1;
  const start = Math.max(p.sentenceStart[i] ?? 0, i - COMING_TOKENS);
  for (let k = i - 1; k >= start && p.kind(k) === Kind.Word && !p.is(k, COMPLEMENTIZER_TRAITS); k--)
    if (COMING_FORWARD.has(p.core(k))) return k;
  return -1;
}
const COMING_TOKENS = 8;

/** «عاد | الوزير ليؤكد», «الوزير | عاد ليؤكد». */
export function subjectOfComing(p: Paragraph, i: number): Subject {
  const after = subjectAfter(p, i);
  return after ? { phrase: after, place: 'before' } : subjectBefore(p, i);
}
