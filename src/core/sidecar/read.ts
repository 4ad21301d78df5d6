import type { Annotation, Claim, Mention, Span, Speaker } from '../model';
import { anchorOrphan, anchorSpans } from './anchor/anchor';
import { LOST, type Anchoring } from './anchor/anchoring';
import { Known } from './anchor/known';
import type { Article } from './article';
import { withSoundIds, type SoundSidecar } from './ids';
import { takeSidecar, type StoredSidecar } from './lenient';
import { inTextOrder } from './merge';
import { parseSidecar, type ParsedSidecar, type Path } from './parse';
import { shorten, type Problem } from './problems';
import { Reporter, type SpanReport } from './reporter';
import type { Orphan, Part, StoredClaim, StoredSpan } from './stored';
import { conflictProblems, isSidecar, schemaProblems } from './validate';

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

export interface ReadOptions {
  /** The article as it was annotated, where somebody still has it: anchoring goes by the difference of the texts then. */
  readonly old?: Article | undefined;
}

/** Reads a sidecar and anchors it in the article as it is now. Never throws: what is wrong is in `problems`, the rest is kept. */
export function readSidecar(
  source: string | Uint8Array,
  article: Article,
  options: ReadOptions = {},
): SidecarReading {
  const parsed = parseSidecar(source);
  const { stored, problems: damage } = soundSidecar(parsed);
  const problems = [...damage];
  const reporter = new Reporter(parsed, article, stored, problems);
  const reader = new Reader(article, stored, options, reporter);
  const speakers = reader.readSpeakers();
  const { claims, orphans } = reader.readOrphans(reader.readClaims());
  reporter.summarise();
  return {
    annotation: { speakers, claims },
    orphans,
    problems: problems.sort((a, b) => a.start - b.start),
    intact: parsed.document !== undefined && problems.every(({ severity }) => severity !== 'error'),
    spans: reporter.spans,
    review: reporter.review,
  };
}

/** The sidecar's records, as far as they can be taken, and all that is wrong with them, whatever the article says. */
export function soundSidecar(parsed: ParsedSidecar): SoundSidecar {
  const taken = takeSidecar(isSidecar(parsed.value) ? parsed.value : {});
  const { stored, problems } = withSoundIds(taken, parsed);
  const schema = parsed.document ? schemaProblems(parsed) : [];
  return { stored, problems: [...parsed.problems, ...schema, ...conflictProblems(parsed), ...problems] };
}

/** The article's file as the sidecar names it, relative to itself. */
export function articleOf(source: string | Uint8Array): string | undefined {
  const { value } = parseSidecar(source);
  return isSidecar(value) ? takeSidecar(value).file : undefined;
}

/** What a claim was read to: a claim with the spans that were lost, or (no word of its content being there) an orphan. */
type ReadClaim =
  { readonly claim: Claim; readonly lost: readonly Orphan[] } | { readonly lost: readonly [Orphan] };

class Reader {
  private readonly anchors: ReadonlyMap<StoredSpan, Anchoring>;
  private readonly known: Known;
  private readonly lost: Orphan[] = [];

  constructor(
    private readonly article: Article,
    private readonly stored: StoredSidecar,
    { old }: ReadOptions,
    private readonly reporter: Reporter,
  ) {
    const spans = [
      ...stored.speakers.flatMap((speaker) => speaker?.mentions ?? []),
      ...stored.claims.flatMap((claim) => (claim ? spansOfClaim(claim) : [])),
    ];
    const unchanged = stored.sha256 === article.sha256;
    this.anchors = anchorSpans(spans, article, {
      unchanged,
      old: old?.sha256 === stored.sha256 ? old : undefined,
    });
    this.known = new Known(spans);
  }

  readSpeakers(): Speaker[] {
    return this.stored.speakers.flatMap((stored, i) => {
      if (!stored) return [];
      const path = ['speakers', i, 'mentions'];
      const { spans, lost } = this.place(stored.mentions, stored.id, 'mention', path, this.anchors, true);
      this.lost.push(...lost);
      return { ...stored, mentions: spans.sort((a, b) => a.start - b.start) };
    });
  }

  readClaims(): Claim[] {
    return this.stored.claims.flatMap((stored, i) => {
      if (!stored) return [];
      const read = this.readClaim(stored, ['claims', i], this.anchors);
      this.lost.push(...read.lost);
      return 'claim' in read ? read.claim : [];
    });
  }

