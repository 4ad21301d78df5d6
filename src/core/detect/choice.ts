/** What is known of a candidate: small whole numbers by name. */
export type Values<Name extends string> = Readonly<Record<Name, number>>;

/** For each combination of names («mood as»), the weights of its values in hundredths, the last name's value fastest; no zeros at the end. */
export type Weights = Readonly<Record<string, readonly number[]>>;

/**
 * A conditional logistic model: how much speaks for each of several candidates is the sum of the weights of combinations of what
 * is known of it. The weights lie in one table, so that a candidate costs a few additions and nothing is allocated for it.
 */
export class Choice<Name extends string> {
  private readonly table: Float64Array;
  private readonly combinations: readonly { readonly names: readonly Name[]; readonly offset: number }[];

  /** `sizes`: how many values each name has, from 0 on. `combinations`: names separated by spaces. */
  constructor(
    private readonly sizes: Readonly<Record<Name, number>>,
    combinations: readonly string[],
    weights: Weights,
  ) {
    let offset = 0;
    this.combinations = combinations.map((combination) => {
      const names = combination.split(' ') as Name[];
      const from = offset;
      offset += names.reduce((product, name) => product * sizes[name], 1);
      return { names, offset: from };
    });
    this.table = new Float64Array(offset);
    for (const [k, combination] of combinations.entries())
      for (const [i, weight] of (weights[combination] ?? []).entries())
        this.table[(this.combinations[k]?.offset ?? 0) + i] = weight / 100;
  }

  /** How many weights there are. */
  get size(): number {
    return this.table.length;
  }

  /** Log odds but for a constant. */
  score(values: Values<Name>): number {
    let sum = 0;
    for (const { names, offset } of this.combinations)
      sum += this.table[this.placeOf(values, names, offset)] as number;
    return sum;
  }

  /** The places of the candidate's weights in the table, for training. */
  places(values: Values<Name>): number[] {
    return this.combinations.map(({ names, offset }) => this.placeOf(values, names, offset));
  }

  /** The table as a weights file holds it; `all` in the table's order. */
  toWeights(all: ArrayLike<number>): Weights {
    return Object.fromEntries(
      this.combinations.map(({ names, offset }, k) => {
        const end = this.combinations[k + 1]?.offset ?? this.table.length;
        const row = Array.from({ length: end - offset }, (_, i) => Math.round((all[offset + i] ?? 0) * 100));
        while (row.length > 0 && row[row.length - 1] === 0) row.pop();
        return [names.join(' '), row];
      }),
    );
  }

  private placeOf(values: Values<Name>, names: readonly Name[], offset: number): number {
    let place = 0;
    for (const name of names) place = place * this.sizes[name] + values[name];
    return offset + place;
  }
}
