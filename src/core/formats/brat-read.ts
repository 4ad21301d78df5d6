import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES, type Span } from '../model';
import type { ClaimDraft, SpeakerDraft } from './assemble';
import {
  FormatError,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { fromGraph, type RawLink, type RawMark } from './from-graph';
import { LabelReader } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';
import { asText } from './input';

/** Reads .ann files with the .txt beside each; events and configuration are not read. */
export function readBrat(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const texts = new Map(
    files.filter(({ name }) => name.endsWith('.txt')).map((file) => [file.name, asText(file)]),
  );
  const documents = files
    .filter(({ name }) => name.endsWith('.ann'))
    .flatMap((file): FormatDocument[] => {
      const base = file.name.replace(/\.ann$/u, '');
      const name =
        [`${base}.txt`, base].find((n) => texts.has(n) || options.articles?.has(n)) ?? `${base}.txt`;
      const text = texts.get(name) ?? options.articles?.get(name);
      if (text === undefined) {
        problems.push({ file: file.name, code: 'no-text', values: [] });
        return [];
      }
      const article = options.articles?.has(base) ? base : name;
      const reader = new SpanReader(file.name, new UnitOffsets(text, 'codePoint'), problems);
      return [{ file: article, text, annotation: new AnnReader(reader, labels).read(asText(file)) }];
    });
  return { documents, problems, labels: labels.met() };
}

type Attributes = {
  claim: { -readonly [K in keyof ClaimDraft]?: ClaimDraft[K] };
  speaker: { -readonly [K in keyof SpeakerDraft]?: SpeakerDraft[K] };
};

class AnnReader {
  private readonly marks = new Map<string, { label: string; spans: readonly Span[] }>();
  private readonly links: RawLink[] = [];
  private readonly attributes = new Map<string, Attributes>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly reader: SpanReader,
    private readonly labels: LabelReader,
  ) {}

  read(ann: string): ReturnType<typeof fromGraph> {
    ann.split('\n').forEach((raw, i) => {
      const line = raw.replace(/\r$/u, '');
      if (line === '') return;
      const [id = '', body, ...rest] = line.split('\t');
      if (body === undefined) throw new FormatError(`line ${i + 1}: no tab after «${id}»`, this.reader.file);
      this.line(id, body, rest.join('\t'), i + 1);
    });
    const marks = [...this.marks].map(([id, mark]): RawMark => ({
      id,
      ...mark,
      speakerKey: this.keys.get(id),
      ...this.attributes.get(id),
    }));
    return fromGraph(this.reader, this.labels, marks, this.links);
  }

  private line(id: string, body: string, rest: string, number: number): void {
    const [type = '', ...parts] = body.split(' ');
    const target = parts[0] ?? '';
    if (id.startsWith('T')) this.textBound(id, type, parts.join(' '), rest, number);
    else if (id.startsWith('R')) this.relation(type, parts);
    else if (id === '*')
      parts.slice(1).forEach((other) => this.links.push({ label: 'same', from: target, to: other }));
    else if (id.startsWith('A') || id.startsWith('M')) this.attribute(target, type, parts[1] ?? '');
    else if (id.startsWith('N')) this.reference(target, parts[1] ?? '', rest);
    else if (id.startsWith('#')) this.note(target, type, rest);
    else if (id.startsWith('E')) this.reader.report('ignored', [type, `event ${id}`]);
    else throw new FormatError(`line ${number}: «${id}» is no id of brat's`, this.reader.file);
  }

  private textBound(id: string, label: string, places: string, words: string, number: number): void {
    const ranges = places.split(';').map((range) => range.split(' ').map(Number));
    if (ranges.some((range) => range.length !== 2 || range.some((n) => !Number.isInteger(n))))
      throw new FormatError(`line ${number}: «${places}» are no offsets`, this.reader.file);
    // The words of a discontinuous span are those of its parts with a blank between: parts are as long as they say.
    let at = 0;
    const points = ranges.length > 1 ? Array.from(words) : [];
    const spans = ranges.flatMap(([start = 0, end = 0]) => {
      const part = ranges.length > 1 ? points.slice(at, (at += end - start)).join('') : words;
      at++;
      return this.reader.span(start, end, part || undefined) ?? [];
    });
    this.marks.set(id, { label, spans });
  }

  private relation(type: string, parts: readonly string[]): void {
    const [from = '', to = ''] = parts.map((part) => part.slice(part.indexOf(':') + 1));
    this.links.push({ label: type, from, to });
  }

  private of(target: string): Attributes {
    const known = this.attributes.get(target) ?? { claim: {}, speaker: {} };
    this.attributes.set(target, known);
    return known;
  }

  private attribute(target: string, type: string, value: string): void {
    const { claim, speaker } = this.of(target);
    if (type === 'Kind') claim.kind = this.reader.oneOf('Kind', value, CLAIM_KINDS);
    else if (type === 'Stance') claim.stance = this.reader.oneOf('Stance', value, STANCES);
    else if (type === 'SpeakerKind') speaker.kind = this.reader.oneOf('SpeakerKind', value, SPEAKER_KINDS);
    else if (type === 'Status') claim.status = speaker.status = this.reader.oneOf('Status', value, STATUSES);
    else this.reader.report('ignored', [type, `${target} ${value}`.trim()]);
  }

  private reference(target: string, id: string, name: string): void {
    this.keys.set(target, id);
    const { speaker } = this.of(target);
    speaker.name = name;
    if (id.startsWith('isnad:')) speaker.id = id.slice('isnad:'.length);
  }

  private note(target: string, type: string, text: string): void {
    const { claim, speaker } = this.of(target);
    if (type === 'Role') speaker.role = text;
    else if (type === 'Id') claim.id = text;
    else if (type === 'Confidence') claim.confidence = Number(text);
    else if (type === 'Label') claim.labels = [...(claim.labels ?? []), text];
    else if (type === 'AnnotatorNotes') claim.note = text;
    else this.reader.report('ignored', [type, text]);
  }
}
