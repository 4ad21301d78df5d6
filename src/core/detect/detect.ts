import { Lexicon } from '../lexicon/lexicon';
import { EMPTY_ANNOTATION, type Annotation, type Claim, type Span, type Speaker } from '../model';
import { commonEnd, commonStart } from '../text/common';
import { utf16 } from '../text/offsets';
import { countLeading } from '../text/sorted';
import { attribute, type Attributed } from './attribution';
import type { PlacedDraft } from './continuation';
import { confidenceOf } from './confidence';
import { draftParagraph, type LocalSpan, type ParagraphDraft } from './drafts';
import type { Entity } from './entity';
import { moveFound, movesBetween } from './moves';

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

/** A line of the article and what was read in it; empty lines in a row are one, for a million of them would fill the memory. */
interface Line {
  /** UTF-16 offsets in the article, end exclusive, without the line feed. */
  readonly start: number;
  readonly end: number;
  readonly draft: ParagraphDraft;
}

/** Detection of one article that changes: analyses again only the lines that did, and the article only where they say something else. */
export class ArticleDetector {
  private text = '';
  private lines: readonly Line[] = [];
  private annotation = EMPTY_ANNOTATION;
  /** One for all empty lines. */
  private readonly nothing: ParagraphDraft;

  constructor(private readonly lexicon: Lexicon = standardLexicon()) {
    this.nothing = draftParagraph('', lexicon);
  }

  /** The same result as `detect(text)`. */
  update(text: string): Annotation {
    const { lines, first, rest } = this.read(text);
    const before = this.lines.slice(first, this.lines.length - rest);
    const after = lines.slice(first, lines.length - rest);
    const shift = text.length - this.text.length;
    this.annotation = this.moved(before, after, shift) ?? toAnnotation(attribute(placed(lines)).claims);
    this.lines = lines;
    this.text = text;
    return this.annotation;
  }

  /** The annotation where the lines that were replaced say what they did before, in other places. */
  private moved(before: readonly Line[], after: readonly Line[], shift: number): Annotation | undefined {
    const [first, last] = [before[0], before[before.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const moves = movesBetween(placed(before), placed(after), { start: first.start, end: last.end, shift });
    return moves && moveFound(this.annotation, moves);
  }

  /** The lines of the text; those before and after what changed since the last one, `first` and `rest` lines, are taken over. */
  private read(text: string): { lines: Line[]; first: number; rest: number } {
    const shift = text.length - this.text.length;
    const same = commonStart(this.text, text);
    const sameEnd = text.length - commonEnd(this.text, text, same);
    const out: Line[] = [];
    for (const line of this.lines) {
      if (line.end >= same) break;
      out.push(line);
    }
    const first = out.length;
    let start = out.length > 0 ? (out[out.length - 1] as Line).end + 1 : 0;
    const rest = this.lines.slice(
      countLeading(this.lines, (line, k) => k < first || line.start + shift <= sameEnd),
    );
    const stop = rest[0] === undefined ? text.length + 1 : rest[0].start + shift;
    while (start < stop) {
      let end = lineEnd(text, start);
      const isEmpty = start === end;
      if (isEmpty) while (end + 1 < stop && text[end + 1] === '\n') end++;
      const draft = isEmpty ? this.nothing : draftParagraph(text.slice(start, end), this.lexicon);
      out.push({ start, end, draft });
      start = end + 1;
    }
    for (const line of rest)
      out.push(shift === 0 ? line : { ...line, start: line.start + shift, end: line.end + shift });
    return { lines: out, first, rest: rest.length };
  }
}

function placed(lines: readonly Line[]): PlacedDraft[] {
  const out: PlacedDraft[] = [];
  for (const { start, draft } of lines) if (draft.whole.end > 0) out.push({ draft, offset: start });
  return out;
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
    confidence: confidenceOf(draft.frame.marker, item.why, draft.frame.likelihood),
    cue: item.cue.map(toSpan),
    ...(item.mention ? { mention: toSpan(item.mention) } : {}),
    content: item.content.map(toSpan),
    labels: [],
    why: item.why,
  };
}
