import weights from './weights.json';

/** Logistic regression over named features; trained by scripts/train.ts, see docs/accuracy.md. */
type Model = Readonly<Record<string, number>>;
const models: { readonly end: Model; readonly cue: Model } = weights;

/** Probability, 0 to 1; undefined where the model has no weights. */
export function probability(model: keyof typeof models, features: readonly string[]): number | undefined {
  const table = models[model];
  if (table['bias'] === undefined) return undefined;
  let sum = 0;
  for (const feature of features) sum += table[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
