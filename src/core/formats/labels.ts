import { CLAIM_KINDS, SPEAKER_KINDS, type ClaimKind, type SpeakerKind } from '../model';

export const LINK_KINDS = ['cue', 'mention', 'speaker', 'via', 'continues', 'same'] as const;
/** content → cue, content → the words naming its speaker, content → its speaker, content → who relays, content → its next part, mention → mention of the same speaker. */
export type LinkKind = (typeof LINK_KINDS)[number];

export const PARTS = ['content', 'cue', 'speaker'] as const;
export type Part = (typeof PARTS)[number];

/** What a label of another tool means. */
export type LabelMeaning =
  | { readonly part: 'content'; readonly kind?: ClaimKind }
  | { readonly part: 'cue' }
  | { readonly part: 'speaker'; readonly kind?: SpeakerKind }
  | { readonly link: LinkKind }
  | { readonly ignore: true };

/** Meanings by label; compared without regard to case. Plain data: it is kept in a file. */
export type LabelTable = Readonly<Record<string, LabelMeaning>>;

/** Whether a value from a file is a meaning. */
export function isMeaning(value: unknown): value is LabelMeaning {
  if (typeof value !== 'object' || value === null) return false;
  const { part, kind, link, ignore } = value as Record<string, unknown>;
  const isOneOf = (list: readonly string[], one: unknown): boolean => list.includes(one as string);
  if (part === 'cue') return kind === undefined;
  if (part === 'content') return kind === undefined || isOneOf(CLAIM_KINDS, kind);
  if (part === 'speaker') return kind === undefined || isOneOf(SPEAKER_KINDS, kind);
  return part === undefined && (ignore === true || isOneOf(LINK_KINDS, link));
}

export interface LabelCount {
  readonly label: string;
  readonly count: number;
  /** Null: nobody has said what it means, so its marks are left out. */
  readonly meaning: LabelMeaning | null;
}

/** How Isnad names the parts in tools that have labels only. */
export const contentLabel = (kind: ClaimKind): string => `Content-${kind}`;
export const speakerLabel = (kind: SpeakerKind): string => `Speaker-${kind}`;
export const CUE_LABEL = 'Cue';

/** Isnad's own labels and those of public corpora and tools: PARC 3 and PolNeAR (source, cue, content), Citron, QuoteBank, Rich Quotations. */
export const BUILT_IN_LABELS: LabelTable = {
  ...Object.fromEntries(CLAIM_KINDS.map((kind) => [contentLabel(kind), { part: 'content', kind } as const])),
  ...Object.fromEntries(
    SPEAKER_KINDS.map((kind) => [speakerLabel(kind), { part: 'speaker', kind } as const]),
  ),
  Content: { part: 'content' },
  Claim: { part: 'content' },
  Quote: { part: 'content' },
  Quotation: { part: 'content' },
  Direct: { part: 'content', kind: 'direct' },
  Indirect: { part: 'content', kind: 'indirect' },
  Mixed: { part: 'content', kind: 'mixed' },
  Cue: { part: 'cue' },
  Speaker: { part: 'speaker' },
  Source: { part: 'speaker' },
  Person: { part: 'speaker', kind: 'person' },
  Organisation: { part: 'speaker', kind: 'organisation' },
  Organization: { part: 'speaker', kind: 'organisation' },
  محتوى: { part: 'content' },
  اقتباس: { part: 'content' },
  قائل: { part: 'speaker' },
  متحدث: { part: 'speaker' },
  مصدر: { part: 'speaker' },
};

/** Names of relations; apart from the labels, because both have a «cue» and a «speaker». */
export const BUILT_IN_LINKS: LabelTable = {
  ...Object.fromEntries(LINK_KINDS.map((link) => [link, { link }])),
  'attributed-to': { link: 'mention' },
  source: { link: 'mention' },
  said: { link: 'mention' },
  coreference: { link: 'same' },
  coref: { link: 'same' },
};

const OWN_LABELS: ReadonlySet<string> = new Set([
  ...CLAIM_KINDS.map(contentLabel),
  ...SPEAKER_KINDS.map(speakerLabel),
  ...LINK_KINDS,
  ...['Content', CUE_LABEL, 'Speaker'],
]);

/** Whether Isnad itself writes this label: its meaning is no guess. */
export function isOwnLabel(label: string): boolean {
  return OWN_LABELS.has(label);
}

/** Looks labels up and counts them. */
export class LabelReader {
  private readonly own: ReadonlyMap<string, LabelMeaning>;
  private readonly counts = new Map<string, { label: string; count: number; meaning: LabelMeaning | null }>();

  constructor(table: LabelTable = {}) {
    this.own = new Map(Object.entries(table).map(([label, meaning]) => [key(label), meaning]));
  }

  /** Whether a label is one of a mark that takes part; not counted. */
  knows(label: string): boolean {
    const meaning = this.own.get(key(label)) ?? MARKS.get(key(label));
    return meaning !== undefined && 'part' in meaning;
  }

  mark(label: string): LabelMeaning | null {
    return this.look(label, MARKS);
  }

  link(label: string): LabelMeaning | null {
    return this.look(label, LINKS);
  }

  /** Most frequent first. */
  met(): readonly LabelCount[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count);
  }

  private look(label: string, builtIn: ReadonlyMap<string, LabelMeaning>): LabelMeaning | null {
    const meaning = this.own.get(key(label)) ?? builtIn.get(key(label)) ?? null;
    const seen = this.counts.get(label);
    if (seen) seen.count++;
    else this.counts.set(label, { label, count: 1, meaning });
    return meaning;
  }
}

const key = (label: string): string => label.trim().toLowerCase();
const MARKS = new Map(Object.entries(BUILT_IN_LABELS).map(([label, meaning]) => [key(label), meaning]));
const LINKS = new Map(Object.entries(BUILT_IN_LINKS).map(([label, meaning]) => [key(label), meaning]));
