/** What a command sees of the process; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The standard input and an output that waits until the reader has taken it; where a command streams. */
  readonly input?: NodeJS.ReadableStream;
  readonly write?: (text: string) => Promise<void>;
  /** Whether `err` is a terminal: progress is shown there. */
  readonly terminal: boolean;
}

/** 0: done, nothing found. 1: problems in articles or sidecars. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What the value is called in the help: DIR, N. */
  readonly value?: string;
  readonly help: string;
}

/** The values that an option table takes. */
export type Values<T extends Readonly<Record<string, Option>>> = {
  readonly [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean;
};

export interface Command {
  readonly name: string;
  /** What follows the name: FILE… */
  readonly operands: string;
  /** One line. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (
    values: Readonly<Record<string, unknown>>,
    operands: readonly string[],
    io: Io,
  ) => Promise<ExitCode>;
}

/** Wrong use of the command line: the message goes to stderr, and the exit code is 2. */
export class UsageError extends Error {}

/** Makes a command whose `run` gets its options' values by their types. */
export function command<T extends Readonly<Record<string, Option>>>(definition: {
  readonly name: string;
  readonly operands: string;
  readonly summary: string;
  readonly options: T;
  readonly run: (values: Values<T>, operands: readonly string[], io: Io) => Promise<ExitCode>;
}): Command {
  const { run, ...rest } = definition;
  return { ...rest, run: (values, operands, io) => run(values as Values<T>, operands, io) };
}

/** A whole number of at least 1, or a UsageError. */
export function countOption(name: string, value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} takes a whole number of at least 1, not “${value}”.`);
}
