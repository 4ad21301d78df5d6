import type { Annotation, Span } from '../model';
import { fold } from '../text/fold';
import { assemble, type ClaimDraft, type SpeakerDraft } from './assemble';
import { everythingBut } from './features';
import {
  FormatError,
  type Format,
  type FormatDocument,
  type InputFile,
  type OutputFile,
  type ReadResult,
} from './format';
import { asJson, isObject, number, objects, text as string, type Json } from './input';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';
import { sameSpan } from './spans';

/**
 * The JSON of BBC Citron, which holds quotes with one cue, sources and contents, and coreference groups. Offsets: code
 * points (Python strings). Source: bbc/citron docs/data_format.md; citron/data.py, which needs a cue in every quote.
 */
export const CITRON: Format = {
  id: 'citron',
  title: 'Citron JSON',
  ending: '.citron.json',
  unit: 'codePoint',
  holds: everythingBut(
    ...(['noCue', 'cueParts', 'via', 'unplaced', 'names', 'roles', 'speakerKinds'] as const),
    ...(['kinds', 'stances', 'statuses', 'labels', 'notes', 'ids'] as const),
  ),
  scope: 'article',
  write: (documents) => documents.map(write),
  read,
};

function write({ file, text, annotation }: FormatDocument): OutputFile {
  const offsets = new UnitOffsets(text, 'codePoint');
  const span = (s: Span): Json => ({ ...offsets.span(s), text: offsets.words(s) });
  const mentions = new Map(annotation.speakers.map((speaker) => [speaker.id, speaker.mentions]));
  const quotes = annotation.claims.map((claim) => {
    const own = claim.speaker === null ? [] : (mentions.get(claim.speaker) ?? []);
    return {
      id: claim.id,
      cue: span(claim.cue[0] as Span),
      sources: claim.mention ? [span(claim.mention)] : [],
      contents: claim.content.map(span),
      // The speaker of a claim without a mention of its own (وأضاف) is known by his other mentions alone.
      coreferences: own.filter((s) => !claim.mention || !sameSpan(s, claim.mention)).map(span),
      ...(claim.confidence === undefined ? {} : { confidence: claim.confidence }),
    };
  });
  const groups = annotation.speakers.map((speaker) => speaker.mentions.map(span));
  const data = { text, quotes, coreference_groups: groups };
  return { name: `${file}${CITRON.ending}`, data: `${JSON.stringify(data, null, 1)}\n` };
}

function read(files: readonly InputFile[]): ReadResult {
  const problems: ReadProblem[] = [];
  const documents = files.map((file): FormatDocument => {
    const data = asJson(file);
    if (!isObject(data) || typeof data.text !== 'string') throw new FormatError('no «text» in it', file.name);
    const reader = new SpanReader(file.name, new UnitOffsets(data.text, 'codePoint'), problems);
    const name = file.name.replace(/(?:\.citron)?\.json$/u, '');
    return { file: name, text: data.text, annotation: readQuotes(reader, data) };
  });
  return { documents, problems, labels: [] };
}

function readQuotes(reader: SpanReader, data: Json): Annotation {
  const span = (value: Json): readonly Span[] =>
    [reader.span(number(value.start), number(value.end), string(value.text))].flatMap((s) => s ?? []);
  const spans = (value: unknown): readonly Span[] => objects(value).flatMap(span);
  const groups = (Array.isArray(data.coreference_groups) ? data.coreference_groups : []).map(spans);
  const quotes = objects(data.quotes).map((quote) => ({
    quote,
    sources: spans(quote.sources),
    others: spans(quote.coreferences),
  }));
  const speakers = new Groups(reader.offsets, groups);
  for (const { sources, others } of quotes) speakers.add([...sources, ...others]);
  const claims = quotes.flatMap(({ quote, sources, others }, i): ClaimDraft[] => {
    const content = spans(quote.contents);
    const id = string(quote.id);
    if (content.length === 0) {
      reader.report('empty', [id ?? String(i + 1)]);
      return [];
    }
    const confidence = number(quote.confidence);
    return [
      {
        id,
        speaker: speakers.keyOf([...sources, ...others]),
        via: [],
        cue: spans(quote.cue),
        mention: sources[0],
        content,
        ...(Number.isNaN(confidence) ? {} : { confidence }),
      },
    ];
  });
  return assemble(reader.offsets.text, speakers.drafts(), claims);
}

interface Group {
  readonly key: string;
  mentions: readonly Span[];
}

/** Mentions by speaker: the file's groups; where it has none, the sources of the same words. */
class Groups {
  private readonly groups: Group[];
  private readonly grouped: boolean;

  constructor(
    private readonly offsets: UnitOffsets,
    groups: readonly (readonly Span[])[],
  ) {
    this.groups = groups
      .filter((mentions) => mentions.length > 0)
      .map((mentions, i) => ({ key: String(i), mentions }));
    this.grouped = this.groups.length > 0;
  }

  add(spans: readonly Span[]): void {
    if (spans.length === 0) return;
    const group = this.find(spans);
    if (group) group.mentions = [...group.mentions, ...spans];
    else this.groups.push({ key: String(this.groups.length), mentions: spans });
  }

  keyOf(spans: readonly Span[]): string | null {
    return spans.length === 0 ? null : (this.find(spans)?.key ?? null);
  }

  drafts(): readonly SpeakerDraft[] {
    return this.groups;
  }

  /** The group with most of the mentions, so that a mention in two groups does not decide. */
  private find(spans: readonly Span[]): Group | undefined {
    const words = new Set(spans.map((s) => fold(this.offsets.words(s))));
    let best: { group: Group; shared: number } | undefined;
    for (const group of this.groups) {
      const shared = group.mentions.filter((m) =>
        this.grouped ? spans.some((s) => sameSpan(s, m)) : words.has(fold(this.offsets.words(m))),
      ).length;
      if (shared > (best?.shared ?? 0)) best = { group, shared };
    }
    return best?.group;
  }
}
