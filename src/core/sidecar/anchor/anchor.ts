import { codePoint } from '../../text/offsets';
import type { Article } from '../article';
import type { StoredSpan } from '../stored';
import { LOST, found, type Anchoring } from './anchoring';
import { Difference } from './difference';
import { candidatesFor, likelyPlace, surePlace, type Candidate } from './exact';
import { Known } from './known';
import { Places } from './places';
import { queryFor, type Query } from './query';
import { SHORT, similarPlace } from './similar';

export interface AnchorOptions {
  /** Whether the article is the very one that was annotated (by its hash). */
  readonly unchanged: boolean;
  /** The article as it was annotated, where somebody still has it. */
  readonly old?: Article | undefined;
}

/**
 * Finds stored spans in an article. Unchanged article: at their offsets. Else by the difference to the old text where that is known;
 * then where the very text stands, by its context, by the spans around it, by being the only one; then where a similar text stands.
 * Each step asks for a clear lead over the next best place: what has none is lost, not moved.
 */
export function anchorSpans(
  spans: readonly StoredSpan[],
  article: Article,
  options: AnchorOptions,
): Map<StoredSpan, Anchoring> {
  const anchorer = new Anchorer(article, options);
  return anchorer.anchor(spans);
}

/** Steps of approximate matching (a character of the text against 32 of the quote) in one reading: about half a second. */
const BUDGET = 20_000_000;

interface Open {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
}

class Anchorer {
  private readonly done = new Map<StoredSpan, Anchoring>();
  private readonly places = new Places();
  private budget = BUDGET;
  private difference: Difference | undefined;

  constructor(
    private readonly article: Article,
    private readonly options: AnchorOptions,
  ) {}

  anchor(spans: readonly StoredSpan[]): Map<StoredSpan, Anchoring> {
    const valid = spans.filter((span) => {
      if (span.end > span.start && span.text !== '') return true;
      this.done.set(span, LOST);
      return false;
    });
    if (this.options.unchanged) this.atOffsets(valid);
    else this.byDifference(valid);
    this.byText(valid.filter((span) => !this.done.has(span)));
    return this.done;
  }

  private settle(stored: StoredSpan, anchoring: Anchoring): void {
    const { how, span } = anchoring;
    const still = how === 'moved' && span && this.article.toFile(span.start) === stored.start;
    this.done.set(stored, still ? { ...anchoring, how: 'same' } : anchoring);
    if (span && anchoring.why !== 'similar') this.places.add(stored.start, span.start);
  }

  private atOffsets(spans: readonly StoredSpan[]): void {
    const { article } = this;
    for (const span of spans) {
      const start = article.toDocument(codePoint(span.start));
      const { quote } = queryFor(span, undefined, article);
      const there = span.end <= article.characters && article.text.startsWith(quote, start);
      if (there) this.settle(span, found('same', 'offsets', start, quote.length));
    }
  }

  private byDifference(spans: readonly StoredSpan[]): void {
    const { old } = this.options;
    const difference = old && Difference.between(old, this.article);
    this.difference = difference;
    if (!difference) return;
    for (const span of spans) {
      const anchoring = difference.find(span);
      if (anchoring.span) this.settle(span, anchoring);
    }
  }

  /** The sure ones first: they tell where the others went. */
  private byText(spans: readonly StoredSpan[]): void {
    if (spans.length === 0) return;
    const { text } = this.article;
    const known = new Known([...this.done.keys(), ...spans]);
    const open = spans.map((span): Open => {
      const query = queryFor(span, known, this.article);
      const free = ({ at }: Candidate) => !this.difference?.stood(at, at + query.quote.length);
      return { query, candidates: candidatesFor(query, text).filter(free) };
    });
    for (const { query, candidates } of open) {
      const sure = surePlace(query, candidates);
      if (sure) this.settle(query.stored, sure);
    }
    // Long texts before short ones, which have look-alikes and need them as neighbours.
    const long = ({ query }: Open) => query.quote.length >= SHORT;
    for (const group of [open.filter(long), open.filter((one) => !long(one))]) {
      const unsure = group.filter(({ query }) => !this.done.has(query.stored));
      const likely = unsure.map((one) => [one.query.stored, this.likely(one)] as const);
      for (const [stored, anchoring] of likely) this.settle(stored, anchoring);
    }
  }

  /** Whether there is time to compare the whole text; where most of a long article is gone, it is looked around in only. */
  private affords({ quote }: Query): boolean {
    this.budget -= this.article.text.length * Math.ceil(quote.length / 32);
    return this.budget >= 0;
  }

  private likely({ query, candidates }: Open): Anchoring {
    const exact = likelyPlace(query, candidates, this.places);
    if (exact.span || exact.why === 'ambiguous') return exact;
    // Only contents are long and one of a kind; names and cues have look-alikes all over the article.
    const name = query.stored.before === undefined && query.stored.after === undefined;
    const near = name || !this.affords(query);
    const similar = similarPlace(query, this.article.text, this.places, near);
    const { span } = similar;
    return span && this.difference?.stood(span.start, span.end) ? LOST : similar;
  }
}

/** Finds an orphan again: only where its very text stands in its context, or is long and there once. */
export function anchorOrphan(span: StoredSpan, article: Article): Anchoring {
  if (span.end <= span.start || span.text === '') return LOST;
  const query = queryFor(span, undefined, article);
  return surePlace(query, candidatesFor(query, article.text)) ?? LOST;
}
