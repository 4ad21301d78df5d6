import { countLeading } from '../../text/sorted';

interface Place {
  readonly old: number;
  readonly now: number;
}

/** Where things went: offsets of the old text (code points) with their offsets in the new one (UTF-16 units). */
export class Places {
  private readonly pairs: Place[] = [];
  private sorted = true;

  add(old: number, now: number): void {
    this.pairs.push({ old, now });
    this.sorted = false;
  }

  /** Where an old offset would be now if it moved like the places before and after it. */
  expected(old: number): number[] {
    const expected = this.around(old).flatMap((pair) => (pair ? pair.now + old - pair.old : []));
    return expected.length > 0 ? expected : [old];
  }

  /** Whether a place lies between those that the old offset lay between. */
  keepsOrder(old: number, now: number): boolean {
    const [before, after] = this.around(old);
    if (before && after && before.now > after.now) return true;
    return (before?.now ?? -Infinity) <= now && now <= (after?.now ?? Infinity);
  }

  /** The places last before (or at) and first after an old offset. */
  private around(old: number): readonly [Place | undefined, Place | undefined] {
    if (!this.sorted) this.pairs.sort((a, b) => a.old - b.old);
    this.sorted = true;
    const after = countLeading(this.pairs, (pair) => pair.old <= old);
    return [this.pairs[after - 1], this.pairs[after]];
  }

  distance(old: number, now: number): number {
    return Math.min(...this.expected(old).map((expected) => Math.abs(expected - now)));
  }
}
