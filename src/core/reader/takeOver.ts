import type { ReaderModel, ReaderParagraph } from './model';

type Facts = Omit<ReaderModel, 'paragraphs'>;

/** The new facts with the old ones' very objects where nothing changed. */
export function takeOver(before: Facts, after: Facts): Facts {
  return {
    starts: equal(before.starts, after.starts) ? before.starts : after.starts,
    claims: kept(before.claims, after.claims),
    speakers: kept(before.speakers, after.speakers),
  };
}

function kept<T extends { readonly id: string }>(old: readonly T[], items: readonly T[]): readonly T[] {
  const byId = new Map(old.map((item) => [item.id, item]));
  return items.map((item) => {
    const same = byId.get(item.id);
    return same && equal(same, item) ? same : item;
  });
}

/**
 * Which old paragraph each new one goes on from. Those before and after an edit are known by their text; what stands between is matched in
 * order; what is left over is new.
 */
export function matched(
  before: readonly ReaderParagraph[],
  after: readonly { readonly text: string }[],
): readonly (ReaderParagraph | undefined)[] {
  const fewer = Math.min(before.length, after.length);
  let head = 0;
  while (head < fewer && before[head]?.text === after[head]?.text) head++;
  let tail = 0;
  while (
    tail < fewer - head &&
    before[before.length - 1 - tail]?.text === after[after.length - 1 - tail]?.text
  )
    tail++;
  const middle = fewer - tail;
  return after.map((_, i) => {
    const fromEnd = after.length - i;
    if (i < middle) return before[i];
    return fromEnd <= tail ? before[before.length - fromEnd] : undefined;
  });
}

/** Whether two pieces of plain data are the same. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [from, to] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  let count = 0;
  for (const key in from) {
    if (!equal(from[key], to?.[key])) return false;
    count++;
  }
  for (const key in to) if (count-- === 0 || !(key in a)) return false;
  return count === 0;
}
