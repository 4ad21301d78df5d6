import type { ClaimKind, SpeakerKind, Stance, Status } from '../model';

/**
 * What the reading view draws of an article: plain data, made from text and annotation, that can be sent, compared and printed.
 * Offsets inside a paragraph count UTF-16 units from its start, so that an edit further up leaves it as it is.
 */
export interface ReaderModel {
  readonly paragraphs: readonly ReaderParagraph[];
  /** Where each paragraph begins in the article's text, UTF-16 units. */
  readonly starts: readonly number[];
  readonly claims: readonly ReaderClaim[];
  readonly speakers: readonly ReaderSpeaker[];
}

/** A line of the article that is not blank. */
export interface ReaderParagraph {
  /** p1, p2 …: stays with the paragraph from one model of the article to the next. */
  readonly id: string;
  readonly text: string;
  readonly rightToLeft: boolean;
  /** The first paragraph, where it is short and no sentence: the headline. */
  readonly headline: boolean;
  readonly pieces: readonly Piece[];
  /** Claims whose first content begins here, in text order. */
  readonly chips: readonly Chip[];
}

/** A part of a paragraph's text, or a mark around such parts. Where marks overlap, the one that began later is drawn in two. */
export type Piece = string | MarkPiece;

export interface MarkPiece {
  readonly mark: ReaderMark;
  readonly pieces: readonly Piece[];
}

/** Colour of speakers: 1 to 8; 0: a claim whose speaker nobody found. */
export type ReaderMark =
  | {
      readonly kind: 'content';
      readonly claim: string;
      readonly color: number;
      readonly type: ClaimKind;
      readonly status: Status;
      /** The speaker's number as one sign, at the claim's first word only. */
      readonly sign?: string;
      /** How many marked contents lie in it, one in the other: its line is drawn below theirs. */
      readonly height: number;
    }
  | { readonly kind: 'cue'; readonly claim: string; readonly status: Status }
  | { readonly kind: 'mention'; readonly speaker: string; readonly color: number };

/** A claim's sign in the margin. */
export interface Chip {
  readonly claim: string;
  /** Where the claim begins, from the paragraph's start. */
  readonly at: number;
  readonly color: number;
  readonly sign: string;
  /** The speaker's name in passing; '': nobody found. */
  readonly name: string;
  readonly type: ClaimKind;
  readonly status: Status;
}

/** What is said about a claim when a person points at it. */
export interface ReaderClaim {
  readonly id: string;
  /** A speaker's id. */
  readonly speaker?: string;
  readonly type: ClaimKind;
  readonly status: Status;
  readonly stance: Stance;
  /** 0 to 1; suggestions only. */
  readonly confidence?: number;
  /** Names of those who relay, nearest to the speaker first. */
  readonly via: readonly string[];
  readonly labels: readonly string[];
  readonly note?: string;
}

export interface ReaderSpeaker {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly type: SpeakerKind;
  readonly color: number;
  readonly sign: string;
}
