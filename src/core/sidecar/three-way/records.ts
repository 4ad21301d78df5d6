import { isDecided } from '../../model';
import type { StoredSpeaker } from '../lenient';
import type { StoredClaim } from '../stored';
import { mergeRecord, type Conflict } from './fields';

type Record = StoredClaim | StoredSpeaker;

export interface Merged<T> {
  readonly records: readonly T[];
  readonly conflicts: readonly Conflict[];
}

/** Merges lists of records by id: what one side added, changed or took away. */
export function mergeRecords<T extends Record>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  sameArticle: boolean,
): Merged<T> {
  const was = byId(base);
  const there = byId(theirs);
  const conflicts: Conflict[] = [];
  const records: T[] = [];
  for (const mine of ours) {
    const other = there.get(mine.id);
    const old = was.get(mine.id);
    if (other) {
      const result = mergeRecord(old, mine, other, sameArticle);
      records.push(result.merged);
      conflicts.push(...result.conflicts);
    } else if (keeps(old, mine, conflicts, { ours: mine.status, theirs: null })) records.push(mine);
  }
  const here = byId(ours);
  for (const other of theirs) {
    if (here.has(other.id)) continue;
    if (keeps(was.get(other.id), other, conflicts, { ours: null, theirs: other.status })) records.push(other);
  }
  return { records, conflicts };
}

/** Whether a record stays that one side does not have: it is new there, or decided on since, which is a conflict. */
function keeps(
  old: Record | undefined,
  left: Record,
  conflicts: Conflict[],
  sides: Pick<Conflict, 'ours' | 'theirs'>,
): boolean {
  if (!old) return true;
  if (!isDecided(left.status) || JSON.stringify(old) === JSON.stringify(left)) return false;
  // A suggestion that went away is no decision against it.
  if (isDecided(old.status)) conflicts.push({ of: left.id, field: 'deleted', ...sides });
  return true;
}

function byId<T extends Record>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
