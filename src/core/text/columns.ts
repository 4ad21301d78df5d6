/** Whole numbers by token or by place. */
export type Column = number[] | Int32Array;

/** Longer columns are typed: a plain array is made several times as fast, a typed one takes half of the memory. */
const LONG = 4096;

/** The numbers as a column. */
export function columnOf(numbers: number[]): Column {
  return numbers.length > LONG ? Int32Array.from(numbers) : numbers;
}

/** A column of so many zeros. */
export function column(length: number): Column {
  return length > LONG ? new Int32Array(length) : new Array<number>(length).fill(0);
}
