/**
 * How many items a test holds for, in a list where it holds for all items up to some place and for none after it: also the index of the
 * first item that it does not hold for. O(log n).
 */
export function countLeading<T>(items: readonly T[], holds: (item: T, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
