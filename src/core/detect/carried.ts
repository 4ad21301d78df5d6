import type { CueForm } from '../lexicon/word';
import type { SpeakerKind } from '../model';
import weights from './carried-weights.json';
import { Choice, type Values, type Weights } from './choice';
import type { DraftClaim } from './drafts';
import { agrees, type Entity } from './entity';
import type { Marker } from './frame';
import type { Coming, Memory, Met } from './memory';
import type { MentionType } from './mention-type';

/** What the rules know where a cue stands that names nobody. */
export interface Standing {
  /** Whom the rules choose. */
  readonly ruled: Entity | undefined;
  readonly current: Entity | undefined;
  readonly sentenceSpeaker: Entity | undefined;
  readonly sentenceSubject: Entity | undefined;
  readonly lastSpeaker: Entity | undefined;
  /** Whether it is the first claim of its paragraph, else of its sentence, or a later one. */
  readonly place: 'paragraph' | 'sentence' | 'inside';
}

const COMING: readonly (Coming | undefined)[] = [
  undefined,
  'subject',
  'carried',
  'nested',
  'via',
  'speech',
  'known',
  'verb',
  'acquainted',
  'weak',
  'named',
  'told',
];
const PLACES: readonly Standing['place'][] = ['paragraph', 'sentence', 'inside'];
const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'unnamed'];
const TYPES: readonly MentionType[] = [
  'back',
  'name',
  'title',
  'body',
  'document',
  'group',
  'unnamed',
  'other',
];
const MARKERS: readonly Marker[] = [
  'clause',
  'colon',
  'quote',
  'noun',
  'bare',
  'according',
  'headline',
  'before',
];

/** What is known of a candidate, and how many values each has. */
const SIZES = {
  /** No form, a verb, a participle, a noun. */
  mood: 4,
  place: PLACES.length,
  /** Whether the cue begins its sentence. */
  starts: 2,
  /** How he came up last; how he last did or said something. */
  as: COMING.length,
  act: COMING.length,
  /** How many sentences ago that was, in classes. */
  since: 7,
  sinceAct: 8,
  /** How many paragraphs ago he came up, in classes. */
  paragraphs: 4,
  /** How many candidates came up after him: all, those that agree with the cue, those that have spoken. */
  rank: 7,
  fitRank: 6,
  spokeRank: 5,
  /** Whether he agrees with the cue; what the cue asks for and what he is: a man, a woman, several. */
  fit: 2,
  form: 3,
  own: 3,
  /** How often he spoke, and came up. */
  claims: 4,
  times: 4,
  kind: KINDS.length,
  /** Without name or title, by a title, by name. */
  named: 3,
  type: TYPES.length,
  /** Which of those whom the rules have in mind he is. */
  who: 16,
  /** Whether the rules choose him. */
  ruled: 2,
  /** Whether he does something in the sentence. */
  here: 2,
  marker: MARKERS.length,
  nested: 2,
  /** How many candidates agree with the cue. */
  others: 4,
};
export type Known = keyof typeof SIZES;

/** Combinations that have weights; each also with the cue's mood. */
const COMBINATIONS = [
  'rank',
  'fitRank',
  'spokeRank',
  'as since',
  'as claims',
  'act sinceAct',
  'act sinceAct place',
  'as act',
  'paragraphs place',
  'who',
  'who fit',
  'who place',
  'fit kind',
  'own form named',
  'claims paragraphs',
  'kind named',
  'type',
  'times',
  'ruled',
  'ruled fit',
  'ruled others',
  'here fit',
  'here place',
  'starts sinceAct',
  'starts act',
  'starts who',
];
const ALL = [
  ...COMBINATIONS,
  ...COMBINATIONS.map((combination) => `mood ${combination}`),
  'marker who',
  'nested who as',
  'mood starts act sinceAct',
];

export const carriedChoice = (from: Weights): Choice<Known> => new Choice(SIZES, ALL, from);
/** Made when it is first asked. */
let choice: Choice<Known> | undefined;

/** By so much a candidate must be better than the one that the rules choose (log odds). */
const MARGIN = 0.3;

/** Somebody who can be the speaker of a cue that names nobody, and what is known of him. */
export interface Candidate {
  readonly entity: Entity;
  readonly values: Values<Known>;
}

