import { attributed, match, overlap, read, type Pair, type Reading, type Scored } from './compare';
import { wordsOf } from './words';

/** Hits, claims found, claims in the gold. */
export interface Count {
  hit: number;
  found: number;
  gold: number;
}
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
export const MEASURES = [
  'claims',
  'attributed',
  'claims@0.5',
  'attributed@0.5',
  'claims@exact',
  'cues',
  'mentions',
  'words',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface KindCount {
  gold: number;
  content: number;
  attributed: number;
}

/** How a suggestion of some confidence fared. */
export interface Outcome {
  readonly confidence: number;
  readonly content: boolean;
  readonly attributed: boolean;
}

/** Sums over articles by the rules of the annotation guidelines, section 2. */
export class Score {
  articles = 0;
  readonly counts = new Map<Measure, Count>(
    MEASURES.map((measure) => [measure, { hit: 0, found: 0, gold: 0 }]),
  );
  readonly kinds = new Map<string, KindCount>();
  readonly outcomes: Outcome[] = [];
  private readonly bcubed = { p: 0, r: 0, n: 0 };

  /** Adds an article. Returns its pairs of claims, and those whose speaker is right. */
  add(text: string, gold: Scored, found: Scored): ArticleScore {
    const words = wordsOf(text);
    const g = read(words, gold);
    const f = read(words, found);
    const pairs = match(g, f, 0.8);
    const right = attributed(g, f, pairs);
    const loose = match(g, f, 0.5);
    this.articles++;
    this.count('claims', pairs.length, f.length, g.length);
    this.count('attributed', right.length, f.length, g.length);
    this.count('claims@0.5', loose.length, f.length, g.length);
    this.count('attributed@0.5', attributed(g, f, loose).length, f.length, g.length);
    this.count('claims@exact', match(g, f, 1).length, f.length, g.length);
    this.addWords(g, f);
    this.addSpeakers(g, f, pairs);
    this.addKinds(g, pairs, right);
    this.addOutcomes(f, pairs, right);
    return { gold: g, found: f, pairs, right };
  }

  of(measure: Measure): Figures {
    const { hit, found, gold } = this.counts.get(measure) as Count;
    return figures(found ? hit / found : 0, gold ? hit / gold : 0);
  }

  /** B-cubed of claims grouped by speaker, over matched claims. */
  get speakers(): Figures {
    const { p, r, n } = this.bcubed;
    return figures(p / (n || 1), r / (n || 1));
  }

  private count(measure: Measure, hit: number, found: number, gold: number): void {
    const count = this.counts.get(measure) as Count;
    count.hit += hit;
    count.found += found;
    count.gold += gold;
  }

  private addWords(gold: readonly Reading[], found: readonly Reading[]): void {
    const cues = (list: readonly Reading[]) => list.filter(({ cue }) => cue.size > 0);
    const hits = match(cues(gold), cues(found), 0.01, ({ cue }) => cue).length;
    this.count('cues', hits, cues(found).length, cues(gold).length);
    const mentions = (list: readonly Reading[]) => [
      ...new Map(
        list.filter(({ mention }) => mention.size > 0).map((one) => [[...one.mention].join(), one]),
      ).values(),
    ];
    const [gm, fm] = [mentions(gold), mentions(found)];
    this.count('mentions', match(gm, fm, 1, ({ mention }) => mention).length, fm.length, gm.length);
    const all = (list: readonly Reading[]) => new Set(list.flatMap(({ words }) => [...words]));
    const [gw, fw] = [all(gold), all(found)];
    this.count('words', [...gw].filter((word) => fw.has(word)).length, fw.size, gw.size);
  }

  private addSpeakers(gold: readonly Reading[], found: readonly Reading[], pairs: readonly Pair[]): void {
    const whoIn = (list: readonly Reading[], k: number) => list[k]?.claim.speaker;
    for (const [i, j] of pairs) {
      const g = pairs.filter(([a]) => whoIn(gold, a) === whoIn(gold, i));
      const f = pairs.filter(([, b]) => whoIn(found, b) === whoIn(found, j));
      const both = g.filter(([, b]) => whoIn(found, b) === whoIn(found, j)).length;
      this.bcubed.p += both / f.length;
      this.bcubed.r += both / g.length;
      this.bcubed.n++;
    }
  }

  private addKinds(gold: readonly Reading[], pairs: readonly Pair[], right: readonly Pair[]): void {
    for (const [k, { claim }] of gold.entries()) {
      const sum = this.kinds.get(claim.kind) ?? { gold: 0, content: 0, attributed: 0 };
      this.kinds.set(claim.kind, sum);
      sum.gold++;
      if (pairs.some(([i]) => i === k)) sum.content++;
      if (right.some(([i]) => i === k)) sum.attributed++;
    }
  }

  private addOutcomes(found: readonly Reading[], pairs: readonly Pair[], right: readonly Pair[]): void {
    for (const [k, { claim }] of found.entries())
      this.outcomes.push({
        confidence: claim.confidence ?? 1,
        content: pairs.some(([, j]) => j === k),
        attributed: right.some(([, j]) => j === k),
      });
  }
}

export interface ArticleScore {
  readonly gold: readonly Reading[];
  readonly found: readonly Reading[];
  readonly pairs: readonly Pair[];
  readonly right: readonly Pair[];
}

/** The found claim nearest to a gold one, with the overlap. */
export function nearest(
  gold: Reading,
  found: readonly Reading[],
): { reading: Reading; score: number } | undefined {
  return found
    .map((reading) => ({ reading, score: overlap(gold.words, reading.words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0];
}

function figures(p: number, r: number): Figures {
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}
