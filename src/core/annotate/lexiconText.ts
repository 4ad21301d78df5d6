import { Pair, Scalar, YAMLMap, YAMLSeq, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { printDocument } from '../sidecar/print';
import { fold } from '../text/fold';
import type { LexiconEntry } from './lexiconEntries';

const EMPTY = 'lexicon: 1\n';

/**
 * The text of an `isnad.lexicon.yaml` with the entries in it, comments and order kept; '' makes a new one. What is there already is not
 * added; a word that was in the opposite list (`cues`, `notCues`) leaves it. The text should be one that `readLexicon` finds no fault with.
 */
export function addToLexicon(text: string, entries: readonly LexiconEntry[]): string {
  const source = text.trim() === '' ? EMPTY : text;
  const document = parseDocument(source.replace(/^\uFEFF/u, ''));
  const root = document.contents;
  if (!isMap(root)) throw new Error('The lexicon is no map.');
  for (const entry of entries) {
    const word = entry.list === 'cues' ? entry.past : entry.word;
    if (entry.list === 'cues') takeOut(root, 'notCues', word);
    if (entry.list === 'notCues') takeOut(root, 'cues', word);
    const list = listOf(root, entry.list);
    const at = list.items.findIndex((item) => isWord(item, word));
    if (at < 0) list.items.push(nodeOf(entry));
    else list.items[at] = withForms(list.items[at], nodeOf(entry));
  }
  return printDocument(document, source);
}

function listOf(root: YAMLMap, key: string): YAMLSeq {
  const there: unknown = root.get(key, true);
  if (isSeq(there)) return there;
  const list = new YAMLSeq();
  root.set(key, list);
  return list;
}

function takeOut(root: YAMLMap, key: string, word: string): void {
  const list: unknown = root.get(key, true);
  if (isSeq(list)) list.items = list.items.filter((item) => !isWord(item, word));
}

/** A word by itself, or a verb by its past. */
function isWord(item: unknown, word: string): boolean {
  const value: unknown = isScalar(item) ? item.value : isMap(item) ? item.get('past') : undefined;
  return fold(String(value ?? '')) === fold(word);
}

/** A verb that is there already gets the forms that it lacks. */
function withForms(old: unknown, fresh: Scalar | YAMLMap): unknown {
  if (!isMap(fresh)) return old;
  if (!isMap(old)) {
    if (isScalar(old) && old.comment) fresh.comment = old.comment;
    return fresh;
  }
  for (const pair of fresh.items) if (!old.has(pair.key)) old.items.push(pair);
  return old;
}

function nodeOf(entry: LexiconEntry): Scalar | YAMLMap {
  if (entry.list !== 'cues') return quoted(entry.word);
  const { past, present, participle, stance } = entry;
  if (!present && !participle && !stance) return quoted(past);
  const map = new YAMLMap();
  for (const [key, value] of Object.entries({ past, present, participle }))
    if (value) map.items.push(new Pair(new Scalar(key), quoted(value)));
  if (stance) map.items.push(new Pair(new Scalar('stance'), new Scalar(stance)));
  return map;
}

function quoted(value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
