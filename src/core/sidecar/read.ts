import type { Annotation, Claim, Span, Speaker } from '../model';
import { Anchorer, type Anchoring } from './anchor';
import type { Article } from './article';
import { takeSidecar, type StoredSidecar, type StoredSpeaker } from './lenient';
import { parseSidecar, type ParsedSidecar, type Path } from './parse';
import { shorten, type Problem } from './problems';
import type { Orphan, Part, StoredClaim, StoredSpan } from './stored';
import { isSidecar, schemaProblems } from './validate';

/** How one span of the sidecar was found. */
export interface SpanReport extends Anchoring {
  /** The claim's or speaker's id. */
  readonly of: string;
  readonly part: Part;
  readonly stored: StoredSpan;
}

export interface SidecarReading {
  /** What could be anchored in the article. */
  readonly annotation: Annotation;
  /** What could not. Nothing is in neither. */
  readonly orphans: readonly Orphan[];
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** True: nothing of the file would be lost if it were written again. False: it is damaged; ask before, and keep a backup. */
  readonly intact: boolean;
  /** Every span of the file. */
  readonly spans: readonly SpanReport[];
  /** Ids of claims that a person should look at, because a span was found approximately. */
  readonly review: ReadonlySet<string>;
}

/** Reads a sidecar and anchors it in the article as it is now. Never throws: what is wrong is in `problems`, the rest is kept. */
export function readSidecar(source: string | Uint8Array, article: Article): SidecarReading {
  const parsed = parseSidecar(source);
  const problems = [...parsed.problems];
  if (parsed.document) problems.push(...schemaProblems(parsed));
  const stored = takeSidecar(isSidecar(parsed.value) ? parsed.value : {});
  const reader = new Reader(parsed, article, stored, problems);
  const annotation = { speakers: reader.readSpeakers(), claims: reader.readClaims() };
  reader.readOrphans();
  reader.summarise();
  return {
    annotation,
    orphans: reader.orphans,
    problems: problems.sort((a, b) => a.start - b.start),
    intact: parsed.document !== undefined && problems.every(({ severity }) => severity !== 'error'),
    spans: reader.spans,
    review: reader.review,
  };
}

/** The article's file as the sidecar names it, relative to itself. */
export function articleOf(source: string | Uint8Array): string | undefined {
  const { value } = parseSidecar(source);
  return isSidecar(value) ? takeSidecar(value).file : undefined;
}

class Reader {
  readonly orphans: Orphan[] = [];
  readonly spans: SpanReport[] = [];
  readonly review = new Set<string>();
  private readonly anchorer: Anchorer;
  private readonly speakerIds = new Set<string>();
  private readonly claimIds = new Set<string>();

  constructor(
    private readonly parsed: ParsedSidecar,
    private readonly article: Article,
    private readonly stored: StoredSidecar,
    private readonly problems: Problem[],
  ) {
    this.anchorer = new Anchorer(article);
    const { file } = stored;
    if (file !== undefined && baseName(file) !== baseName(article.file)) {
      problems.push(parsed.problem('otherFile', 'warning', ['article', 'file'], file, article.file));
    }
  }

  readSpeakers(): Speaker[] {
    return this.stored.speakers.flatMap((speaker, i) =>
      speaker ? this.readSpeaker(speaker, ['speakers', i]) : [],
    );
  }

  private readSpeaker(stored: StoredSpeaker, path: Path): Speaker {
    const id = this.unique(stored.id, this.speakerIds, 's', 'speaker', path);
    const mentions = this.anchorAll(stored.mentions, id, 'mention', [...path, 'mentions']);
    return { ...stored, id, mentions: mentions.sort((a, b) => a.start - b.start) };
  }

  readClaims(): Claim[] {
    return this.stored.claims.flatMap((stored, i) => {
      if (!stored) return [];
      const path = ['claims', i];
      const id = this.unique(stored.id, this.claimIds, 'c', 'claim', path);
      return this.readClaim({ ...stored, id, ...this.knownSpeakers(stored, path) }, path) ?? [];
    });
  }

