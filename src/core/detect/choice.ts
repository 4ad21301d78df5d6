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
  private readonly names: readonly Name[];
  private readonly combinations: readonly Combination[];

  /** `sizes`: how many values each name has, from 0 on. `combinations`: names separated by spaces. */
  constructor(sizes: Readonly<Record<Name, number>>, combinations: readonly string[], weights: Weights) {
    this.names = Object.keys(sizes) as Name[];
    let offset = 0;
    this.combinations = combinations.map((combination) => {
      const names = combination.split(' ') as Name[];
      const from = offset;
      offset += names.reduce((product, name) => product * sizes[name], 1);
      return {
        combination,
        offset: from,
        columns: names.map((name) => this.names.indexOf(name)),
        sizes: names.map((name) => sizes[name]),
      };
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
    const row = this.rowOf(values);
    let sum = 0;
    for (const combination of this.combinations) sum += this.table[placeOf(row, combination)] as number;
    return sum;
  }

  /** The places of the candidate's weights in the table, for training. */
  places(values: Values<Name>): number[] {
    const row = this.rowOf(values);
    return this.combinations.map((combination) => placeOf(row, combination));
  }

  /** The table as a weights file holds it; `all` in the table's order. */
  toWeights(all: ArrayLike<number>): Weights {
    return Object.fromEntries(
      this.combinations.map(({ combination, offset }, k) => {
        const end = this.combinations[k + 1]?.offset ?? this.table.length;
        const row = Array.from({ length: end - offset }, (_, i) => Math.round((all[offset + i] ?? 0) * 100));
        while (row.length > 0 && row[row.length - 1] === 0) row.pop();
        return [combination, row];
      }),
    );
  }

  /** The values in the order of the names: each is asked for many times. */
  private rowOf(values: Values<Name>): number[] {
    return this.names.map((name) => values[name]);
  }
}

/** Names that have weights together. */
interface Combination {
  readonly combination: string;
  /** Of its first weight in the table. */
  readonly offset: number;
  /** Where in a row the values of its names stand, and how many there are of each. */
  readonly columns: readonly number[];
  readonly sizes: readonly number[];
}

function placeOf(row: readonly number[], { offset, columns, sizes }: Combination): number {
  let place = 0;
  for (let k = 0; k < columns.length; k++)
    place = place * (sizes[k] as number) + (row[columns[k] as number] as number);
  return offset + place;
}
