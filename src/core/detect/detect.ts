import { Lexicon } from '../lexicon/lexicon';
import type { Annotation, Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';
import { attribute, type Attributed, type PlacedDraft } from './attribution';
import { draftParagraph, type LocalSpan, type ParagraphDraft } from './drafts';
import type { Entity } from './entities';

let standard: Lexicon | undefined;

/** The lexicon without a workspace's own words; built once. */
export function standardLexicon(): Lexicon {
  return (standard ??= new Lexicon());
}

/**
 * Finds who said what in an Arabic article.
 * `text` may be any string; spans of the result count its UTF-16 units. Never throws.
 */
export function detect(text: string, lexicon: Lexicon = standardLexicon()): Annotation {
  return new ArticleDetector(lexicon).update(text);
}

/** Detection of one article that changes: analyses again only the paragraphs that did. */
export class ArticleDetector {
  private drafts = new Map<string, ParagraphDraft>();

  constructor(private readonly lexicon: Lexicon = standardLexicon()) {}

  /** The same result as `detect(text)`. */
  update(text: string): Annotation {
    const known = this.drafts;
    const used = new Map<string, ParagraphDraft>();
    const placed: PlacedDraft[] = [];
    for (let start = 0; start <= text.length;) {
      const end = lineEnd(text, start);
      const line = text.slice(start, end);
      let draft = used.get(line) ?? known.get(line);
      if (draft === undefined) draft = draftParagraph(line, this.lexicon);
      used.set(line, draft);
      if (draft.whole.end > 0) placed.push({ draft, offset: start });
      start = end + 1;
    }
    this.drafts = used;
    return toAnnotation(attribute(placed).claims);
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function toAnnotation(found: readonly Attributed[]): Annotation {
  const ids = new Map<Entity, string>();
  const order = [...found].sort((a, b) => startOf(a) - startOf(b));
  for (const { speaker, via } of order) {
    for (const entity of speaker ? [speaker, ...via] : via)
      if (!ids.has(entity)) ids.set(entity, `s${ids.size + 1}`);
  }
  return {
    speakers: [...ids].map(([entity, id]) => toSpeaker(entity, id)),
    claims: order.map((item, k) => toClaim(item, k, ids)),
  };
}

function startOf(item: Attributed): number {
  return Math.min(item.cue[0]?.start ?? Infinity, item.content[0]?.start ?? Infinity);
}

const toSpan = (span: LocalSpan): Span => ({ start: utf16(span.start), end: utf16(span.end) });

function toSpeaker(entity: Entity, id: string): Speaker {
  const mentions = [...new Map(entity.mentions.map((span) => [span.start, toSpan(span)])).values()].sort(
    (a, b) => a.start - b.start,
  );
  const role = entity.nameKeys.length > 0 ? entity.role : '';
  return {
    id,
    name: entity.name,
    ...(role ? { role } : {}),
    kind: entity.kind,
    status: 'suggested',
    mentions,
  };
}

function toClaim(item: Attributed, index: number, ids: ReadonlyMap<Entity, string>): Claim {
  const { draft } = item;
  return {
    id: `c${index + 1}`,
    speaker: (item.speaker && ids.get(item.speaker)) ?? null,
    via: item.via.flatMap((entity) => ids.get(entity) ?? []),
    kind: draft.kind,
    status: 'suggested',
    stance: draft.stance,
    confidence: 0.8,
    cue: item.cue.map(toSpan),
    ...(item.mention ? { mention: toSpan(item.mention) } : {}),
    content: item.content.map(toSpan),
    labels: [],
    why: item.why,
  };
}
