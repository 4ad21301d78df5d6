import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES, type Span } from '../model';
import { utf16 } from '../text/offsets';
import {
  FormatError,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { fromGraph, type RawLink, type RawMark } from './from-graph';
import { asText } from './input';
import { LabelReader } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';
import { splitUnescaped, unescapeText, unescapeValue } from './tsv-escape';

const ISNAD_LABELS: Readonly<Record<string, string>> = {
  IsnadContent: 'Content',
  IsnadCue: 'Cue',
  IsnadSpeaker: 'Speaker',
};

/** Reads Isnad's layers, and other span layers by their first feature's value or their own name. */
export function readWebAnnoTsv(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const documents = files.map((file): FormatDocument => {
    const tsv = new TsvFile(file.name, asText(file));
    const name = file.name.replace(/\.tsv$/u, '');
    const text = articleText(tsv.text(), options.articles?.get(name));
    const reader = new SpanReader(file.name, new UnitOffsets(text, 'utf16'), problems);
    const { marks, links } = tsv.graph(reader);
    return { file: name, text, annotation: fromGraph(reader, labels, marks, links) };
  });
  return { documents, problems, labels: labels.met() };
}

/** The article itself where the file's text differs from it in white space only: the format does not hold all of it. */
function articleText(rebuilt: string, article: string | undefined): string {
  if (article === undefined) return rebuilt;
  const plain = (text: string): string => text.replace(/\s/gu, ' ').trimEnd();
  return plain(rebuilt) === plain(article) ? article : rebuilt;
}

interface Column {
  readonly layer: string;
  readonly kind: 'feature' | 'role' | 'target' | 'source';
  readonly name: string;
}
interface Row {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}
interface Found {
  readonly layer: string;
  start: number;
  end: number;
  readonly features: Map<string, string>;
  roles: readonly string[];
  targets: readonly string[];
}

class TsvFile {
  private readonly columns: Column[] = [];
  private readonly relations = new Set<string>();
  private readonly sentences: { text: string; start: number }[] = [];
  private readonly rows: Row[] = [];
  private readonly found = new Map<string, Found>();
  /** Marks by unit and layer, as they are stacked. */
  private readonly atUnit = new Map<string, string[]>();
  /** The first mark of each unit, which references without a disambiguation id mean. */
  private readonly firstAt = new Map<string, string>();

  constructor(
    private readonly file: string,
    content: string,
  ) {
    const lines = content.replace(/\r\n/gu, '\n').split('\n');
    if (!/^#FORMAT=WebAnno TSV 3\.\d/u.test(lines[0] ?? ''))
      throw new FormatError('line 1: no WebAnno TSV 3', file);
    let text = '';
    lines.slice(1).forEach((line, i) => {
      if (/^#T_(SP|RL|CH)=/u.test(line)) this.declare(line);
      else if (line.startsWith('#Text=')) text += `${unescapeText(line.slice('#Text='.length))}\n`;
      else if (line !== '' && !/^#Sentence\.id=/u.test(line)) {
        const row = this.row(line, i + 2);
        if (text !== '') this.sentences.push({ text, start: row.start });
        text = '';
        this.rows.push(row);
      }
    });
  }

  private declare(line: string): void {
    const [layer = '', ...names] = line.slice(line.indexOf('=') + 1).split('|');
    const sort = line.slice(3, 5);
    if (sort === 'RL') this.relations.add(layer);
    const given = names.filter((name) => name !== '');
    for (const name of given.length > 0 ? given : ['']) {
      if (sort === 'SP' && name.startsWith('ROLE_')) this.columns.push({ layer, kind: 'role', name });
      else if (sort === 'SP' && name.includes('.') && this.columns.at(-1)?.kind === 'role')
        this.columns.push({ layer, kind: 'target', name });
      else this.columns.push({ layer, kind: name.startsWith('BT_') ? 'source' : 'feature', name });
    }
  }

  private row(line: string, number: number): Row {
    const [unit = '', range = '', , ...cells] = line.split('\t');
    const [start = NaN, end = NaN] = range.split('-').map(Number);
    if (!/^\d+-\d+(\.\d+)?$/u.test(unit) || !Number.isInteger(start) || !Number.isInteger(end))
      throw new FormatError(`line ${number}: no token line`, this.file);
    if (cells.length < this.columns.length)
      throw new FormatError(
        `line ${number}: ${cells.length} columns, ${this.columns.length} declared`,
        this.file,
      );
    return { unit, start, end, cells };
  }

  /** The text as INCEpTION rebuilds it: sentences, the gaps between them filled with blanks. */
  text(): string {
    const parts: string[] = [];
    let length = 0;
    for (const { text, start } of this.sentences) {
      if (length === start + 1) parts.push((parts.pop() ?? '').slice(0, -1));
      else if (length < start) parts.push(' '.repeat(start - length));
      parts.push(text);
      length = start + text.length;
    }
    return parts.join('');
  }

  graph(reader: SpanReader): { marks: readonly RawMark[]; links: readonly RawLink[] } {
    for (const row of this.rows)
      this.columns.forEach((column, i) => this.cell(row, column, row.cells[i] ?? '_'));
    const marks: RawMark[] = [];
    const links: RawLink[] = [];
    for (const [id, found] of this.found) {
      if (this.relations.has(found.layer)) {
        const from = found.targets[0] ?? '';
        links.push({
          label: [...found.features.values()][0] ?? short(found.layer),
          from: this.resolve(from),
          to: this.resolve(id),
        });
        continue;
      }
      marks.push(this.mark(reader, id, found));
      found.roles.forEach((label, i) =>
        links.push({ label, from: id, to: this.resolve(found.targets[i] ?? '') }),
      );
    }
    return { marks, links };
  }

  private cell(row: Row, { layer, kind, name }: Column, cell: string): void {
    if (cell === '_') return;
    splitUnescaped(cell, '|').forEach((stacked, i) => {
      const own = kind === 'target' || kind === 'source' ? null : /^(.*)\[(\d+)\]$/su.exec(stacked);
      const key = `${row.unit} ${layer}`;
      const keys = this.atUnit.get(key) ?? [];
      this.atUnit.set(key, keys);
      const id = keys[i] ?? (own ? `[${own[2]}]` : `${key} ${i}`);
      keys[i] = id;
      if (!this.firstAt.has(row.unit)) this.firstAt.set(row.unit, id);
      const found = this.found.get(id) ?? {
        layer,
        start: row.start,
        end: row.end,
        features: new Map(),
        roles: [],
        targets: [],
      };
      this.found.set(id, found);
      found.end = Math.max(found.end, row.end);
      found.start = Math.min(found.start, row.start);
      const value = own?.[1] ?? stacked;
      if (kind === 'role')
        found.roles = value === '_' || value === '*' ? [] : splitUnescaped(value, ';').map(unescapeValue);
      else if (kind !== 'feature') found.targets = value === '*' ? [] : splitUnescaped(value, ';');
      else if (value !== '*') found.features.set(name, unescapeValue(value));
    });
  }

  /** The mark that `2-3[4]` means: by its disambiguation id, else the first at the unit. */
  private resolve(reference: string): string {
    const own = /\[(\d+)(?:_\d+)?\]$/u.exec(reference)?.[1];
    if (own !== undefined && own !== '0') return `[${own}]`;
    const unit = reference.split('[')[0] as string;
    if (this.found.has(unit)) return unit;
    return this.firstAt.get(unit) ?? reference;
  }

  private mark(reader: SpanReader, id: string, { layer, start, end, features }: Found): RawMark {
    const span: Span = { start: utf16(start), end: utf16(end) };
    const own = ISNAD_LABELS[short(layer)];
    const get = (name: string): string | undefined => features.get(name);
    const confidence = get('confidence');
    return {
      id,
      label: own ?? [...features.values()][0] ?? short(layer),
      spans: reader.span(start, end) ? [span] : [],
      speakerKey: own === 'Speaker' ? get('entity') : undefined,
      ...(own === 'Speaker' && {
        speaker: {
          id: get('entity'),
          name: get('name'),
          role: get('role'),
          kind: reader.oneOf('kind', get('kind'), SPEAKER_KINDS),
          status: reader.oneOf('status', get('status'), STATUSES),
        },
      }),
      ...(own === 'Content' && {
        claim: {
          id: get('claim'),
          speaker: get('speaker') ?? null,
          via: get('via')?.split(' ') ?? [],
          kind: reader.oneOf('kind', get('kind'), CLAIM_KINDS),
          stance: reader.oneOf('stance', get('stance'), STANCES),
          status: reader.oneOf('status', get('status'), STATUSES),
          confidence: confidence === undefined ? undefined : Number(confidence),
          labels: get('labels')?.split('|'),
          note: get('note'),
        },
      }),
    };
  }
}

const short = (layer: string): string => layer.slice(layer.lastIndexOf('.') + 1);