  private readClaim(stored: StoredClaim, path: Path, anchors: ReadonlyMap<StoredSpan, Anchoring>): ReadClaim {
    const { id, mention: named, ...rest } = stored;
    const content = this.place(stored.content, id, 'content', [...path, 'content'], anchors);
    if (content.spans.length === 0) return { lost: [{ kind: 'claim', claim: this.inContext(stored) }] };
    const mention = this.place(named ? [named] : [], id, 'mention', [...path, 'mention'], anchors);
    const cue = this.place(stored.cue, id, 'cue', [...path, 'cue'], anchors);
    const [mentioned] = mention.spans;
    const claim = {
      ...rest,
      id,
      cue: cue.spans,
      ...(mentioned && { mention: mentioned }),
      content: content.spans,
      ...(this.reporter.review.has(id) && { review: true }),
    };
    return { claim, lost: [...content.lost, ...mention.lost, ...cue.lost] };
  }

  /** Takes back the orphans whose text stands in the article again. */
  readOrphans(claims: readonly Claim[]): { claims: Claim[]; orphans: Orphan[] } {
    const all = [...claims];
    const orphans: Orphan[] = [];
    this.stored.orphans.forEach((orphan, i) => {
      if (!orphan) return;
      const path = ['orphans', i];
      const back = orphan.kind === 'claim' ? this.takeBack(orphan.claim, path, orphans) : undefined;
      const grown = orphan.kind === 'span' ? this.takeBackSpan(orphan, all, path) : false;
      if (back) all.push(back);
      else if (!grown) orphans.push(orphan);
    });
    const sorted = all.length > claims.length ? all.sort(inTextOrder) : all;
    return { claims: sorted, orphans: [...orphans, ...this.lost] };
  }

  private takeBack(stored: StoredClaim, path: Path, orphans: Orphan[]): Claim | undefined {
    if (!stored.content.every((span) => anchorOrphan(span, this.article).span)) return undefined;
    const anchors = anchorSpans(spansOfClaim(stored), this.article, { unchanged: false });
    const read = this.readClaim(stored, [...path, 'claim'], anchors);
    if (!('claim' in read)) return undefined;
    orphans.push(...read.lost);
    this.reporter.say('reattached', 'information', path, shorten(stored.content[0]?.text ?? ''));
    return read.claim;
  }

  /** Whether the span is a part of its claim again. */
  private takeBackSpan({ of, part, span }: Orphan & { kind: 'span' }, claims: Claim[], path: Path): boolean {
    const at = claims.findIndex(({ id }) => id === of);
    const claim = claims[at];
    const { span: place } = anchorOrphan(span, this.article);
    if (!claim || !place || (part === 'mention' && claim.mention)) return false;
    if (part !== 'mention' && claim[part].some(({ start, end }) => start < place.end && place.start < end))
      return false;
    const inOrder = (spans: readonly Span[]) => [...spans, place].sort((a, b) => a.start - b.start);
    claims[at] = { ...claim, [part]: part === 'mention' ? place : inOrder(claim[part]) };
    this.reporter.say('reattached', 'information', path, shorten(span.text));
    return true;
  }

  /** The spans found; those lost as orphans. `doubts`: a span says itself that it is to be reviewed. */
  private place(
    stored: readonly StoredSpan[],
    of: string,
    part: Part,
    path: Path,
    anchors: ReadonlyMap<StoredSpan, Anchoring>,
    doubts = false,
  ): { spans: Mention[]; lost: Orphan[] } {
    const spans: Mention[] = [];
    const lost: Orphan[] = [];
    for (const [i, one] of stored.entries()) {
      const anchoring = anchors.get(one) ?? LOST;
      this.reporter.report({ ...anchoring, of, part, stored: one }, isList(path) ? [...path, i] : path);
      const doubtful = doubts && (one.review ?? anchoring.how === 'approximate');
      if (anchoring.span) spans.push(doubtful ? { ...anchoring.span, review: true } : anchoring.span);
      else lost.push({ kind: 'span', of, part, span: this.spanInContext(one) });
    }
    return { spans, lost };
  }

  private inContext(claim: StoredClaim): StoredClaim {
    return { ...claim, content: claim.content.map((span) => this.spanInContext(span)) };
  }

  /** What is lost keeps what is known of its surroundings: by these a person, or the next reading, finds it again. */
  private spanInContext(span: StoredSpan): StoredSpan {
    const before = span.before ?? this.known.before(span.start);
    const after = span.after ?? this.known.after(span.end);
    return { ...span, ...(before && { before }), ...(after && { after }) };
  }
}

function spansOfClaim({ cue, mention, content }: StoredClaim): StoredSpan[] {
  return [...content, ...cue, ...(mention ? [mention] : [])];
}

/** Whether a path names a list of spans (mention is a single one). */
function isList(path: Path): boolean {
  return path[path.length - 1] !== 'mention';
}
