import {
  CLAIM_KINDS,
  SPEAKER_KINDS,
  STANCES,
  STATUSES,
  type ClaimKind,
  type SpeakerKind,
  type Stance,
  type Status,
} from '../model';
import { searchKey } from '../text/search';
import type { CountedArticle, CountedClaim } from './counted';
import { relaySteps, type RelayStep } from './selection';

/** Rejected claims are in no number but `statuses`. */
export interface Tally {
  readonly claims: number;
  /** Of the contents, each word once: see `wordsByClaim`. */
  readonly words: number;
}

export interface SpeakerRow extends Tally {
  readonly key: string;
  /** The spelling and the role that most articles have. */
  readonly name: string;
  readonly role: string;
  readonly kind: SpeakerKind;
  /** Articles in which something is said (or only relayed). */
  readonly articles: number;
  /** Days of the first and the last of them, as far as dates are known; else ''. */
  readonly first: string;
  readonly last: string;
  /** Claims that are relayed by this speaker, said by others. */
  readonly relays: number;
  readonly toReview: number;
  readonly stances: Readonly<Record<Stance, number>>;
}

export interface Relay extends RelayStep {
  readonly claims: number;
}

export interface TopClaim {
  readonly article: string;
  readonly id: string;
  readonly words: number;
  readonly excerpt: string;
}

export interface LabelRow extends Tally {
  readonly label: string;
  readonly articles: number;
  readonly speakers: number;
  /** The longest ones. */
  readonly top: readonly TopClaim[];
}

/** All that the overview shows, of one article or of many. Lists have the largest first. */
export interface Overview extends Tally {
  readonly articles: number;
  readonly first: string;
  readonly last: string;
  readonly speakers: readonly SpeakerRow[];
  readonly sources: Readonly<Record<SpeakerKind | 'nobody', Tally>>;
  readonly kinds: Readonly<Record<ClaimKind, Tally>>;
  readonly stances: Readonly<Record<Stance, number>>;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly relays: readonly Relay[];
  readonly labels: readonly LabelRow[];
}

/** Claims that a label shows. */
const TOP = 3;

/** Counts articles, each with a name of its own (a path, a URI). Linear in their claims. */
export function overviewOf(articles: Iterable<readonly [name: string, article: CountedArticle]>): Overview {
  const counter = new Counter();
  for (const [name, article] of articles) counter.add(name, article);
  return counter.result();
}

class Counter {
  private articles = 0;
  private readonly days = new Days();
  private readonly all = newTally();
  private readonly speakers = new Map<string, SpeakerCounter>();
  private readonly sources = tallies([...SPEAKER_KINDS, 'nobody' as const]);
  private readonly kinds = tallies(CLAIM_KINDS);
  private readonly stances = numbers(STANCES);
  private readonly statuses = numbers(STATUSES);
  private readonly relays = new Map<string, { step: RelayStep; claims: number }>();
  private readonly labels = new Map<string, LabelCounter>();

  add(name: string, article: CountedArticle): void {
    this.articles++;
    this.days.add(article.date);
    const heard = article.speakers.map((speaker) => {
      const known = this.speakers.get(speaker.key) ?? new SpeakerCounter(speaker.key, speaker.kind);
      this.speakers.set(speaker.key, known);
      return known;
    });
    const seen = new Set<SpeakerCounter | LabelCounter>();
    for (const claim of article.claims) {
      this.statuses[claim.status]++;
      if (claim.status === 'rejected') continue;
      this.count(claim, article);
      const speaker = claim.speaker === null ? undefined : heard[claim.speaker];
      speaker?.count(claim);
      const relaying = (claim.via ?? []).flatMap((index) => heard[index] ?? []);
      for (const relay of new Set(relaying)) relay.relays++;
      for (const label of this.labelsOf(claim, name, speaker?.key)) seen.add(label);
      for (const one of speaker ? [speaker, ...relaying] : relaying) seen.add(one);
    }
    for (const one of seen) one.inArticle(article.date);
    article.speakers.forEach((speaker, i) => {
      const counter = heard[i];
      if (counter && seen.has(counter)) counter.call(speaker.name, speaker.role);
    });
  }

  private count(claim: CountedClaim, article: CountedArticle): void {
    const speaker = claim.speaker === null ? undefined : article.speakers[claim.speaker];
    for (const tally of [this.all, this.kinds[claim.kind], this.sources[speaker?.kind ?? 'nobody']]) {
      tally.claims++;
      tally.words += claim.words;
    }
    this.stances[claim.stance]++;
    for (const step of relaySteps(article, claim)) {
      const key = JSON.stringify([step.by, step.of]);
      const known = this.relays.get(key) ?? { step, claims: 0 };
      known.claims++;
      this.relays.set(key, known);
    }
  }

