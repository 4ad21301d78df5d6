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
  readonly doubt: Doubt | undefined;
  /** What its form alone shows to be a report: the weights are not asked. */
  readonly certain: true | undefined;
  /** Probability, 0 to 1, that the words report anything; 1 where nothing was decided. */
  readonly likelihood: number;
  /** Rules that built it, for `explain`. */
  readonly why: readonly string[];
}

const NO_RELAYS: readonly NounPhrase[] = [];

/** A frame of the cue that is the token `at`; what is not given is so of most: the subject stands behind it, and nobody relays. */
export function frameOf(
  at: number,
  own: Pick<Frame, 'marker' | 'from' | 'why'> & Partial<Omit<Frame, 'at'>>,
): Frame {
  // Each part is named, here and below: spread, every frame would have a hidden class of its own, and all that reads frames would be slow.
  return {
    cue: own.cue ?? [{ from: at, to: at + 1 }],
    at,
    opens: own.opens ?? at,
    form: own.form,
    stance: own.stance ?? own.form?.verb.stance ?? 'neutral',
    marker: own.marker,
    from: own.from,
    subject: own.subject,
    via: own.via ?? NO_RELAYS,
    subjectPlace: own.subjectPlace ?? (own.subject ? 'after' : 'none'),
    nested: own.nested ?? false,
    doubt: own.doubt,
    certain: own.certain,
    likelihood: own.likelihood ?? 1,
    why: own.why,
  };
}

/** The frame with other parts; those that are not given, or are undefined, stay. */
export function withParts(frame: Frame, parts: Partial<Frame>): Frame {
  return {
    cue: parts.cue ?? frame.cue,
    at: parts.at ?? frame.at,
    opens: parts.opens ?? frame.opens,
    form: parts.form ?? frame.form,
    stance: parts.stance ?? frame.stance,
    marker: parts.marker ?? frame.marker,
    from: parts.from ?? frame.from,
    subject: parts.subject ?? frame.subject,
    via: parts.via ?? frame.via,
    subjectPlace: parts.subjectPlace ?? frame.subjectPlace,
    nested: parts.nested ?? frame.nested,
    doubt: parts.doubt ?? frame.doubt,
    certain: parts.certain ?? frame.certain,
    likelihood: parts.likelihood ?? frame.likelihood,
    why: parts.why ?? frame.why,
  };
}

/** Where a frame's content lies, and what it is. */
export interface Bounds {
  readonly content: readonly Range[];
  readonly kind: ClaimKind;
  /** The content goes on in the next paragraph: a quotation left open, or a colon at the paragraph's end. */
  readonly open: 'quotation' | 'colon' | undefined;
}

/** A frame with its content's borders. */
export interface BoundFrame extends Frame, Bounds {}

/** The frame, bound to its content. */
export function bind(frame: Frame, { content, kind, open }: Bounds): BoundFrame {
  return {
    cue: frame.cue,
    at: frame.at,
    opens: frame.opens,
    form: frame.form,
    stance: frame.stance,
    marker: frame.marker,
    from: frame.from,
    subject: frame.subject,
    via: frame.via,
    subjectPlace: frame.subjectPlace,
    nested: frame.nested,
    doubt: frame.doubt,
    certain: frame.certain,
    likelihood: frame.likelihood,
    why: frame.why,
    content,
    kind,
    open,
  };
}
