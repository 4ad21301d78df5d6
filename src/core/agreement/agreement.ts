import type { Annotation, Span } from '../model';
import { Coincidences, Confusion, Found, masi, setValue } from './coefficients';
import { mapSpeakers, pairClaims, wordClaims, type Pair, type WordClaim } from './pairing';
import { meets, wordsOf } from './words';

/** The intersection over union from which on two contents are the same claim. */
export const SAME_CLAIM = 0.8;

export const MEASURES = [
  'claims F1',
  'claims F1 exact',
  'words κ',
  'words α',
  'speaker agreed',
  'speaker α',
  'kind agreed',
  'kind κ',
  'kind α',
  'cue agreed',
  'labels agreed',
  'labels α',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface AgreementRow {
  readonly measure: Measure;
  /** Two annotators, or all: α over all of them, other measures their pairs' mean. */
  readonly annotators: readonly string[];
  readonly articles: number;
  /** What is counted: claims of both, words, paired claims. */
  readonly units: number;
  /** NaN: not defined, for want of units or of a second category. */
  readonly value: number;
}

/** Whose agreement a row tells of, as one reads it. */
export const annotatorNames = ({ annotators }: AgreementRow): string => annotators.join(' – ');

/** Krippendorff's α from which on conclusions can be drawn, and tentative ones. */
export const GOOD_ALPHA = 0.8;
export const TENTATIVE_ALPHA = 0.667;

/** Counts agreement over articles, one at a time. */
export class Agreement {
  private readonly pairs: readonly PairAgreement[];
  private readonly words = new Coincidences();
  private articles = 0;

  constructor(private readonly annotators: readonly string[]) {
    this.pairs = annotators.flatMap((a, i) =>
      annotators.slice(i + 1).map((b, j) => new PairAgreement(a, b, i, i + 1 + j)),
    );
  }

  /** One article: an annotation for each annotator, undefined where one has not done it. */
  add(text: string, annotations: readonly (Annotation | undefined)[]): void {
    const words = wordsOf(text);
    const claims = annotations.map((annotation) => annotation && wordClaims(text, words, annotation));
    const marked = claims.flatMap((own) => (own ? [inside(own)] : []));
    if (marked.length < 2) return;
    this.articles++;
    words.forEach((_, i) => this.words.add(marked.map((set) => (set.has(i) ? '1' : '0'))));
    for (const pair of this.pairs) {
      const [a, b] = [claims[pair.left], claims[pair.right]];
      if (a && b) pair.add(this.articles, words, a, b);
    }
  }

  /** Each pair, then all together where they are more than two. */
  rows(): readonly AgreementRow[] {
    const rows = this.pairs.flatMap((pair) => pair.rows());
    if (this.annotators.length < 3) return rows;
    const all = MEASURES.map((measure): AgreementRow => {
      const own = rows.filter((row) => row.measure === measure);
      const base = { measure, annotators: this.annotators, articles: this.articles };
      if (measure === 'words α') return { ...base, units: this.words.units, value: this.words.alpha() };
      const values = own.map(({ value }) => value).filter((value) => !Number.isNaN(value));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return { ...base, units: own.reduce((sum, { units }) => sum + units, 0), value: mean };
    });
    return [...rows, ...all];
  }
}

const inside = (claims: readonly WordClaim[]): ReadonlySet<number> =>
  new Set(claims.flatMap(({ content }) => [...content]));

class PairAgreement {
  private articles = 0;
  private readonly claims = new Found();
  private readonly exact = new Found();
  private readonly words = new Confusion();
  private readonly wordUnits = new Coincidences();
  private readonly speakers = new Confusion();
  private readonly speakerUnits = new Coincidences();
  private readonly kinds = new Confusion();
  private readonly kindUnits = new Coincidences();
  private readonly cues = new Confusion();
  private readonly labels = new Confusion();
  private readonly labelUnits = new Coincidences();

  constructor(
    private readonly a: string,
    private readonly b: string,
    readonly left: number,
    readonly right: number,
  ) {}

  /** `article`: a number that no other article has. */
  add(article: number, words: readonly Span[], a: readonly WordClaim[], b: readonly WordClaim[]): void {
    this.articles++;
    const pairs = pairClaims(a, b, SAME_CLAIM);
    this.claims.add(pairs.length, a.length, b.length);
    this.exact.add(pairClaims(a, b, 1).length, a.length, b.length);
    const [left, right] = [inside(a), inside(b)];
    words.forEach((_, i) => {
      const values = [left.has(i) ? '1' : '0', right.has(i) ? '1' : '0'] as const;
      this.words.add(...values);
      this.wordUnits.add(values);
    });
    this.addSlots(article, a, b, pairs);
  }

  /** The slots of paired claims. Speakers are compared by the mapping of the article's speakers. */
  private addSlots(
    article: number,
    a: readonly WordClaim[],
    b: readonly WordClaim[],
    pairs: readonly Pair[],
  ): void {
    const mapped = new Map([...mapSpeakers(a, b, pairs)].map(([left, right]) => [right, left]));
    for (const [i, j] of pairs) {
      const [x, y] = [a[i] as WordClaim, b[j] as WordClaim];
      const values = [
        x.entity ? `${article} a ${x.entity.id}` : 'nobody',
        y.entity
          ? mapped.has(y.entity.id)
            ? `${article} a ${mapped.get(y.entity.id)}`
            : `${article} b ${y.entity.id}`
          : 'nobody',
      ] as const;
      this.speakers.add(...values);
      this.speakerUnits.add(values);
      this.kinds.add(x.claim.kind, y.claim.kind);
      this.kindUnits.add([x.claim.kind, y.claim.kind]);
      const cue = x.cue.size + y.cue.size === 0 || meets(x.cue, y.cue);
      this.cues.add('same', cue ? 'same' : 'other');
      const sets = [setValue(x.claim.labels), setValue(y.claim.labels)] as const;
      this.labels.add(...sets);
      this.labelUnits.add(sets);
    }
  }

  rows(): readonly AgreementRow[] {
    const {
      claims,
      exact,
      words,
      wordUnits,
      speakers,
      speakerUnits,
      kinds,
      kindUnits,
      cues,
      labels,
      labelUnits,
    } = this;
    const values: Readonly<Record<Measure, readonly [units: number, value: number]>> = {
      'claims F1': [claims.left + claims.right, claims.f1],
      'claims F1 exact': [exact.left + exact.right, exact.f1],
      'words κ': [words.count, words.kappa()],
      'words α': [wordUnits.units, wordUnits.alpha()],
      'speaker agreed': [speakers.count, speakers.observed],
      'speaker α': [speakerUnits.units, speakerUnits.alpha()],
      'kind agreed': [kinds.count, kinds.observed],
      'kind κ': [kinds.count, kinds.kappa()],
      'kind α': [kindUnits.units, kindUnits.alpha()],
      'cue agreed': [cues.count, cues.observed],
      'labels agreed': [labels.count, labels.observed],
      'labels α': [labelUnits.units, labelUnits.alpha(masi)],
    };
    return MEASURES.map((measure) => {
      const [units, value] = values[measure];
      return { measure, annotators: [this.a, this.b], articles: this.articles, units, value };
    });
  }
}
