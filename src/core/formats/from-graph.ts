import type { Annotation, Span } from '../model';
import { assemble, type ClaimDraft, type SpeakerDraft } from './assemble';
import type { LabelReader, LinkKind } from './labels';
import type { SpanReader } from './locate';
import { namesakeKey } from './namesakes';

/** A mark as a tool gives it, its label not yet understood. */
export interface RawMark {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly Span[];
  /** The key of the speaker it names, where the tool says so. */
  readonly speakerKey?: string | undefined;
  readonly claim?: Partial<ClaimDraft> | undefined;
  readonly speaker?: Partial<SpeakerDraft> | undefined;
}
export interface RawLink {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type Role = { readonly mark: RawMark; readonly part: 'content' | 'cue' | 'speaker'; readonly kind?: string };

/** Understands marks and links by their labels; what joins nothing is reported. */
export function fromGraph(
  reader: SpanReader,
  labels: LabelReader,
  rawMarks: readonly RawMark[],
  rawLinks: readonly RawLink[],
): Annotation {
  const roles = new Map<string, Role>();
  for (const mark of rawMarks) {
    if (mark.spans.length === 0) continue;
    const meaning = labels.mark(mark.label);
    if (meaning && 'part' in meaning)
      roles.set(mark.id, {
        mark,
        part: meaning.part,
        ...('kind' in meaning && meaning.kind ? { kind: meaning.kind } : {}),
      });
    else if (!meaning) reader.report('ignored', [mark.label, words(reader, mark)]);
  }
  const links = new Links(reader, roles);
  for (const link of rawLinks) {
    const meaning = labels.link(link.label);
    if (meaning && 'link' in meaning) links.add(meaning.link, link);
    else if (!meaning) reader.report('ignored', [link.label, `${link.from} → ${link.to}`]);
  }
  const speakers = speakersOf(reader, [...roles.values()], links);
  const claims = claimsOf([...roles.values()], links, speakers);
  for (const { mark, part } of roles.values())
    if (part === 'cue' && !links.used.has(mark.id)) reader.report('loose', ['Cue', words(reader, mark)]);
  return assemble(reader.offsets.text, speakers.drafts, claims);
}

const words = (reader: SpanReader, { spans }: RawMark): string =>
  spans.map((span) => reader.offsets.words(span)).join(' … ');

/** The links by what they join, whichever way round the tool drew them. */
class Links {
  /** By content: its cues, the mention naming its speaker, the mention standing for him, who relays, its next parts. */
  readonly of: Readonly<Record<Exclude<LinkKind, 'same'>, Map<string, string[]>>> = {
    cue: new Map(),
    mention: new Map(),
    speaker: new Map(),
    via: new Map(),
    continues: new Map(),
  };
  readonly same: (readonly [string, string])[] = [];
  readonly used = new Set<string>();
  /** Links from a cue to a speaker: they become its contents' once all links are known. */
  private readonly byCue: {
    readonly kind: 'mention' | 'speaker' | 'via';
    readonly cue: string;
    readonly to: string;
  }[] = [];

  constructor(
    private readonly reader: SpanReader,
    private readonly roles: ReadonlyMap<string, Role>,
  ) {}

  add(kind: LinkKind, link: RawLink): void {
    const [a, b] = [this.roles.get(link.from), this.roles.get(link.to)];
    if (!a || !b) {
      this.reader.report('link', [link.label, link.from, link.to]);
    } else if (kind === 'same' && a.part === 'speaker' && b.part === 'speaker') {
      this.same.push([link.from, link.to]);
    } else if (kind === 'continues' && a.part === 'content' && b.part === 'content') {
      this.push('continues', link.from, link.to);
    } else {
      this.join(kind, link, a, b);
    }
  }

  private join(kind: LinkKind, link: RawLink, a: Role, b: Role): void {
    const content = [a, b].find(({ part }) => part === 'content');
    const cue = [a, b].find(({ part }) => part === 'cue');
    const speaker = [a, b].find(({ part }) => part === 'speaker');
    // Whatever the tool calls it, a link between a content and a cue says that they belong together.
    const toSpeaker = kind === 'speaker' || kind === 'via' ? kind : 'mention';
    if (content && cue) this.push('cue', content.mark.id, cue.mark.id);
    else if (content && speaker) this.push(toSpeaker, content.mark.id, speaker.mark.id);
    else if (cue && speaker) this.byCue.push({ kind: toSpeaker, cue: cue.mark.id, to: speaker.mark.id });
    else this.reader.report('link', [link.label, link.from, link.to]);
  }

