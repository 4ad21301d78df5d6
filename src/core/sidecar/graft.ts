import { Scalar, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { KEYS } from './layout';

type Level = keyof typeof KEYS;

/** What the values of a map's keys are, where they are maps or lists of maps. */
const LEVELS: Partial<Record<Level, Readonly<Record<string, Level>>>> = {
  root: {
    article: 'article',
    speakers: 'speaker',
    claims: 'claim',
    orphans: 'orphan',
    conflicts: 'conflict',
  },
  speaker: { mentions: 'span' },
  claim: { cue: 'span', mention: 'span', content: 'span' },
  orphan: { claim: 'claim', span: 'span' },
};

/**
 * Gives the map `old` the values of `fresh` and keeps the rest of it: comments, blank lines, the order of keys, and keys that the
 * format does not know. Items of a list are the same where their ids are, or else their places.
 * Keys of the format that `fresh` lacks are taken away, but for those in `keep`.
 */
export function graft(
  old: YAMLMap,
  fresh: YAMLMap,
  level: Level = 'root',
  keep: readonly string[] = [],
): void {
  const known: readonly string[] = KEYS[level];
  old.items = old.items.filter((pair) => {
    const key = keyOf(pair);
    return !known.includes(key) || keep.includes(key) || fresh.has(key);
  });
  for (const pair of fresh.items) {
    const key = keyOf(pair);
    const there = old.items.find((other) => keyOf(other) === key);
    const value = pair.value as Node;
    if (there) there.value = grafted(there.value, value, LEVELS[level]?.[key]);
    else old.items.splice(placeFor(old, key, known), 0, pair);
  }
}

function grafted(old: unknown, fresh: Node, level: Level | undefined): Node {
  if (isMap(old) && isMap(fresh) && level) {
    graft(old, fresh, level);
    return old;
  }
  if (isSeq(old) && isSeq(fresh)) {
    graftItems(old, fresh, level);
    return old;
  }
  if (isScalar(old) && isScalar(fresh)) {
    // A block scalar is read alike by all readers; of the rest, the style that is safe is taken.
    const block = old.type === Scalar.BLOCK_LITERAL || old.type === Scalar.BLOCK_FOLDED;
    if (block && old.value === fresh.value) return old;
    old.value = fresh.value;
    if (fresh.type) old.type = fresh.type;
    else delete old.type;
    delete old.format;
    delete old.source;
    delete old.tag;
    return old;
  }
  keepComments(old, fresh);
  return fresh;
}

function graftItems(old: YAMLSeq, fresh: YAMLSeq, level: Level | undefined): void {
  const byId = new Map<string, unknown>();
  for (const item of old.items) {
    const id = idOf(item);
    if (id !== undefined && !byId.has(id)) byId.set(id, item);
  }
  const before = old.items;
  if (before.length === 0 && !fresh.flow) delete old.flow;
  old.items = fresh.items.map((item, i) => {
    const id = idOf(item);
    const there = id === undefined ? before[i] : byId.get(id);
    return grafted(there, item as Node, level);
  });
}

/** The id of a speaker or claim, also of a claim kept as an orphan. */
function idOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  const inner: unknown = item.get('claim', true);
  const id: unknown = isMap(inner) ? inner.get('id') : item.get('id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** Behind the last key that comes before it in the format. */
export function placeFor(map: YAMLMap, key: string, known: readonly string[]): number {
  const earlier = known.slice(0, known.indexOf(key));
  return map.items.findLastIndex((pair) => earlier.includes(keyOf(pair))) + 1;
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function keepComments(old: unknown, fresh: Node): void {
  if (typeof old !== 'object' || old === null) return;
  const { comment, commentBefore, spaceBefore } = old as Partial<Node>;
  if (comment) fresh.comment = comment;
  if (commentBefore) fresh.commentBefore = commentBefore;
  if (spaceBefore) fresh.spaceBefore = true;
}
