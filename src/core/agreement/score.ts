import type { Annotation } from '../model';
import { SAME_CLAIM } from './agreement';
import { Found } from './coefficients';
import { mapSpeakers, pairClaims, wordClaims, type WordClaim } from './pairing';
import { wordsOf } from './words';

export const SCORES = ['attributed', 'claims', 'claims exact', 'words'] as const;
export interface ScoreRow {
  readonly measure: (typeof SCORES)[number];
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly hits: number;
  readonly gold: number;
  readonly found: number;
}

/** Scores annotations against gold ones, as section 2 of the annotation guidelines says. `attributed`: with the right speaker. */
export class Score {
  private readonly counts = new Map(SCORES.map((measure) => [measure, new Found()]));
  articles = 0;

  add(text: string, gold: Annotation, mine: Annotation): void {
    this.articles++;
    const words = wordsOf(text);
    const [left, right] = [wordClaims(text, words, gold), wordClaims(text, words, mine)];
    const pairs = pairClaims(left, right, SAME_CLAIM);
    const mapped = mapSpeakers(left, right, pairs);
    const attributed = pairs.filter(([i, j]) => {
      const entity = left[i]?.entity;
      return entity && mapped.get(entity.id) === right[j]?.claim.speaker;
    });
    this.count('attributed', attributed.length, left.length, right.length);
    this.count('claims', pairs.length, left.length, right.length);
    this.count('claims exact', pairClaims(left, right, 1).length, left.length, right.length);
    const inside = (claims: readonly WordClaim[]): ReadonlySet<number> =>
      new Set(claims.flatMap(({ content }) => [...content]));
    const [goldWords, myWords] = [inside(left), inside(right)];
    this.count(
      'words',
      [...goldWords].filter((word) => myWords.has(word)).length,
      goldWords.size,
      myWords.size,
    );
  }

  private count(measure: ScoreRow['measure'], hits: number, gold: number, found: number): void {
    this.counts.get(measure)?.add(hits, gold, found);
  }

  rows(): readonly ScoreRow[] {
    return [...this.counts].map(([measure, { precision, recall, f1, hits, left, right }]) => ({
      measure,
      precision,
      recall,
      f1,
      hits,
      gold: left,
      found: right,
    }));
  }
}
