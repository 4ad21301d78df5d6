import type { Stance, ClaimKind } from '../model';
import type { CueForm } from '../lexicon/word';
import type { NounPhrase } from './nounphrases';

/** Tokens from … to-1. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What was found after a cue and its subject. */
export interface MarkerFound {
  readonly kind: 'clause' | 'colon' | 'quote' | 'bare' | 'none';
  /** The marker's first token; where the search stopped for `none`. */
  readonly at: number;
  /** First token of the content. */
  readonly from: number;
  /** A second part of the cue met on the way: قائلا, بقوله. */
  readonly complement: Range | undefined;
  /** «نقلا عن» met on the way: the source's phrase begins after it. */
  readonly relayed: number;
}

/** What introduces the content. */
export type Marker = 'clause' | 'colon' | 'quote' | 'noun' | 'bare' | 'according' | 'headline' | 'before';

/**
 * `guess`: no rule finds the content; `told`: expected by a body that a source speaks of; `thing`: what is spoken of stands where a
 * speaker does.
 */
export type Doubt = 'guess' | 'told' | 'thing';

/**
 * A cue with what belongs to it, before the article as a whole is read: «وأشار [cue] لافروف [subject] إلى أن
 * [marker] الهستيريا لا تترك أي فرصة [from …]».
 */
export interface Frame {
  /** The cue's tokens; empty for a headline. */
  readonly cue: readonly Range[];
  /** The token whose clause this is: the verb, participle or preposition. */
  readonly at: number;
  /** Where the frame begins: before the cue's subject or discourse marker; an earlier content ends here. */
  readonly opens: number;
  readonly form: CueForm | undefined;
  readonly stance: Stance;
  readonly marker: Marker;
  /** First token of the content, before trimming. */
  readonly from: number;
  /** Who speaks, in this clause's words. */
  readonly subject: NounPhrase | undefined;
  /** Who relays, in this clause's words, nearest to the speaker first: «قالت الوكالة [via] نقلا عن مصادر [subject]». */
  readonly via: readonly NounPhrase[];
  /** The subject stands before the cue, or is what a relative clause goes back to. */
  readonly subjectPlace: 'after' | 'before' | 'relative' | 'none';
  /** Lies within the content of the frame before it, as part of what is reported there. */
  readonly nested: boolean;
  /** Why the rules doubt that the words report anything; only the likelihood says whether they do. */
  readonly doubt?: Doubt | undefined;
  /** What its form alone shows to be a report: the weights are not asked. */
  readonly certain?: true;
  /** Probability, 0 to 1, that the words report anything; 1 where nothing was decided. */
  readonly likelihood: number;
  /** Rules that built it, for `explain`. */
  readonly why: readonly string[];
}

/** A frame of the cue that is the token `at`; what is not given is so of most: the subject stands behind it, and nobody relays. */
export function frameOf(
  at: number,
  own: Pick<Frame, 'marker' | 'from' | 'why'> & Partial<Omit<Frame, 'at'>>,
): Frame {
  return {
    cue: [{ from: at, to: at + 1 }],
    at,
    opens: at,
    form: undefined,
    stance: own.form?.verb.stance ?? 'neutral',
    subject: undefined,
    via: [],
    subjectPlace: own.subject ? 'after' : 'none',
    nested: false,
    likelihood: 1,
    ...own,
  };
}

/** A frame with its content's borders. */
export interface BoundFrame extends Frame {
  readonly content: readonly Range[];
  readonly kind: ClaimKind;
  /** The content goes on in the next paragraph: a quotation left open, or a colon at the paragraph's end. */
  readonly open: 'quotation' | 'colon' | undefined;
}
