/** An example of a decision: what tells of it, and whether it is so. */
export interface Example {
  readonly features: readonly string[];
  readonly label: 0 | 1;
}

export interface Settings {
  readonly epochs: number;
  /** Shrinks a weight in all examples together, however many have the feature. */
  readonly l2: number;
  /** Features of fewer examples are left out. */
  readonly least: number;
  readonly rate: number;
}

/** Shuffles lists in place, from a fixed seed on: each run of a script does the same. */
export function shuffler(): (list: unknown[]) => void {
  let seed = 12345;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  return (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
  };
}

/** Logistic regression by stochastic gradient descent with L2, averaged over the later half; a fixed seed, so deterministic. */
export function train(
  examples: readonly Example[],
  { epochs, l2, least, rate }: Settings,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].flatMap(([f, n]) => (n >= least ? [f] : []));
  const ids = new Map(names.map((f, id) => [f, id]));
  const rows = examples.map(({ features, label }) => ({
    label,
    ids: features.flatMap((f) => ids.get(f) ?? []),
  }));
  const shrink = Float64Array.from(names, (f) => l2 / (counts.get(f) as number));
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length);
  const shuffle = shuffler();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows);
    const step = rate / (1 + epoch * 0.2);
    for (const row of rows) {
      let sum = 0;
      for (const id of row.ids) sum += weights[id] as number;
      const error = row.label - 1 / (1 + Math.exp(-sum));
      for (const id of row.ids)
        weights[id] =
          (weights[id] as number) + step * (error - (shrink[id] as number) * (weights[id] as number));
    }
    if (epoch >= epochs / 2)
      for (let id = 0; id < sums.length; id++) sums[id] = (sums[id] as number) + (weights[id] as number);
  }
  const rounds = Math.ceil(epochs / 2);
  return Object.fromEntries(
    names
      .map((f, id) => [f, Math.round(((sums[id] as number) / rounds) * 100) / 100] as const)
      .filter(([, w]) => w !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
