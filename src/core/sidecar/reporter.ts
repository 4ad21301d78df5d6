import type { Anchoring } from './anchor/anchoring';
import type { Article } from './article';
import type { StoredSidecar } from './lenient';
import type { ParsedSidecar, Path } from './parse';
import { shorten, type Problem } from './problems';
import type { Part, StoredSpan } from './stored';

/** How one span of the sidecar was found. */
export interface SpanReport extends Anchoring {
  /** The claim's or speaker's id. */
  readonly of: string;
  readonly part: Part;
  readonly stored: StoredSpan;
}

/** Puts into words how the sidecar's spans were found. */
export class Reporter {
  readonly spans: SpanReport[] = [];
  /** Ids of claims and speakers that have a span found only approximately. */
  readonly review = new Set<string>();

  constructor(
    private readonly parsed: ParsedSidecar,
    private readonly article: Article,
    private readonly stored: StoredSidecar,
    private readonly problems: Problem[],
  ) {
    const { file } = stored;
    if (file !== undefined && baseName(file) !== baseName(article.file)) {
      this.say('otherFile', 'warning', ['article', 'file'], file, article.file);
    }
  }

  readonly say = (...input: Parameters<ParsedSidecar['problem']>): void => {
    this.problems.push(this.parsed.problem(...input));
  };

  report(report: SpanReport, path: Path): void {
    const { article } = this;
    const { how, span, stored } = report;
    this.spans.push(report);
    if (how === 'same') {
      // Its words are at its start, but are not as many as its end says.
      if (span && article.toFile(span.end) !== stored.end) this.reportContradiction(stored, path);
      return;
    }
    if (how === 'approximate') this.review.add(report.of);
    const text = shorten(stored.text);
    this.reportContradiction(stored, path);
    if (!span) return this.say('lost', 'warning', path, text);
    const found = article.text.slice(span.start, span.end);
    if (how === 'approximate') return this.say('approximate', 'warning', path, shorten(found), text);
    const distance = article.toFile(span.start) - stored.start;
    this.say(distance > 0 ? 'moved' : 'movedBack', 'information', path, Math.abs(distance), text);
  }

  /** The very text that was annotated does not have this span: the sidecar contradicts itself. */
  private reportContradiction({ start, end, text }: StoredSpan, path: Path): void {
    const { article } = this;
    if (end < start) return this.say('reversed', 'error', path, start, end);
    if (this.stored.sha256 !== article.sha256) return;
    if (end > article.characters) return this.say('outside', 'warning', path, start, end, article.characters);
    this.say('textDiffers', 'warning', path, shorten(article.storedSlice(start, end)), shorten(text));
  }

  /** A word on the whole, where the article is not the one that was annotated. */
  summarise(): void {
    const { sha256 } = this.stored;
    if (sha256 === undefined || sha256 === this.article.sha256) return;
    const count = (how: Anchoring['how']) => this.spans.filter((span) => span.how === how).length;
    const counts = [count('same'), count('moved'), count('approximate'), count('lost')];
    this.say('articleChanged', 'information', ['article', 'sha256'], ...counts);
  }
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
