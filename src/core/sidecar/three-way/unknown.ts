import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { KEYS } from '../layout';
import { parseSidecar } from '../parse';
import { printDocument } from '../print';

type Level = keyof typeof KEYS;

/** Puts keys that the format does not know, and that theirs added or changed since the base, into the merged text. */
export function addUnknown(merged: string, base: string, theirs: string): string {
  const [into, was, there] = [merged, base, theirs].map((text) => parseSidecar(text).document);
  if (!into || !isMap(into.contents) || !there || !isMap(there.contents)) return merged;
  const old = was && isMap(was.contents) ? was.contents : undefined;
  let changed = addKeys(into.contents, old, there.contents, 'root');
  for (const [list, level] of [
    ['speakers', 'speaker'],
    ['claims', 'claim'],
  ] as const) {
    const [mine, before, other] = [into.contents, old, there.contents].map((root) => itemsById(root, list));
    for (const [id, item] of mine ?? []) {
      const their = other?.get(id);
      if (their) changed = addKeys(item, before?.get(id), their, level) || changed;
    }
  }
  return changed ? printDocument(into, merged) : merged;
}

function addKeys(into: YAMLMap, base: YAMLMap | undefined, theirs: YAMLMap, level: Level): boolean {
  const known: readonly string[] = KEYS[level];
  let changed = false;
  for (const pair of theirs.items) {
    const key = keyOf(pair);
    const [mine, was, there] = [into, base, theirs].map((map) => JSON.stringify(map?.get(key) ?? null));
    if (known.includes(key) || mine !== was || there === was) continue;
    into.set(key, pair.value);
    changed = true;
  }
  return changed;
}

function itemsById(root: YAMLMap | undefined, list: string): Map<string, YAMLMap> {
  const items: unknown = root?.get(list, true);
  const maps = isSeq(items) ? items.items.filter(isMap) : [];
  return new Map(maps.map((item) => [String(item.get('id')), item]));
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}
