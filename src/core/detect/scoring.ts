import weights from './weights.json';

/** What is told of a frame, as `lemma:`; a value of it has a weight, and so has a value with a second value: `lemma:قال`, `lemma:قال,clause`. */
export class Feature {
  private weights: ReadonlyMap<string, Weights> | undefined;

  constructor(readonly name: string) {}

  of(value: string): Weights | undefined {
    this.weights ??= (table ??= tableOf(weights)).get(this.name) ?? NONE;
    return this.weights.get(value);
  }
}

/** Takes what is known of a frame in its parts, for the weights are found without putting them together. */
export interface Listener {
  alone(feature: Feature, value: string): void;
  /** The value with each of up to three second values. */
  pairs(feature: Feature, value: string, second: string, third?: string, fourth?: string): void;
}

/** What tells of something: calls the listener for each feature. */
export type Features = (listener: Listener) => void;

/** The features as the weights file names them. */
export function namesOf(features: Features): string[] {
  const names: string[] = [];
  features({
    alone: ({ name }, value) => names.push(name + value),
    pairs: ({ name }, value, ...seconds) => {
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

type Table = ReadonlyMap<string, ReadonlyMap<string, Weights>>;
const NONE: ReadonlyMap<string, Weights> = new Map();

/** Where the name ends and the values begin. */
const NAME = /^[^:=<,\d]*[:=<]?/;

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

  alone(feature: Feature, value: string): void {
    this.sum += feature.of(value)?.alone ?? 0;
  }

  pairs(feature: Feature, value: string, second: string, third?: string, fourth?: string): void {
    const pairs = feature.of(value)?.pairs;
    if (pairs === undefined) return;
    this.sum += pairs.get(second) ?? 0;
    if (third !== undefined) this.sum += pairs.get(third) ?? 0;
    if (fourth !== undefined) this.sum += pairs.get(fourth) ?? 0;
  }
}

/** Probability, 0 to 1, that what the features tell of is so. */
export function probability(features: Features): number {
  const told = new Sum();
  features(told);
  return 1 / (1 + Math.exp(-told.sum));
}
