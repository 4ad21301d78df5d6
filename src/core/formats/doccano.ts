import { messageOf } from '../text/messageOf';
import { everythingBut } from './features';
import {
  FormatError,
  type Format,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { fromGraph, type RawLink, type RawMark } from './from-graph';
import { toGraph, type Mark } from './graph';
import { asText, isObject, list, number, objects, text as string, type Json } from './input';
import { CUE_LABEL, LabelReader, contentLabel, speakerLabel } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';

const LINES = {
  head: (): string => '',
  of: (document: FormatDocument): string => `${JSON.stringify(line(document))}\n`,
};

/**
 * doccano's JSONL of sequence labelling with relations, a line an article. Offsets: code points. Kinds stand in the
 * labels (Content-direct). Source: doccano's documentation, «Import a dataset» and «Export», and its example
 * {"text", "entities": [{id, label, start_offset, end_offset}], "relations": [{id, from_id, to_id, type}]}; code
 * points: doccano counts characters of Python strings unless the project counts grapheme clusters.
 */
export const DOCCANO: Format = {
  id: 'doccano',
  title: 'doccano JSONL',
  ending: '.jsonl',
  unit: 'codePoint',
  holds: everythingBut(
    'unplaced',
    'namesakes',
    'names',
    'roles',
    'stances',
    'statuses',
    'confidence',
    'labels',
    'notes',
    'ids',
  ),
  scope: 'collection',
  write: (documents, _, name) => [{ name: `${name}.jsonl`, data: documents.map(LINES.of).join('') }],
  lines: LINES,
  read,
};

function line({ file, text, annotation }: FormatDocument): Json {
  const offsets = new UnitOffsets(text, 'codePoint');
  const { marks, links } = toGraph(annotation, 'apart');
  return {
    text,
    // Keys that doccano does not know become the document's metadata and come back with its export.
    file,
    entities: marks.map((mark) => {
      const span = mark.spans[0] as (typeof mark.spans)[number];
      const { start, end } = offsets.span(span);
      return { id: Number(mark.id), label: labelOf(mark), start_offset: start, end_offset: end };
    }),
    relations: links.map(({ kind, from, to }, i) => ({
      id: i + 1,
      from_id: Number(from),
      to_id: Number(to),
      type: kind,
    })),
  };
}

/** The label of a mark in tools that know nothing but labels. */
export function labelOf(mark: Mark): string {
  if (mark.part === 'cue') return CUE_LABEL;
  return mark.part === 'content' ? contentLabel(mark.claim.kind) : speakerLabel(mark.speaker.kind);
}

function read(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const documents = files.flatMap((file) =>
    asText(file)
      .split('\n')
      .flatMap((json, i): FormatDocument[] => {
        if (json.trim() === '') return [];
        const data = parse(json, file.name, i + 1);
        const text = string(data.text) ?? string(data.data);
        if (text === undefined) throw new FormatError(`line ${i + 1}: no «text» in it`, file.name);
        const meta = isObject(data.meta) ? data.meta : isObject(data.metadata) ? data.metadata : {};
        const name =
          string(data.file) ?? string(meta.file) ?? `${file.name.replace(/\.\w+$/u, '')}-${i + 1}.txt`;
        const reader = new SpanReader(`${file.name}:${i + 1}`, new UnitOffsets(text, 'codePoint'), problems);
        const { marks, links } = graphOf(reader, data);
        return [{ file: name, text, annotation: fromGraph(reader, labels, marks, links) }];
      }),
  );
  return { documents, problems, labels: labels.met() };
}

function parse(json: string, file: string, line: number): Json {
  try {
    const data: unknown = JSON.parse(json);
    if (isObject(data)) return data;
  } catch (error) {
    throw new FormatError(`line ${line}: ${messageOf(error)}`, file);
  }
  throw new FormatError(`line ${line}: no object`, file);
}

/** Entities with ids, or the older `label: [[start, end, label]]` without relations. */
function graphOf(reader: SpanReader, data: Json): { marks: readonly RawMark[]; links: readonly RawLink[] } {
  const mark = (id: string, label: string, start: unknown, end: unknown): RawMark => {
    const span = reader.span(number(start), number(end));
    return { id, label, spans: span ? [span] : [] };
  };
  const entities = objects(data.entities).map((e) =>
    mark(String(e.id), string(e.label) ?? '', e.start_offset, e.end_offset),
  );
  const triples = [...list(data.label), ...list(data.labels)].flatMap((triple, i) =>
    Array.isArray(triple) ? [mark(`label ${i + 1}`, String(triple[2]), triple[0], triple[1])] : [],
  );
  const links = objects(data.relations).map((r) => ({
    label: string(r.type) ?? '',
    from: String(r.from_id),
    to: String(r.to_id),
  }));
  return { marks: [...entities, ...triples], links };
}
