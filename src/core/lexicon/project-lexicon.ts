import { LineCounter, isScalar, parseDocument, type Document } from 'yaml';
import { messageOf } from '../text/messageOf';
import type { LexiconProblem } from './lexicon-problems';
import type { LexiconAdditions } from './additions';
import { cueLine, formsOf } from './project-cues';
import { YamlReader, type YamlMap } from './yaml-reader';

const FORMAT = 1;
/** UTF-16 units. */
const MAX_LENGTH = 200_000;
const KEYS = ['lexicon', 'cues', 'notCues', 'titles', 'names', 'organisations'];

export interface LexiconReading {
  /** Undefined where there is any problem: a lexicon counts whole or not at all. */
  readonly additions: LexiconAdditions | undefined;
  readonly problems: readonly LexiconProblem[];
}

/** Reads and checks the text of an `isnad.lexicon.yaml` (docs/lexicon.md). Never throws. */
export function readLexicon(text: string): LexiconReading {
  const lines = new LineCounter();
  const reader = new YamlReader(lines);
  const additions = read(text.replace(/^\uFEFF/u, ''), lines, reader);
  const problems = [...reader.problems].sort((a, b) => a.start - b.start);
  return { additions: problems.length > 0 ? undefined : additions, problems };
}

function read(text: string, lines: LineCounter, reader: YamlReader): LexiconAdditions | undefined {
  if (text.length > MAX_LENGTH) return void reader.problemAt(0, 0, 'tooLarge', text.length, MAX_LENGTH);
  if (isDeep(text)) return void reader.problemAt(0, 0, 'syntax', 'nested too deeply');
  const document = parse(text, lines, reader);
  if (document === undefined) return undefined;
  const map = reader.map(document.contents);
  if (map === undefined) return void reader.problemAt(0, 0, 'notALexicon');
  reader.knows(map, KEYS);
  checkFormat(map, reader);
  const list = (key: string, one: (node: unknown, key: string) => string | undefined): string[] =>
    reader.list(map.get(key), key).flatMap((node) => one(node, key) ?? []);
  const words = (node: unknown, key: string) => reader.words(node, key);
  return {
    cues: list('cues', (node, key) => cueLine(reader, node, key)),
    notCues: list('notCues', (node, key) => reader.word(node, key)).flatMap(formsOf),
    titles: list('titles', words).map(headOf),
    names: list('names', words),
    organisations: list('organisations', words).map(headOf),
  };
}

/** Brackets in brackets, more than a lexicon needs: the library would take minutes over them. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > 100) return true;
  }
  return false;
}

function parse(text: string, lines: LineCounter, reader: YamlReader): Document | undefined {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    for (const { pos, message } of [...document.errors, ...document.warnings].slice(0, 20))
      reader.problemAt(pos[0], pos[1], 'syntax', message);
    return document.errors.length > 0 ? undefined : document;
  } catch (error) {
    // The library recurses: nested too deeply.
    return void reader.problemAt(0, 0, 'syntax', messageOf(error));
  }
}

function checkFormat(map: YamlMap, reader: YamlReader): void {
  const node = map.get('lexicon');
  if (node === undefined) return reader.problem(map.node, 'missing', 'lexicon');
  const format = isScalar(node) ? node.value : undefined;
  if (typeof format !== 'number') reader.problem(node, 'notALexicon');
  else if (format !== FORMAT) reader.problem(node, 'newerFormat', format, FORMAT);
}

/** Of a title or a body, the word that its phrase begins with tells it: عريف الحي, like any عريف. */
function headOf(phrase: string): string {
  const [head = ''] = phrase.split(' ');
  return head.startsWith('ال') && head.length > 4 ? head.slice(2) : head;
}
