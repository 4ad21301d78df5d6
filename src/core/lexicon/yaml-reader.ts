import { isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import type { LexiconProblem, LexiconProblemCode } from './lexicon-problems';

/** The values of a YAML map by key; the nodes are told by the reader. */
export interface YamlMap {
  readonly node: unknown;
  get(key: string): unknown;
  readonly keys: readonly { readonly name: string; readonly node: unknown }[];
}

const LETTER = /\p{L}/u;

/** Reads the nodes of a YAML document by what they should be; what is not so becomes a problem at its place. */
export class YamlReader {
  readonly problems: LexiconProblem[] = [];

  constructor(private readonly lines: LineCounter) {}

  problem(node: unknown, code: LexiconProblemCode, ...args: (string | number)[]): undefined {
    const [start = 0, end = start] = (isNode(node) ? node.range : undefined) ?? [];
    this.problemAt(start, end, code, ...args);
  }

  problemAt(start: number, end: number, code: LexiconProblemCode, ...args: (string | number)[]): void {
    const { line, col } = this.lines.linePos(start);
    this.problems.push({ code, args, line: Math.max(line, 1), column: Math.max(col, 1), start, end });
  }

  /** Undefined where it is no map; no problem then. */
  map(node: unknown): YamlMap | undefined {
    if (!isMap(node)) return undefined;
    const entries = node.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : '',
      node: key as unknown,
      value: value as unknown,
    }));
    return {
      node,
      keys: entries,
      get: (key) => {
        const value = entries.find(({ name }) => name === key)?.value;
        return isScalar(value) && value.value === null ? undefined : (value ?? undefined);
      },
    };
  }

  /** Whether all keys are among these; the others are problems. */
  knows(map: YamlMap, known: readonly string[]): boolean {
    const others = map.keys.filter(({ name }) => !known.includes(name));
    for (const { name, node } of others) this.problem(node, 'unknownKey', name, known.join(', '));
    return others.length === 0;
  }

  isList(node: unknown): boolean {
    return isSeq(node);
  }

  /** The items of a list; none where nothing is there or it is no list. */
  list(node: unknown, name: string): readonly unknown[] {
    if (node === undefined) return [];
    if (isSeq(node)) return node.items;
    this.problem(node, 'notAList', name);
    return [];
  }

  /** A text of one word or more; undefined where nothing is there or it is none. */
  words(node: unknown, name: string): string | undefined {
    if (node === undefined) return undefined;
    if (!isScalar(node) || typeof node.value !== 'string') return this.problem(node, 'notText', name);
    const text = node.value.trim().replace(/\s+/gu, ' ');
    return LETTER.test(text) ? text : this.problem(node, 'noLetters', node.value);
  }

  word(node: unknown, name: string): string | undefined {
    const text = this.words(node, name);
    return text?.includes(' ') ? this.problem(node, 'severalWords', text) : text;
  }

  requiredWord(map: YamlMap, key: string): string | undefined {
    const node = map.get(key);
    return node === undefined ? this.problem(map.node, 'missing', key) : this.word(node, key);
  }

  oneOf(node: unknown, name: string, values: readonly string[]): string | undefined {
    if (node === undefined) return undefined;
    const value = isScalar(node) ? String(node.value).trim() : '';
    return values.includes(value) ? value : this.problem(node, 'notOneOf', name, values.join(', '));
  }
}
