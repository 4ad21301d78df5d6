import { Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { Annotation, Claim, Mention, Span, Speaker } from '../model';
import type { Article } from './article';
import type { StoredSpeaker } from './lenient';
import type { Conflict } from './three-way/fields';
import { toStored, type Orphan, type StoredClaim, type StoredSpan } from './stored';

/** The version of the format that this code writes. */
export const FORMAT = 1;

/** Keys of format 1 in the order they are written; what is not here is a person's own and survives. */
export const KEYS = {
  root: ['isnad', 'article', 'generator', 'speakers', 'claims', 'orphans', 'conflicts'],
  article: ['file', 'sha256', 'characters', 'language'],
  speaker: ['id', 'name', 'role', 'kind', 'status', 'mentions'],
  claim: [
    'id',
    'speaker',
    'via',
    'kind',
    'status',
    'stance',
    'confidence',
    'cue',
    'mention',
    'content',
    'labels',
    'note',
    'review',
  ],
  orphan: ['claim', 'of', 'part', 'span'],
  conflict: ['of', 'field', 'ours', 'theirs'],
  span: ['start', 'end', 'text', 'before', 'after', 'review'],
} as const;

type Fields = readonly (readonly [key: string, value: Node | undefined])[];

/** What a sidecar holds. */
export interface Content {
  readonly article: Pick<Article, 'file' | 'sha256' | 'characters'>;
  readonly speakers: readonly StoredSpeaker[];
  readonly claims: readonly StoredClaim[];
  /** Undefined: those of the file stay. */
  readonly orphans: readonly Orphan[] | undefined;
  readonly conflicts?: readonly Conflict[];
}

/** The content as YAML nodes, in the order and style of format 1. */
export function layout(
  { article, speakers, claims, orphans = [], conflicts = [] }: Content,
  generator: string,
): YAMLMap {
  return map([
    ['isnad', plain(FORMAT)],
    ['article', articleNode(article)],
    ['generator', quoted(generator)],
    ['speakers', sequence(speakers.map(speakerNode))],
    ['claims', sequence(claims.map(claimNode))],
    ['orphans', orphans.length > 0 ? sequence(orphans.map(orphanNode)) : undefined],
    ['conflicts', conflicts.length > 0 ? sequence(conflicts.map(conflictNode)) : undefined],
  ]);
}

/** The annotation as a sidecar holds it. */
export function contentOf(
  annotation: Annotation,
  article: Article,
  orphans: readonly Orphan[] | undefined,
): Content {
  return {
    article,
    speakers: annotation.speakers.map((speaker) => toStoredSpeaker(speaker, article)),
    claims: annotation.claims.filter(hasWords).map((claim) => toStoredClaim(claim, article)),
    orphans,
  };
}

function toStoredSpeaker(speaker: Speaker, article: Article): StoredSpeaker {
  const stored = (mention: Mention): StoredSpan => ({
    ...toStored(mention, article),
    ...(mention.review && { review: true }),
  });
  return { ...speaker, mentions: speaker.mentions.filter(isFull).map(stored) };
}

/** The claim with its spans as the sidecar stores them; spans whose words were deleted in the editor are left out. */
export function toStoredClaim(claim: Claim, article: Article): StoredClaim {
  const { mention, ...rest } = claim;
  return {
    ...rest,
    cue: claim.cue.filter(isFull).map((span) => toStored(span, article)),
    ...(mention && isFull(mention) && { mention: toStored(mention, article) }),
    content: claim.content.filter(isFull).map((span) => toStored(span, article, true)),
  };
}

function isFull({ start, end }: Span): boolean {
  return end > start;
}

function hasWords({ content }: Claim): boolean {
  return content.some(isFull);
}

function articleNode(article: Content['article']): YAMLMap {
  return map([
    ['file', quoted(article.file)],
    ['sha256', quoted(article.sha256)],
    ['characters', plain(article.characters)],
    ['language', plain('ar')],
  ]);
}

function speakerNode(speaker: StoredSpeaker): YAMLMap {
  return map([
    ['id', identifier(speaker.id)],
    ['name', quoted(speaker.name)],
    ['role', speaker.role === undefined ? undefined : quoted(speaker.role)],
    ['kind', plain(speaker.kind)],
    ['status', plain(speaker.status)],
    ['mentions', sequence(speaker.mentions.map(spanNode))],
  ]);
}

function claimNode(claim: StoredClaim): YAMLMap {
  const suggested = claim.status === 'suggested' && claim.confidence !== undefined;
  return map([
    ['id', identifier(claim.id)],
    ['speaker', claim.speaker === null ? plain(null) : identifier(claim.speaker)],
    ['via', claim.via.length > 0 ? flow(sequence(claim.via.map(identifier))) : undefined],
    ['kind', plain(claim.kind)],
    ['status', plain(claim.status)],
    ['stance', plain(claim.stance)],
    ['confidence', suggested ? plain(roundConfidence(claim.confidence as number)) : undefined],
    ['cue', claim.cue.length > 0 ? sequence(claim.cue.map(spanNode)) : undefined],
    ['mention', claim.mention && spanNode(claim.mention)],
    ['content', sequence(claim.content.map(spanNode))],
    ['labels', claim.labels.length > 0 ? flow(sequence(claim.labels.map(quoted))) : undefined],
    ['note', claim.note === undefined ? undefined : quoted(claim.note)],
    ['review', claim.review ? plain(true) : undefined],
  ]);
}

function orphanNode(orphan: Orphan): YAMLMap {
  if (orphan.kind === 'claim') return map([['claim', claimNode(orphan.claim)]]);
  return map([
    ['of', identifier(orphan.of)],
    ['part', plain(orphan.part)],
    ['span', spanNode(orphan.span)],
  ]);
}

function conflictNode({ of, field, ours, theirs }: Conflict): YAMLMap {
  return map([
    ['of', identifier(of)],
    ['field', plain(field)],
    ['ours', valueNode(ours)],
    ['theirs', valueNode(theirs)],
  ]);
}

/** A field's value: a word, a list of words, a span or a list of spans. */
function valueNode(value: unknown): Node {
  if (Array.isArray(value)) return flow(sequence(value.map(valueNode)));
  if (typeof value === 'object' && value !== null) return spanNode(value as StoredSpan);
  return typeof value === 'string' ? quoted(value) : plain(value as number | boolean | null);
}

function spanNode(span: StoredSpan): YAMLMap {
  return flow(
    map([
      ['start', plain(span.start)],
      ['end', plain(span.end)],
      ['text', quoted(span.text)],
      ['before', span.before === undefined ? undefined : quoted(span.before)],
      ['after', span.after === undefined ? undefined : quoted(span.after)],
      ['review', span.review ? plain(true) : undefined],
    ]),
  );
}

/** Two decimals: enough for a probability, and the same bytes from every machine. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function map(fields: Fields): YAMLMap {
  const node = new YAMLMap();
  for (const [key, value] of fields) if (value) node.items.push(new Pair(plain(key), value));
  return node;
}

function sequence(items: readonly Node[]): YAMLSeq {
  const node = new YAMLSeq();
  node.items.push(...items);
  return node;
}

function flow<T extends YAMLMap | YAMLSeq>(node: T): T {
  node.flow = true;
  return node;
}

function plain(value: string | number | boolean | null): Scalar {
  return new Scalar(value);
}

/** Readers of YAML 1.1 take plain `no`, `12:30` or a date for something else: free text stands in double quotes. */
function quoted(value: string): Scalar {
  const node = new Scalar(value);
  node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/** Ids of the program's own making (s1, c12) need no quotes. */
function identifier(id: string): Scalar {
  return /^[a-z]\d+$/.test(id) && !/^e/.test(id) ? plain(id) : quoted(id);
}
