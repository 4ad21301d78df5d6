import weights from './weights.json';

/**
 * Takes what is known of a frame. A feature is a name, a value and mostly a second value, told apart, for its weight is found so without
 * putting them together; `lemma:قال,clause` is the name `lemma:`, the value `قال` and the second value `clause`.
 */
export interface Listener {
  /** A name with one value. */
  alone(name: string, value: string): void;
  /** A name with a value and each of up to three second values: so many features. */
  pairs(name: string, value: string, second: string, third?: string, fourth?: string): void;
}

/** What tells of something: calls the listener for each feature. */
export type Features = (listener: Listener) => void;

/** The features as the weights file names them. */
export function namesOf(features: Features): string[] {
  const names: string[] = [];
  features({
    alone: (name, value) => names.push(name + value),
    pairs: (name, value, ...seconds) => {
      for (const second of seconds) if (second !== undefined) names.push(`${name}${value},${second}`);
    },
  });
  return names;
}

/** Weights of a value: by itself, and with each second value. */
interface Weights {
  alone: number;
  readonly pairs: Map<string, number>;
}

/** Where the name ends and the values begin. */
const NAME = /^[^:=<,\d]*[:=<]?/;

type Table = ReadonlyMap<string, ReadonlyMap<string, Weights>>;

function tableOf(file: Readonly<Record<string, number>>): Table {
  const table = new Map<string, Map<string, Weights>>();
  for (const [feature, weight] of Object.entries(file)) {
    const name = NAME.exec(feature)?.[0] ?? '';
    const comma = feature.indexOf(',', name.length);
    const value = comma < 0 ? feature.slice(name.length) : feature.slice(name.length, comma);
    const values = table.get(name) ?? new Map<string, Weights>();
    const found = values.get(value) ?? { alone: 0, pairs: new Map<string, number>() };
    table.set(name, values.set(value, found));
    if (comma < 0) found.alone = weight;
    else found.pairs.set(feature.slice(comma + 1), weight);
  }
  return table;
}

/** Logistic regression over named features; trained by scripts/train.ts, see docs/accuracy.md. */
let table: Table | undefined;

class Sum implements Listener {
  sum = 0;

  constructor(private readonly table: Table) {}

  alone(name: string, value: string): void {
    this.sum += this.table.get(name)?.get(value)?.alone ?? 0;
  }

  pairs(name: string, value: string, second: string, third?: string, fourth?: string): void {
    const pairs = this.table.get(name)?.get(value)?.pairs;
    if (pairs === undefined) return;
    this.sum += pairs.get(second) ?? 0;
    if (third !== undefined) this.sum += pairs.get(third) ?? 0;
    if (fourth !== undefined) this.sum += pairs.get(fourth) ?? 0;
  }
}

/** Probability, 0 to 1, that what the features tell of is so. */
export function probability(features: Features): number {
  const sum = new Sum((table ??= tableOf(weights)));
  features(sum);
  return 1 / (1 + Math.exp(-sum.sum));
}
