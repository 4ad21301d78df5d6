import type { CueForm } from '../lexicon/word';
import weights from './carried-weights.json';
import type { DraftClaim } from './drafts';
import type { Entity } from './entity';
import type { Weight } from './introductions';

/** How somebody came up last: as a cue's subject, as its carried-over speaker, within another's words, as a relay, or brought in. */
export type Coming = 'subject' | 'carried' | 'nested' | 'via' | Weight;

/** Where somebody came up last, and how often. Paragraphs, sentences: ordinals in the article. */
interface Met {
  readonly as: Coming;
  readonly sentence: number;
  readonly paragraph: number;
  readonly claims: number;
  readonly times: number;
}

/** Somebody who can be the speaker of a cue that names nobody, and what speaks for it. */
export interface Candidate {
  readonly entity: Entity;
  readonly features: readonly string[];
}

/** What the rules know where such a cue stands. */
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

/** Chooses a candidate; undefined: whom the rules choose. `offset`: of the draft's paragraph, UTF-16 units of the article. */
export type Choose = (
  candidates: readonly Candidate[],
  draft: DraftClaim,
  offset: number,
  ruled: Entity | undefined,
) => Candidate | undefined;

/** So many candidates, the last that came up. */
const MAX_CANDIDATES = 10;
/** By so much a candidate must be better than the one that the rules choose (log odds). */
const MARGIN = 0.3;
const WEIGHTS: Readonly<Record<string, number>> = weights;

/** Remembers who came up last. */
export class Memory {
  private readonly met = new Map<Entity, Met>();
  /** The last at the end. */
  private readonly recent: Entity[] = [];
  private sentence = 0;
  private paragraph = 0;

  beginParagraph(): void {
    this.paragraph++;
  }

  beginSentence(): void {
    this.sentence++;
  }

  meet(entity: Entity, as: Coming): void {
    const before = this.met.get(entity);
    const speaks = as === 'subject' || as === 'carried' || as === 'nested';
    this.met.set(entity, {
      as,
      sentence: this.sentence,
      paragraph: this.paragraph,
      claims: (before?.claims ?? 0) + (speaks ? 1 : 0),
      times: (before?.times ?? 0) + 1,
    });
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
    if (this.recent.length > MAX_CANDIDATES) this.recent.shift();
  }

  /** Whether somebody does or says something in the sentence being read. */
  acts(entity: Entity): boolean {
    const met = this.met.get(entity);
    return met?.sentence === this.sentence && met.as !== 'named';
  }

  /** Who came up last, the latest first. */
  latest(): readonly Entity[] {
    return this.recent.toReversed();
  }

  candidates(those: readonly Entity[], draft: DraftClaim, standing: Standing): Candidate[] {
    const newest = this.recent.length - 1;
    return those.map((entity) => ({
      entity,
      features: this.features(entity, newest - this.recent.lastIndexOf(entity), draft, standing),
    }));
  }

  private features(entity: Entity, rank: number, draft: DraftClaim, standing: Standing): string[] {
    const met = this.met.get(entity) as Met;
    const distance = this.distanceOf(met);
    const claims = Math.min(met.claims, 3);
    const who = whoIs(entity, standing);
    const agree = agreement(entity, draft.form);
    const named = entity.nameKeys.length > 0 ? 'name' : entity.role === '' ? 'none' : 'title';
    const features = [
      `rank:${Math.min(rank, 6)}`,
      `as:${met.as}`,
      `as:${met.as}:${distance}`,
      `as:${met.as}:${claims}`,
      `far:${distance}:${standing.place}`,
      `who:${who}`,
      `who:${who}:${agree}`,
      `agree:${agree}`,
      `agree:${agree}:${entity.kind}`,
      `claims:${claims}`,
      `claims:${claims}:${distance}`,
      `kind:${entity.kind}:${named}`,
      `type:${entity.first.type}`,
      `times:${Math.min(met.times, 4)}`,
    ];
    if (entity === standing.ruled) features.push('ruled');
    const mood = moodOf(draft.form);
    for (let k = features.length - 1; k >= 0; k--) features.push(`${mood}:${features[k] as string}`);
    features.push(`marker:${draft.frame.marker}:${who}`, `nested:${draft.frame.nested}:${who}:${met.as}`);
    return features;
  }

  private distanceOf({ sentence, paragraph }: Met): string {
    if (sentence === this.sentence) return 'sentence';
    const paragraphs = this.paragraph - paragraph;
    return paragraphs === 0 ? 'paragraph' : paragraphs === 1 ? 'before' : paragraphs < 4 ? 'near' : 'far';
  }
}

function whoIs(entity: Entity, standing: Standing): string {
  const roles = [
    entity === standing.current ? 'current' : '',
    entity === standing.sentenceSpeaker ? 'speaker' : '',
    entity === standing.sentenceSubject ? 'subject' : '',
    entity === standing.lastSpeaker ? 'last' : '',
  ];
  return roles.filter((role) => role !== '').join('+');
}

function moodOf(form: CueForm | undefined): string {
  return form === undefined ? 'none' : form.form === 'past' || form.form === 'present' ? 'verb' : form.form;
}

function agreement(entity: Entity, form: CueForm | undefined): string {
  if (form === undefined || form.form === 'noun') return '';
  const own = entity.isPlural ? 'p' : entity.gender;
  return `${own}${form.number === 's' ? form.gender : form.number}${entity.nameKeys.length > 0 ? 'n' : ''}`;
}

/** The candidate that the weights favour, where it is clearly better than the one that the rules choose. */
export function weigh(candidates: readonly Candidate[], ruled: Entity | undefined): Candidate | undefined {
  let best: Candidate | undefined;
  let most = -Infinity;
  let ofRuled = -Infinity;
  for (const candidate of candidates) {
    let sum = 0;
    for (const feature of candidate.features) sum += WEIGHTS[feature] ?? 0;
    if (candidate.entity === ruled) ofRuled = sum;
    if (sum > most) [best, most] = [candidate, sum];
  }
  return most - ofRuled < MARGIN ? undefined : best;
}
