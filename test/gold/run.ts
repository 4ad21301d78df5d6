import { detect } from '../../src/core/detect/detect';
import type { Annotation } from '../../src/core/model';
import type { GoldArticle } from './gold';
import { Score, type ArticleScore } from './score';

export interface Result extends ArticleScore {
  readonly article: GoldArticle;
  readonly annotation: Annotation;
}

/** Scores of some parts of the gold, each article in every part it belongs to. */
export interface Results {
  readonly all: Score;
  /** The articles whose number is divisible by three. */
  readonly putAside: Score;
  readonly rest: Score;
  readonly papers: ReadonlyMap<string, Score>;
  readonly articles: readonly Result[];
}

/** Runs the engine over gold articles, each in a detection of its own. */
export function run(
  articles: readonly GoldArticle[],
  find: (text: string) => Annotation = (text) => detect(text),
): Results {
  const all = new Score();
  const putAside = new Score();
  const rest = new Score();
  const papers = new Map<string, Score>();
  const results = articles.map((article) => {
    const annotation = find(article.text);
    const paper = papers.get(article.paper) ?? new Score();
    papers.set(article.paper, paper);
    const score = all.add(article.text, article.gold, annotation);
    for (const part of [article.isPutAside ? putAside : rest, paper])
      part.add(article.text, article.gold, annotation);
    return { ...score, article, annotation };
  });
  return { all, putAside, rest, papers, articles: results };
}
