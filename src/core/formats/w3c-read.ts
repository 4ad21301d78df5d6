import { CLAIM_KINDS, SPEAKER_KINDS, STANCES, STATUSES, type Span, type Status } from '../model';
import { assemble, type ClaimDraft, type SpeakerDraft } from './assemble';
import {
  FormatError,
  type FormatDocument,
  type InputFile,
  type ReadOptions,
  type ReadResult,
} from './format';
import { asJson, isObject, list, number, objects, text as string, type Json } from './input';
import { LabelReader } from './labels';
import { SpanReader } from './locate';
import { UnitOffsets } from './offsets';
import type { ReadProblem } from './problems';

/**
 * Reads pages, collections and lists of annotations over the articles given. An annotation by a person (`creator` of
 * type Person) without a status of its own is `added`. Annotations of other tools are contents unless one of their
 * tags says otherwise.
 */
export function readW3c(files: readonly InputFile[], options: ReadOptions): ReadResult {
  const problems: ReadProblem[] = [];
  const labels = new LabelReader(options.labels);
  const bySource = new Map<string, { file: string; items: Json[] }>();
  const at = (address: string, file: string): Json[] => {
    const source = decode(address);
    const known = bySource.get(source) ?? { file, items: [] };
    bySource.set(source, known);
    return known.items;
  };
  for (const file of files) {
    const data = asJson(file);
    const article = isObject(data) ? string(data['isnad:article']) : undefined;
    if (article !== undefined) at(article, file.name);
    const items = itemsOf(data);
    if (items.length === 0 && article === undefined) throw new FormatError('no annotation in it', file.name);
    for (const item of items)
      at(
        objects(item.target)
          .map((target) => string(target.source))
          .find(Boolean) ??
          string(item.target) ??
          '',
        file.name,
      ).push(item);
  }
  const documents = [...bySource].flatMap(([source, { file, items: own }]): FormatDocument[] => {
    const [name, text] = articleFor(source, options.articles ?? new Map());
    if (text === undefined) {
      problems.push({ file, code: 'no-text', values: [source] });
      return [];
    }
    const page = new PageReader(new SpanReader(file, new UnitOffsets(text, 'codePoint'), problems), labels);
    own.forEach((item, i) => page.item(item, i));
    return [{ file: name, text, annotation: assemble(text, page.speakers, page.claims) }];
  });
  return { documents, problems, labels: labels.met() };
}

function itemsOf(data: unknown): readonly Json[] {
  if (Array.isArray(data)) return data.flatMap(itemsOf);
  if (!isObject(data)) return [];
  if (data.items !== undefined) return list(data.items).flatMap(itemsOf);
  if (data.first !== undefined) return itemsOf(data.first);
  return data.target === undefined ? [] : [data];
}

