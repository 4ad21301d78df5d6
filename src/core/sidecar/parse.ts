import { LineCounter, isAlias, isMap, isNode, isScalar, visit, type Document, type Node } from 'yaml';
import { messageOf } from '../text/messageOf';
import { decode } from './decode';
import { TooDeepError, parseShallow } from './shallow';
import { PROBLEMS, type Problem, type ProblemCode, type Severity } from './problems';

/** UTF-16 units; more would keep the editor waiting for over a second. */
export const MAX_LENGTH = 2_000_000;
/** Nodes that aliases may add up to, expanded. */
const MAX_ALIASED_NODES = 1000;
/** Syntax problems beyond these are not reported. */
const MAX_PROBLEMS = 100;

type Args = (string | number)[];
/** UTF-16 units of the sidecar's text, end exclusive. */
type Range = readonly [start: number, end: number];

export type Path = readonly (string | number)[];

/** A sidecar's text as YAML nodes, aliases expanded. */
export interface ParsedSidecar {
  /** Undefined: not to be read at all; `problems` says why. */
  readonly document: Document | undefined;
  /** The document as plain values. */
  readonly value: unknown;
  readonly problems: Problem[];
  /** A problem at the node of a path, or at the nearest node around it. */
  problem(code: ProblemCode, severity: Severity, path: Path, ...args: (string | number)[]): Problem;
}

/** Reads YAML without trusting it: no tags of its own, few aliases, no endless size. Never throws. */
export function parseSidecar(source: string | Uint8Array): ParsedSidecar {
  const parser = new Parser();
  return parser.parse(source);
}

class Parser {
  private readonly problems: Problem[] = [];
  private readonly lines = new LineCounter();
  private document: Document | undefined;

  parse(source: string | Uint8Array): ParsedSidecar {
    const text = textOfSource(source, (...input) => this.report([0, 0], ...input));
    if (text === undefined) return this.result();
    try {
      const { document, second } = parseShallow(text, this.lines);
      this.document = document;
      if (second !== undefined) this.report([second, text.length], 'severalDocuments', 'error');
      this.check(this.document);
      return this.result(this.document?.toJS() as unknown);
    } catch (error) {
      this.document = undefined;
      if (error instanceof TooDeepError) this.report([error.offset, error.offset], 'nesting', 'error');
      else this.report([0, 0], 'syntax', 'error', messageOf(error));
      return this.result();
    }
  }

  private check(document: Document): void {
    for (const { pos, message } of document.errors.slice(0, MAX_PROBLEMS))
      this.report(pos, 'syntax', 'error', message);
    for (const { pos, message } of document.warnings.slice(0, MAX_PROBLEMS)) {
      this.report(pos, 'customTag', 'error', /(?:!|tag:)\S*/.exec(message)?.[0] ?? '');
    }
    const refused = expandAliases(document);
    if (refused) {
      this.report(refused, 'aliases', 'error');
      this.document = undefined;
      return;
    }
    for (const key of duplicateKeys(document)) {
      this.report(
        rangeOfNode(key) ?? [0, 0],
        'duplicateKey',
        'error',
        String(isScalar(key) ? key.value : '?'),
      );
    }
  }

  private result(value?: unknown): ParsedSidecar {
    const { document, problems } = this;
    const problem: ParsedSidecar['problem'] = (code, severity, path, ...args) =>
      this.at(document ? rangeOf(document, path) : [0, 0], code, severity, args);
    return { document, value, problems, problem };
  }

  private report(range: Range, code: ProblemCode, severity: Severity, ...args: Args): void {
    this.problems.push(this.at(range, code, severity, args));
  }

  private at([start, end]: Range, code: ProblemCode, severity: Severity, args: Args): Problem {
    const { line, col } = this.lines.linePos(start);
    const place = { line: Math.max(line, 1), column: Math.max(col, 1), start, end };
    return { code, severity, message: PROBLEMS[code], args, ...place };
  }
}

/** The text to parse; undefined where it is refused. */
function textOfSource(
  source: string | Uint8Array,
  report: (code: ProblemCode, severity: Severity, ...args: Args) => void,
): string | undefined {
  // A character of UTF-8 has at most four bytes.
  if (source.length > (typeof source === 'string' ? 1 : 4) * MAX_LENGTH) {
    return void report('tooLarge', 'error', source.length, MAX_LENGTH);
  }
  if (typeof source === 'string') return source;
  const decoded = decode(source);
  if (!decoded) return void report('notText', 'error');
  if (decoded.encoding !== 'utf-8') report('notUtf8', 'error', decoded.encoding);
  if (decoded.text.length <= MAX_LENGTH) return decoded.text;
  return void report('tooLarge', 'error', decoded.text.length, MAX_LENGTH);
}

/** Puts a copy of the anchored node in each alias's place. Gives the place of the first alias that makes too many nodes, a cycle, or names no anchor. */
function expandAliases(document: Document): Range | undefined {
  const anchors = new Map<string, Node>();
  let left = MAX_ALIASED_NODES;
  let refused: Range | undefined;
  visit(document, {
    Node(_key, node, ancestors) {
      if (!isAlias(node)) {
        if ('anchor' in node && node.anchor) {
          anchors.set(node.anchor, node);
          delete node.anchor;
        }
        return undefined;
      }
      const target = anchors.get(node.source);
      if (target) left -= sizeOf(target, left);
      if (!target || left < 0 || ancestors.includes(target)) {
        refused = rangeOfNode(node) ?? [0, 0];
        return visit.BREAK;
      }
      const copy = target.clone() as Node;
      copy.range = node.range ?? null;
      return copy;
    },
  });
  return refused;
}

/** Nodes in a node, counted no further than just above `most`. */
function sizeOf(node: Node, most: number): number {
  let size = 0;
  visit(node, {
    Node() {
      return ++size > most ? visit.BREAK : undefined;
    },
  });
  return size;
}

function duplicateKeys(document: Document): unknown[] {
  const duplicates: unknown[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Map<unknown, unknown>();
      for (const { key } of map.items) {
        const name: unknown = isScalar(key) ? String(key.value) : key;
        if (seen.has(name)) duplicates.push(key);
        seen.set(name, key);
      }
    },
  });
  return duplicates.slice(0, MAX_PROBLEMS);
}

function rangeOf(document: Document, path: Path): Range {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const last = path[length - 1];
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return rangeOfNode(node) ?? [0, 0];
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair) return rangeOfNode(pair.key) ?? [0, 0];
  }
  return rangeOfNode(document.contents) ?? [0, 0];
}

function rangeOfNode(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}
