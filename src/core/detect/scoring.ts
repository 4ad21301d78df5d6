import weights from './weights.json';

/** Logistic regression over named features; trained by scripts/train.ts, see docs/accuracy.md. */
let table: ReadonlyMap<string, number> | undefined;

/** Probability, 0 to 1, that what the features tell of is so. */
export function probability(features: readonly string[]): number {
  table ??= new Map(Object.entries(weights));
  let sum = 0;
  for (const feature of features) sum += table.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