  private labelsOf(claim: CountedClaim, name: string, speaker: string | undefined): readonly LabelCounter[] {
    return (claim.labels ?? []).map((label) => {
      const known = this.labels.get(label) ?? new LabelCounter(label);
      this.labels.set(label, known);
      known.count(claim, name, speaker);
      return known;
    });
  }

  result(): Overview {
    const { articles, all, sources, kinds, stances, statuses } = this;
    return {
      articles,
      ...this.days.row(),
      ...all,
      // A speaker whose claims were all rejected is none.
      speakers: [...this.speakers.values()]
        .filter((one) => one.isHeard)
        .map((one) => one.row())
        .sort(byWords),
      sources,
      kinds,
      stances,
      statuses,
      relays: [...this.relays.values()]
        .map(({ step, claims }) => ({ ...step, claims }))
        .sort((a, b) => b.claims - a.claims || compare(a.by, b.by) || compare(a.of ?? '', b.of ?? '')),
      labels: [...this.labels.values()]
        .map((label) => label.row())
        .sort((a, b) => b.claims - a.claims || compare(a.label, b.label)),
    };
  }
}

class SpeakerCounter {
  relays = 0;
  private articles = 0;
  private readonly tally = newTally();
  private toReview = 0;
  private readonly stances = numbers(STANCES);
  private readonly names = new Map<string, number>();
  private readonly roles = new Map<string, number>();
  private readonly days = new Days();

  constructor(
    readonly key: string,
    private readonly kind: SpeakerKind,
  ) {}

  get isHeard(): boolean {
    return this.tally.claims + this.relays > 0;
  }

  count({ words, stance, status }: CountedClaim): void {
    this.tally.claims++;
    this.tally.words += words;
    this.stances[stance]++;
    if (status === 'suggested') this.toReview++;
  }

  inArticle(date: string | undefined): void {
    this.articles++;
    this.days.add(date);
  }

  call(name: string, role: string | undefined): void {
    this.names.set(name, (this.names.get(name) ?? 0) + 1);
    if (role !== undefined) this.roles.set(role, (this.roles.get(role) ?? 0) + 1);
  }

  row(): SpeakerRow {
    const { key, kind, articles, relays, toReview, stances } = this;
    const called = { name: mostFrequent(this.names), role: mostFrequent(this.roles) };
    return { key, ...called, kind, articles, ...this.days.row(), ...this.tally, relays, toReview, stances };
  }
}

class LabelCounter {
  private articles = 0;
  private readonly tally = newTally();
  private readonly speakers = new Set<string>();
  private top: TopClaim[] = [];

  constructor(private readonly label: string) {}

  count({ id, words, excerpt = '' }: CountedClaim, article: string, speaker: string | undefined): void {
    this.tally.claims++;
    this.tally.words += words;
    if (speaker !== undefined) this.speakers.add(speaker);
    if (this.top.length === TOP && words <= (this.top.at(-1)?.words ?? 0)) return;
    this.top = [...this.top, { article, id, words, excerpt }].sort((a, b) => b.words - a.words).slice(0, TOP);
  }

  inArticle(): void {
    this.articles++;
  }

  row(): LabelRow {
    const { label, articles, top } = this;
    return { label, articles, speakers: this.speakers.size, ...this.tally, top };
  }
}

/** The first and the last day of some; ISO dates compare as texts. */
class Days {
  private first = '';
  private last = '';

  add(date: string | undefined): void {
    if (date === undefined) return;
    if (this.first === '' || date < this.first) this.first = date;
    if (date > this.last) this.last = date;
  }

  row(): { readonly first: string; readonly last: string } {
    return { first: this.first, last: this.last };
  }
}

type Counted = { claims: number; words: number };
const newTally = (): Counted => ({ claims: 0, words: 0 });

function tallies<K extends string>(keys: readonly K[]): Record<K, Counted> {
  return Object.fromEntries(keys.map((key) => [key, newTally()])) as Record<K, Counted>;
}

function numbers<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byWords = (a: SpeakerRow, b: SpeakerRow): number =>
  b.words - a.words || b.claims - a.claims || compare(a.name, b.name) || compare(a.key, b.key);

/** Of equals the one with most letters, then the first of the alphabet: the order of articles does not matter. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of counts) {
    const better = count - most || searchKey(text).length - searchKey(best).length || compare(best, text);
    if (better > 0) [best, most] = [text, count];
  }
  return best;
}