  /** The contents' speakers, those that the tool linked to the cue included. */
  spread(): void {
    for (const { kind, cue, to } of this.byCue.splice(0))
      for (const [content, cues] of this.of.cue) if (cues.includes(cue)) this.push(kind, content, to);
  }

  private push(kind: Exclude<LinkKind, 'same'>, from: string, to: string): void {
    const list = this.of[kind].get(from) ?? [];
    list.push(to);
    this.of[kind].set(from, list);
    this.used.add(to);
  }
}

interface Speakers {
  readonly drafts: readonly SpeakerDraft[];
  /** The speaker's key by mention. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** The speaker's key by the tool's own. */
  readonly keyOfKey: ReadonlyMap<string, string>;
}

/** Mentions grouped into speakers: by the tool's keys and `same` links; where it has neither, by their words. */
function speakersOf(reader: SpanReader, roles: readonly Role[], links: Links): Speakers {
  const mentions = roles.filter(({ part }) => part === 'speaker');
  const grouped = links.same.length > 0 || mentions.some(({ mark }) => mark.speakerKey !== undefined);
  const parent = new Map(mentions.map(({ mark }) => [mark.id, mark.id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  const heads = new Map<string, string>();
  for (const { mark } of mentions) {
    const key = grouped ? mark.speakerKey : namesakeKey(words(reader, mark));
    if (key === undefined) continue;
    const head = heads.get(key);
    if (head === undefined) heads.set(key, mark.id);
    else parent.set(root(mark.id), root(head));
  }
  for (const [a, b] of links.same) parent.set(root(b), root(a));
  const drafts = new Map<string, SpeakerDraft>();
  for (const { mark, kind } of mentions) {
    const key = root(mark.id);
    const before = drafts.get(key);
    const span = { start: mark.spans[0]?.start, end: mark.spans.at(-1)?.end } as Span;
    const own: SpeakerDraft = {
      mentions: [],
      ...(kind ? { kind: kind as SpeakerDraft['kind'] } : {}),
      ...defined(mark.speaker ?? {}),
      key,
    };
    drafts.set(key, { ...own, ...defined(before ?? {}), key, mentions: [...(before?.mentions ?? []), span] });
  }
  return {
    drafts: [...drafts.values()],
    keyOf: new Map(mentions.map(({ mark }) => [mark.id, root(mark.id)])),
    keyOfKey: new Map([...heads].map(([key, head]) => [key, root(head)])),
  };
}

function claimsOf(
  roles: readonly Role[],
  links: Links,
  { keyOf, keyOfKey }: Speakers,
): readonly ClaimDraft[] {
  links.spread();
  const byId = new Map(roles.map((role) => [role.mark.id, role]));
  const continued = new Set([...links.of.continues.values()].flat());
  const spansOf = (ids: readonly string[] = []): readonly Span[] =>
    ids.flatMap((id) => byId.get(id)?.mark.spans ?? []);
  return roles.flatMap((role): ClaimDraft[] => {
    const { id, claim } = role.mark;
    if (role.part !== 'content' || continued.has(id)) return [];
    const parts = followed(id, links.of.continues);
    const linked = (kind: Exclude<LinkKind, 'same'>): readonly string[] =>
      parts.flatMap((part) => links.of[kind].get(part) ?? []);
    const named = linked('mention')[0];
    const said = named ?? linked('speaker')[0];
    const mention = named === undefined ? undefined : hull(byId.get(named)?.mark.spans ?? []);
    return [
      {
        ...(role.kind ? { kind: role.kind as ClaimDraft['kind'] } : {}),
        ...defined(claim ?? {}),
        speaker: (said === undefined ? keyOfKey.get(claim?.speaker ?? '') : keyOf.get(said)) ?? null,
        via: [
          ...new Set([
            ...(claim?.via ?? []).flatMap((key) => keyOfKey.get(key) ?? []),
            ...linked('via').flatMap((mark) => keyOf.get(mark) ?? []),
          ]),
        ],
        cue: spansOf(linked('cue')),
        content: spansOf(parts),
        mention,
      },
    ];
  });
}

/** A content and its further parts, however the tool chained them. */
function followed(first: string, continues: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([first]);
  for (const id of seen) for (const next of continues.get(id) ?? []) seen.add(next);
  return [...seen];
}

const hull = (spans: readonly Span[]): Span | undefined =>
  spans[0] && { start: spans[0].start, end: (spans.at(-1) as Span).end };

/** Without the keys that are undefined, which would hide what is known. */
function defined<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;
}
