import type { Claim } from '../model';

/** Claims and speakers as lists of records with ids. */
export interface WithId {
  readonly id: string;
}

/** The list with one record replaced (null: taken out); the very same list where nothing changes. */
export function replace<T extends WithId>(
  list: readonly T[],
  id: string,
  make: (item: T) => T | null,
): readonly T[] {
  const index = list.findIndex((item) => item.id === id);
  const old = list[index];
  if (!old) return list;
  const made = make(old);
  if (made === old) return list;
  return [...list.slice(0, index), ...(made ? [made] : []), ...list.slice(index + 1)];
}

/** The record with some fields changed; a field set to undefined is left out of the result. */
export function withChanges<T extends object>(
  record: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const result = { ...record } as Record<string, unknown>;
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result as T;
}

/** The next free id: s3 after s1 and s2. */
export function nextId(list: readonly WithId[], letter: 'c' | 's'): string {
  let highest = 0;
  for (const { id } of list) {
    const number = /^[a-z]+(\d+)$/u.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `${letter}${highest + 1}`;
}

/** Where a claim begins in the text: at its first content, else its cue. */
export function claimStart(claim: Claim): number {
  return claim.content[0]?.start ?? claim.cue[0]?.start ?? 0;
}

/** The claims in text order. */
export function inTextOrder(claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort((a, b) => claimStart(a) - claimStart(b));
}
