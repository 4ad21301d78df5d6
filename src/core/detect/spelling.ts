/** Shorter names differ by a letter and are others: «سالم», «سامي». */
const LONG = 5;

/**
 * Whether two names, folded words, are spellings of one: joined otherwise («عبد الغني», «حسين عبدالغني»), or the words that stand in
 * one place differ by a letter («دميتري», «ديمتري») while all others are the same.
 */
export function spelledAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  const [own, other] = [joined(a), joined(b)];
  const [short, long] = own.length < other.length ? [own, other] : [other, own];
  if (short.length >= LONG && long.endsWith(short)) return true;
  const last = many.slice(many.length - few.length);
  const [isLast, isFirst] = [almost(few, last), almost(few, many)];
  return isLast || (few.length > 1 && isFirst);
}

/** As one word; عبدال… is عبد … where it stands in two. */
const joined = (name: readonly string[]): string => name.join('').replaceAll('عبدال', 'عبد');

/** All words the same but one, which is long and differs by a letter. */
function almost(a: readonly string[], b: readonly string[]): boolean {
  let others = 0;
  for (const [k, word] of a.entries()) {
    const other = b[k] ?? '';
    if (word === other) continue;
    if (++others > 1 || !byOneLetter(word, other)) return false;
  }
  return others === 1;
}

/** One letter more, less or another, or two neighbours that changed places. */
function byOneLetter(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG - 1 || Math.max(a.length, b.length) < LONG) return false;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const isSwapped =
    endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return isSwapped || Math.max(endA, endB) - start < 2;
}
