import type { Utf16 } from './text/offsets';

/** A stretch of the article's text, end exclusive, in UTF-16 units. */
export interface Span {
  readonly start: Utf16;
  readonly end: Utf16;
}

/** Words that name a speaker. */
export interface Mention extends Span {
  /** The article was edited and the words were found only approximately: a person should look again. */
  readonly review?: true;
}

export const SPEAKER_KINDS = ['person', 'organisation', 'group', 'unnamed'] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const CLAIM_KINDS = ['direct', 'indirect', 'mixed', 'nominal', 'according', 'free'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a person said of a speaker or a claim. All but `suggested` are a person's decisions and outlive a new detection. */
export const STATUSES = ['suggested', 'accepted', 'edited', 'added', 'rejected'] as const;
export type Status = (typeof STATUSES)[number];

/** What the cue says about its content: قال neutral, أكد assert, زعم claim, شكك doubt, نفى deny, حذر warn, أمل hope. */
export const STANCES = [
  'neutral',
  'assert',
  'claim',
  'doubt',
  'deny',
  'warn',
  'hope',
  'demand',
  'predict',
] as const;
export type Stance = (typeof STANCES)[number];

/** Somebody who says something in the article: a person, a body, a group, an unnamed source. */
export interface Speaker {
  /** Stable from one save to the next, unique in the article: s1, s2 … */
  readonly id: string;
  /** The fullest proper name in the article (سيرغي لافروف); an unnamed source by its words. */
  readonly name: string;
  /** The fullest title (وزير الخارجية الروسي). */
  readonly role?: string;
  readonly kind: SpeakerKind;
  readonly status: Status;
  /** Where the text names the speaker, in text order. */
  readonly mentions: readonly Mention[];
}

/** What a source is reported to have said: «أكد [cue] الوزير [mention] أن روسيا تتفق مع تركيا [content]». */
export interface Claim {
  /** Stable from one save to the next, unique in the article: c1, c2 … */
  readonly id: string;
  /** A speaker's id; null: nobody found. */
  readonly speaker: string | null;
  /** Ids of the speakers who relay, nearest to the speaker first: the chain of transmission. */
  readonly via: readonly string[];
  readonly kind: ClaimKind;
  readonly status: Status;
  readonly stance: Stance;
  /** Probability, 0 to 1, that the claim and its speaker are right; suggestions only. */
  readonly confidence?: number;
  /** The reporting words: one span, two for a cue in two places (ونقلت … قوله), none for a headline «لافروف: …». */
  readonly cue: readonly Span[];
  /** The words that name the speaker of this very claim. */
  readonly mention?: Span;
  /** What is reported: one or more spans in text order. */
  readonly content: readonly Span[];
  /** A person's own labels. */
  readonly labels: readonly string[];
  readonly note?: string;
  /** The article was edited and a span was found only approximately: a person should look again. Gone with their next decision. */
  readonly review?: boolean;
  /** Ids of the rules that found the claim, in the order they fired; not stored. */
  readonly why?: readonly string[];
}

/** Who said what in one article. Claims stand in text order. */
export interface Annotation {
  readonly speakers: readonly Speaker[];
  readonly claims: readonly Claim[];
}

export const EMPTY_ANNOTATION: Annotation = { speakers: [], claims: [] };

/** Whether a person should look at it: a suggestion, or a decision whose words were found only approximately after the article was edited. */
export function needsReview({ status, review }: Claim): boolean {
  return status === 'suggested' || review === true;
}

/** Whether a person decided on it. */
export function isDecided(status: Status): boolean {
  return status !== 'suggested';
}