/** Chooses a candidate; undefined: whom the rules choose. `offset`: of the draft's paragraph, UTF-16 units of the article. */
export type Choose = (
  candidates: readonly Candidate[],
  draft: DraftClaim,
  offset: number,
  ruled: Entity | undefined,
) => Candidate | undefined;

/** Who came up last, and whom the rules have in mind, the latest first. */
export function candidatesOf(memory: Memory, draft: DraftClaim, standing: Standing): Candidate[] {
  const { form } = draft;
  const all = memory.latest();
  for (const entity of [standing.ruled, standing.current, standing.lastSpeaker])
    if (entity && !all.includes(entity) && memory.of(entity)) all.push(entity);
  const fits = all.map((entity) => form === undefined || agrees(entity, form));
  const others = Math.min(fits.filter((fit) => fit).length, 3);
  let [fitting, speaking] = [0, 0];
  return all.map((entity, rank) => {
    const met = memory.of(entity) as Met;
    const fit = fits[rank] === true;
    const values = {
      mood: moodOf(form),
      place: PLACES.indexOf(standing.place),
      starts: draft.starts ? 1 : 0,
      as: COMING.indexOf(met.as),
      act: COMING.indexOf(met.act),
      since: Math.min(bucket(memory.sentence - met.sentence), 6),
      sinceAct: met.act === undefined ? 7 : Math.min(bucket(memory.sentence - met.actSentence), 6),
      paragraphs: far(memory.paragraph - met.paragraph),
      rank: Math.min(rank, 6),
      fitRank: fit ? Math.min(fitting, 4) : 5,
      spokeRank: met.claims > 0 ? Math.min(speaking, 3) : 4,
      fit: fit ? 1 : 0,
      form: agreementOf(form),
      own: entity.isPlural ? 2 : entity.gender === 'f' ? 1 : 0,
      claims: Math.min(met.claims, 3),
      times: Math.min(met.times, 4) - 1,
      kind: KINDS.indexOf(entity.kind),
      named: entity.nameKeys.length > 0 ? 2 : entity.role === '' ? 0 : 1,
      type: TYPES.indexOf(entity.first.type),
      who: whoIs(entity, standing),
      ruled: entity === standing.ruled ? 1 : 0,
      here: memory.acts(entity) ? 1 : 0,
      marker: MARKERS.indexOf(draft.frame.marker),
      nested: draft.frame.nested ? 1 : 0,
      others,
    };
    if (fit) fitting++;
    if (met.claims > 0) speaking++;
    return { entity, values };
  });
}

/** 0, 1, 2, 3 to 4, 5 to 8, 9 to 16, more. */
function bucket(sentences: number): number {
  return sentences < 3 ? sentences : sentences < 5 ? 3 : sentences < 9 ? 4 : sentences < 17 ? 5 : 6;
}

/** The same paragraph, the one before, up to three, more. */
function far(paragraphs: number): number {
  return paragraphs < 2 ? paragraphs : paragraphs < 4 ? 2 : 3;
}

function whoIs(entity: Entity, { current, sentenceSpeaker, sentenceSubject, lastSpeaker }: Standing): number {
  return [current, sentenceSpeaker, sentenceSubject, lastSpeaker].reduce(
    (who, one) => 2 * who + (one === entity ? 1 : 0),
    0,
  );
}

/** What a cue's form asks of its subject: a man, or nothing; a woman; several. */
function agreementOf(form: CueForm | undefined): number {
  if (form === undefined || form.form === 'noun') return 0;
  return form.number !== 's' ? 2 : form.gender === 'f' ? 1 : 0;
}

function moodOf(form: CueForm | undefined): number {
  return form === undefined ? 0 : form.form === 'participle' ? 2 : form.form === 'noun' ? 3 : 1;
}

/** The candidate that the weights favour, where it is clearly better than the one that the rules choose. */
export function weigh(candidates: readonly Candidate[], ruled: Entity | undefined): Candidate | undefined {
  choice ??= carriedChoice(weights);
  let best: Candidate | undefined;
  let most = -Infinity;
  let ofRuled = -Infinity;
  for (const candidate of candidates) {
    const score = choice.score(candidate.values);
    if (candidate.entity === ruled) ofRuled = score;
    if (score > most) [best, most] = [candidate, score];
  }
  return most - ofRuled < MARGIN ? undefined : best;
}
