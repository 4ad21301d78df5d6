/** Cohen's κ for two annotators and categories (Cohen 1960), counted as pairs come in. */
export class Confusion {
  private readonly left = new Map<string, number>();
  private readonly right = new Map<string, number>();
  private same = 0;
  count = 0;

  add(a: string, b: string, times = 1): void {
    this.left.set(a, (this.left.get(a) ?? 0) + times);
    this.right.set(b, (this.right.get(b) ?? 0) + times);
    if (a === b) this.same += times;
    this.count += times;
  }

  /** Share of pairs that agree; NaN without any. */
  get observed(): number {
    return this.same / this.count;
  }

  /** κ = (Po − Pe) / (1 − Pe), Pe = Σ p(c|A) p(c|B). NaN where it is not defined: no pairs, or one category only. */
  kappa(): number {
    let chance = 0;
    for (const [category, count] of this.left)
      chance += (count * (this.right.get(category) ?? 0)) / this.count ** 2;
    return (this.observed - chance) / (1 - chance);
  }
}

/** How far apart two values are, 0 to 1. */
export type Distance = (a: string, b: string) => number;
export const nominal: Distance = (a, b) => (a === b ? 0 : 1);

/**
 * Krippendorff's α for any number of annotators, missing values allowed (Krippendorff 2011, «Computing
 * Krippendorff's Alpha-Reliability»), counted as units come in.
 */
export class Coincidences {
  private readonly pairs = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();
  private values = 0;
  units = 0;

  /** One unit's values, one for each annotator who has one. `times`: so many units alike. */
  add(values: readonly string[], times = 1): void {
    if (values.length < 2) return;
    this.units += times;
    this.values += values.length * times;
    values.forEach((a, i) => {
      this.totals.set(a, (this.totals.get(a) ?? 0) + times);
      const row = this.pairs.get(a) ?? new Map<string, number>();
      this.pairs.set(a, row);
      values.forEach((b, j) => {
        if (i !== j) row.set(b, (row.get(b) ?? 0) + times / (values.length - 1));
      });
    });
  }

  /** α = 1 − Do / De, Do = Σ o(c,k) δ(c,k) / n, De = Σ n(c) n(k) δ(c,k) / (n (n − 1)). NaN where all values are one. */
  alpha(distance: Distance = nominal): number {
    let observed = 0;
    for (const [a, row] of this.pairs) for (const [b, count] of row) observed += count * distance(a, b);
    let expected = 0;
    for (const [a, left] of this.totals)
      for (const [b, right] of this.totals) expected += left * right * distance(a, b);
    return 1 - (observed * (this.values - 1)) / expected;
  }
}

/** Labels as one value: the set, in one order. */
export const setValue = (items: readonly string[]): string => JSON.stringify([...new Set(items)].sort());

/**
 * MASI distance of two sets (Passonneau 2006): 1 − J·M, J their intersection over union, M 1 for equal sets, 2/3 where
 * one holds the other, 1/3 where they overlap, 0 where they share nothing. Two empty sets are equal.
 */
export const masi: Distance = (left, right) => {
  if (left === right) return 0;
  const [a, b] = [new Set(JSON.parse(left) as string[]), new Set(JSON.parse(right) as string[])];
  const shared = [...a].filter((item) => b.has(item)).length;
  if (shared === 0) return 1;
  const monotonic = shared === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3;
  return 1 - (shared / (a.size + b.size - shared)) * monotonic;
};

/** Hits against what either side has: precision of the right, recall of the left, and F1. NaN where there is nothing. */
export class Found {
  hits = 0;
  left = 0;
  right = 0;

  add(hits: number, left: number, right: number): void {
    this.hits += hits;
    this.left += left;
    this.right += right;
  }
  get precision(): number {
    return this.hits / this.right;
  }
  get recall(): number {
    return this.hits / this.left;
  }
  /** 2 · hits / (left + right): the same whichever side is called gold. */
  get f1(): number {
    return (2 * this.hits) / (this.left + this.right);
  }
}
