import { isMap, isScalar, isSeq, Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { placeFor } from './graft';
import { KEYS } from './layout';
import { parseSidecar } from './parse';
import { printDocument } from './print';
import { shownValue } from './validate';

export type Side = 'ours' | 'theirs';

/** One item of `conflicts`. */
export interface OpenConflict {
  readonly index: number;
  /** The claim's or speaker's id. */
  readonly of: string;
  readonly field: string;
  /** The values as they are shown; null: that side has none, or (`deleted`) took the record away. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** UTF-16 units of the sidecar's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What a merge left to a person to decide. */
export function conflictsIn(source: string): readonly OpenConflict[] {
  const conflicts = listOf(parseSidecar(source).document?.contents, 'conflicts');
  return (conflicts?.items ?? []).flatMap((item, index): OpenConflict | [] => {
    if (!isMap(item) || !item.range) return [];
    const shown = (side: Side) => {
      const value = (item.toJSON() as Readonly<Record<string, unknown>>)[side] ?? null;
      return value === null ? null : shownValue(value);
    };
    const [start, end] = item.range;
    const { of, field } = namesIn(item);
    return { index, of, field, ours: shown('ours'), theirs: shown('theirs'), start, end };
  });
}

/**
 * The sidecar's text with one of its conflicts resolved, as a person would by hand: the chosen value stands in the claim or speaker,
 * and the item is gone. Comments and other keys stay. Undefined: there is no such conflict, or nothing that it is about.
 */
export function resolveConflict(source: string, index: number, side: Side): string | undefined {
  const { document } = parseSidecar(source);
  const root: unknown = document?.contents;
  const conflicts = listOf(root, 'conflicts');
  const conflict = conflicts?.items[index];
  if (!document || !isMap(root) || !conflicts || !isMap(conflict)) return undefined;
  const { of, field } = namesIn(conflict);
  const record = recordOf(root, of);
  if (!record) return undefined;
  if (field === 'deleted') {
    // The record is there meanwhile, whoever took it away; a speaker stays while a claim names it.
    if ((conflict.get(side) ?? null) === null && !isNamed(root, of)) record.list.delete(record.index);
  } else if (side === 'theirs') put(record, field, conflict.get('theirs', true));
  conflicts.delete(index);
  if (conflicts.items.length === 0) root.delete('conflicts');
  return printDocument(document, source);
}

interface Found {
  readonly list: YAMLSeq;
  readonly index: number;
  readonly map: YAMLMap;
  readonly level: 'speaker' | 'claim';
}

function recordOf(root: YAMLMap, id: string): Found | undefined {
  for (const name of ['claims', 'speakers', 'orphans']) {
    const list = listOf(root, name);
    for (const [index, item] of (list?.items ?? []).entries()) {
      if (!list || !isMap(item)) continue;
      const inner: unknown = name === 'orphans' ? item.get('claim', true) : item;
      if (isMap(inner) && String(inner.get('id')) === id)
        return { list, index, map: inner, level: name === 'speakers' ? 'speaker' : 'claim' };
    }
  }
  return undefined;
}

/** Whether a claim is by this speaker, or relayed by it. */
function isNamed(root: YAMLMap, id: string): boolean {
  return (listOf(root, 'claims')?.items ?? []).some(
    (item) =>
      isMap(item) &&
      (item.get('speaker') === id || (listOf(item, 'via')?.toJSON() as unknown[] | undefined)?.includes(id)),
  );
}

function put({ map, level }: Found, field: string, chosen: unknown): void {
  const there: unknown = map.get(field, true);
  const none = chosen === undefined || (isScalar(chosen) && chosen.value === null);
  // Nobody as the speaker is written as null; of the other keys those without a value are left out.
  if (none && field !== 'speaker') map.delete(field);
  else if (isScalar(there) && (none || isScalar(chosen))) {
    there.value = isScalar(chosen) ? chosen.value : null;
    delete there.source;
  } else if (map.has(field)) map.set(field, chosen);
  else map.items.splice(placeFor(map, field, KEYS[level]), 0, new Pair(new Scalar(field), chosen));
}

function namesIn(conflict: YAMLMap): Pick<OpenConflict, 'of' | 'field'> {
  return { of: String(conflict.get('of')), field: String(conflict.get('field')) };
}

function listOf(map: unknown, key: string): YAMLSeq | undefined {
  const list: unknown = isMap(map) ? map.get(key, true) : undefined;
  return isSeq(list) ? list : undefined;
}
