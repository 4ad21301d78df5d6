import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES, type Status } from '../model';
import {
  FormatError,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { fromGraph, type RawLink, type RawMark } from './from-graph';
import { asJson, isObject, list, number, objects, text as string, type Json } from './input';
import { LabelReader } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';

/**
 * Reads the first finished annotation of each task, else its first prediction. Regions of an annotation that say
 * nothing of their status are a person's: `added`.
 */
export function readLabelStudio(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const documents = files.flatMap((file) => {
    const data = asJson(file);
    const tasks = Array.isArray(data) ? objects(data) : isObject(data) ? [data] : [];
    if (tasks.length === 0) throw new FormatError('no task in it', file.name);
    return tasks.map((task, i): FormatDocument => {
      const own = isObject(task.data) ? task.data : {};
      const text =
        string(own.text) ??
        Object.values(own)
          .map(string)
          .find((value) => value !== undefined);
      if (text === undefined) throw new FormatError(`task ${i + 1}: no text in its data`, file.name);
      const name = string(own.file) ?? `${file.name.replace(/(?:\.label-studio)?\.json$/u, '')}-${i + 1}.txt`;
      const reader = new SpanReader(`${file.name}: ${name}`, new UnitOffsets(text, 'codePoint'), problems);
      const finished = objects(task.annotations ?? task.completions).find((a) => a.was_cancelled !== true);
      const source = finished ?? objects(task.predictions)[0] ?? {};
      const { marks, links } = new ResultReader(reader, finished ? 'added' : undefined).read(
        objects(source.result),
      );
      return { file: name, text, annotation: fromGraph(reader, labels, marks, links) };
    });
  });
  return { documents, problems, labels: labels.met() };
}

interface Region {
  readonly region: Json;
  readonly choices: Map<string, string>;
  readonly texts: Map<string, readonly string[]>;
}

class ResultReader {
  private readonly regions = new Map<string, Region>();
  private readonly links: RawLink[] = [];

  constructor(
    private readonly reader: SpanReader,
    private readonly status: Status | undefined,
  ) {}

  read(results: readonly Json[]): { marks: readonly RawMark[]; links: readonly RawLink[] } {
    for (const result of results)
      if (result.type === 'labels' || result.type === 'hypertextlabels') this.region(result);
    for (const result of results) this.detail(result);
    return { marks: [...this.regions].map(([id, region]) => this.mark(id, region)), links: this.links };
  }

  private region(region: Json): void {
    this.regions.set(String(region.id), { region, choices: new Map(), texts: new Map() });
  }

  private detail(result: Json): void {
    const value = isObject(result.value) ? result.value : {};
    const name = string(result.from_name) ?? '';
    const region = this.regions.get(String(result.id));
    if (result.type === 'relation') this.relation(result);
    else if (result.type === 'choices' && region) region.choices.set(name, String(list(value.choices)[0]));
    else if (result.type === 'textarea' && region) region.texts.set(name, list(value.text).map(String));
  }

  private relation(result: Json): void {
    const [from, to] = [String(result.from_id), String(result.to_id)];
    const labels = list(result.labels).map(String);
    // A relation that nobody named still says that two regions belong together.
    for (const label of labels.length > 0 ? labels : ['mention']) this.links.push({ label, from, to });
  }

  private mark(id: string, { region, choices, texts }: Region): RawMark {
    const value = isObject(region.value) ? region.value : {};
    const span = this.reader.span(number(value.start), number(value.end), string(value.text));
    const status = this.reader.oneOf('status', choices.get('status'), STATUSES) ?? this.status;
    const first = (name: string): string | undefined => texts.get(name)?.[0];
    const score = number(region.score);
    return {
      id,
      label: String(list(value.labels ?? value.hypertextlabels)[0] ?? ''),
      spans: span ? [span] : [],
      speakerKey: first('entity'),
      speaker: {
        id: first('entity'),
        name: first('name'),
        role: first('role'),
        kind: this.reader.oneOf('speaker kind', choices.get('speaker_kind'), SPEAKER_KINDS),
        status,
      },
      claim: {
        id: first('claim'),
        kind: this.reader.oneOf('kind', choices.get('kind'), CLAIM_KINDS),
        stance: this.reader.oneOf('stance', choices.get('stance'), STANCES),
        status,
        ...(Number.isNaN(score) ? {} : { confidence: score }),
        labels: texts.get('labels'),
        note: first('note'),
      },
    };
  }
}