  /** Undefined: no word of the content was found, and the claim is an orphan. */
  private readClaim(stored: StoredClaim, path: Path): Claim | undefined {
    const { id, mention, ...rest } = stored;
    const found = this.anchored(stored.content);
    if (found.every(({ span }) => !span)) {
      this.report(stored.content, found, id, 'content', [...path, 'content']);
      this.orphans.push({ kind: 'claim', claim: stored });
      return undefined;
    }
    const content = this.anchorAll(stored.content, id, 'content', [...path, 'content']);
    const [mentioned] = mention ? this.anchorAll([mention], id, 'mention', [...path, 'mention']) : [];
    const cue = this.anchorAll(stored.cue, id, 'cue', [...path, 'cue']);
    return { ...rest, id, cue, ...(mentioned && { mention: mentioned }), content };
  }

  readOrphans(): void {
    this.stored.orphans.forEach((orphan) => {
      if (orphan) this.orphans.push(orphan);
    });
  }

  /** A word on the whole, where the article is not the one that was annotated. */
  summarise(): void {
    const { sha256 } = this.stored;
    if (sha256 === undefined || sha256 === this.article.sha256) return;
    const count = (how: Anchoring['how']) => this.spans.filter((span) => span.how === how).length;
    const counts = [count('same'), count('moved'), count('approximate'), count('lost')];
    this.problems.push(
      this.parsed.problem('articleChanged', 'information', ['article', 'sha256'], ...counts),
    );
  }

  private anchored(stored: readonly StoredSpan[]): Anchoring[] {
    return stored.map((span) => this.anchorer.find(span));
  }

  /** The spans found; those lost become orphans. */
  private anchorAll(stored: readonly StoredSpan[], of: string, part: Part, path: Path): Span[] {
    const found = this.anchored(stored);
    this.report(stored, found, of, part, path);
    return found.flatMap(({ span }, i) => {
      if (span) return span;
      this.orphans.push({ kind: 'span', of, part, span: stored[i] as StoredSpan });
      return [];
    });
  }

  private report(
    stored: readonly StoredSpan[],
    found: readonly Anchoring[],
    of: string,
    part: Part,
    path: Path,
  ): void {
    for (const [i, anchoring] of found.entries()) {
      const span = stored[i] as StoredSpan;
      this.spans.push({ ...anchoring, of, part, stored: span });
      if (anchoring.how === 'approximate') this.review.add(of);
      const at = isList(path) ? [...path, i] : path;
      this.reportSpan(span, anchoring, at);
    }
  }

  private reportSpan(stored: StoredSpan, { how, span }: Anchoring, path: Path): void {
    if (how === 'same') return;
    const { parsed, article, problems } = this;
    const say = (...input: Parameters<ParsedSidecar['problem']>) => problems.push(parsed.problem(...input));
    const text = shorten(stored.text);
    if (stored.end < stored.start) say('reversed', 'error', path, stored.start, stored.end);
    if (this.stored.sha256 === article.sha256) {
      // The very text that was annotated: the sidecar contradicts itself.
      if (stored.end > article.characters)
        say('outside', 'warning', path, stored.start, stored.end, article.characters);
      else if (stored.end >= stored.start) {
        const there = [...article.stored].slice(stored.start, stored.end).join('');
        say('textDiffers', 'warning', path, shorten(there), text);
      }
    }
    if (!span) return void say('lost', 'warning', path, text);
    const found = article.text.slice(span.start, span.end);
    if (how === 'approximate') return void say('approximate', 'warning', path, shorten(found), text);
    const distance = article.toFile(span.start) - stored.start;
    say(distance > 0 ? 'moved' : 'movedBack', 'information', path, Math.abs(distance), text);
  }

  private knownSpeakers(claim: StoredClaim, path: Path): Pick<Claim, 'speaker' | 'via'> {
    const known = (id: string, at: Path) => {
      if (this.speakerIds.has(id)) return true;
      this.problems.push(this.parsed.problem('danglingSpeaker', 'error', [...path, ...at], id));
      return false;
    };
    const speaker = claim.speaker !== null && known(claim.speaker, ['speaker']) ? claim.speaker : null;
    return { speaker, via: claim.via.filter((id, i) => known(id, ['via', i])) };
  }

  /** The id, or the next free one where it is missing or taken. */
  private unique(id: string, taken: Set<string>, letter: string, what: string, path: Path): string {
    let free = id;
    for (let n = taken.size + 1; free === '' || taken.has(free); n++) free = `${letter}${n}`;
    if (free !== id && id !== '') {
      this.problems.push(this.parsed.problem('duplicateId', 'error', [...path, 'id'], id, what, free));
    }
    taken.add(free);
    return free;
  }
}

/** Whether a path names a list of spans (mention is a single one). */
function isList(path: Path): boolean {
  return path[path.length - 1] !== 'mention';
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
