/** Whole numbers by token or by place. */
export type Column = number[] | Int32Array;

/** Longer columns are typed: a plain array is made several times as fast, a typed one takes half of the memory. */
const LONG = 4096;

/** A column of so many zeros. */
export function column(length: number): Column {
  return length > LONG ? new Int32Array(length) : new Array<number>(length).fill(0);
}

/** The first `length` numbers as a column of their own. */
export function columnOf(numbers: Int32Array, length: number): Column {
  if (length > LONG) return numbers.slice(0, length);
  const out = new Array<number>(length);
  for (let i = 0; i < length; i++) out[i] = numbers[i] as number;
  return out;
}