function decode(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** The article of a source address: of its whole name, else of the last part of it. */
function articleFor(
  source: string,
  articles: ReadonlyMap<string, string>,
): readonly [string, string | undefined] {
  const exact = articles.get(source);
  if (exact !== undefined) return [source, exact];
  const base = source.slice(source.lastIndexOf('/') + 1);
  return [base, articles.get(base)];
}

class PageReader {
  readonly speakers: SpeakerDraft[] = [];
  readonly claims: ClaimDraft[] = [];

  constructor(
    private readonly reader: SpanReader,
    private readonly labels: LabelReader,
  ) {}

  item(item: Json, index: number): void {
    const id = string(item.id) ?? `item ${index + 1}`;
    const bodies = objects(item.body);
    const creator = objects(item.creator)[0];
    const status =
      this.reader.oneOf('status', string(item['isnad:status']), STATUSES) ??
      (creator?.type === 'Person' ? 'added' : undefined);
    const tags = bodies
      .filter(({ purpose }) => purpose === 'tagging')
      .flatMap(({ value }) => string(value) ?? []);
    const motivation = list(item.motivation).map(String);
    const meaning = motivation.includes('identifying')
      ? ({ part: 'speaker' } as const)
      : (tags.map((tag) => (id.startsWith('urn:isnad:') ? null : this.labels.mark(tag))).find(Boolean) ?? {
          part: 'content' as const,
        });
    if (!('part' in meaning)) return;
    if (meaning.part === 'speaker') this.speaker(id, item, bodies, status);
    else if (meaning.part === 'content') this.claim(id, item, bodies, status, tags);
    else
      this.reader.report('loose', [
        'Cue',
        this.spans(item, null)
          .map((s) => this.reader.offsets.words(s))
          .join(' '),
      ]);
  }

  private speaker(id: string, item: Json, bodies: readonly Json[], status: Status | undefined): void {
    const body = bodies.find(({ purpose }) => purpose === 'identifying') ?? bodies[0] ?? {};
    this.speakers.push({
      key: id,
      id: own(id, 'speaker'),
      name: string(body.value),
      role: string(body['isnad:role']),
      kind: this.reader.oneOf('kind', string(body['isnad:kind']), SPEAKER_KINDS),
      status,
      mentions: this.spans(item, null),
    });
  }

  private claim(
    id: string,
    item: Json,
    bodies: readonly Json[],
    status: Status | undefined,
    tags: readonly string[],
  ): void {
    const body = bodies.find(({ purpose }) => purpose === 'classifying') ?? {};
    const content = this.spans(item, 'content');
    if (content.length === 0) return void this.reader.report('empty', [id]);
    const confidence = number(item['isnad:confidence']);
    const person = (value: unknown): readonly string[] =>
      list(value).flatMap((who) => (isObject(who) ? (string(who.id) ?? []) : (string(who) ?? [])));
    const mine = own(id, 'claim') !== undefined;
    this.claims.push({
      id: own(id, 'claim'),
      speaker: person(body['isnad:speaker'])[0] ?? null,
      via: person(body['isnad:via']),
      kind: mine ? this.reader.oneOf('kind', string(body.value), CLAIM_KINDS) : undefined,
      stance: this.reader.oneOf('stance', string(body['isnad:stance']), STANCES),
      status,
      ...(Number.isNaN(confidence) ? {} : { confidence }),
      cue: this.spans(item, 'cue'),
      mention: this.spans(item, 'mention')[0],
      content,
      labels: tags,
      note: bodies.find(({ purpose }) => purpose === 'commenting' || purpose === 'describing')?.value as
        string | undefined,
    });
  }

  /** Spans of the targets with a role; targets of other tools have none and are contents. */
  private spans(item: Json, role: string | null): readonly Span[] {
    return objects(item.target).flatMap((target) => {
      const own = string(target['isnad:part']);
      if (own === 'article' || (role !== null && (own ?? 'content') !== role)) return [];
      const selectors = selectorsOf(target.selector);
      const place = selectors.find(({ type }) => type === 'TextPositionSelector');
      const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
      const exact = string(quote?.exact);
      if (!place && exact === undefined) return [];
      return (
        this.reader.span(
          place ? number(place.start) : this.find(quote ?? {}),
          place ? number(place.end) : NaN,
          exact,
        ) ?? []
      );
    });
  }

  /** Where a quotation without a position stands, by its context; in code points. */
  private find(quote: Json): number {
    const [prefix, exact, suffix] = [
      string(quote.prefix) ?? '',
      string(quote.exact) ?? '',
      string(quote.suffix) ?? '',
    ];
    const { offsets } = this.reader;
    const whole = offsets.text.indexOf(prefix + exact + suffix);
    const at = whole >= 0 ? whole + prefix.length : offsets.text.indexOf(exact);
    return at < 0 ? 0 : offsets.of(at as Span['start']);
  }
}

/** Selectors, and those that refine them. */
function selectorsOf(value: unknown): readonly Json[] {
  return objects(value).flatMap((selector) => [selector, ...selectorsOf(selector.refinedBy)]);
}

function own(id: string, sort: string): string | undefined {
  const prefix = `urn:isnad:${sort}:`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
