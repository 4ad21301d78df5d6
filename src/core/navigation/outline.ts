import type { Annotation, Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';
import { paragraphsOf } from '../text/paragraphs';

export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly children: readonly SpeakerNode[];
}

/** Claims of one speaker that follow each other; null: nobody found. */
export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly speaker: Speaker | null;
  readonly span: Span;
  readonly children: readonly ClaimNode[];
}

export interface ClaimNode {
  readonly kind: 'claim';
  readonly claim: Claim;
  /** From the first to the last of its words in this paragraph. */
  readonly span: Span;
  /** What it says, in this paragraph. */
  readonly content: Span;
  /** Claims within the claim. */
  readonly children: readonly SpeakerNode[];
}

interface Draft {
  readonly claim: Claim;
  readonly span: Span;
  readonly content: Span;
  readonly children: Draft[];
}

/**
 * Paragraphs → speakers → claims, in text order; a claim of several paragraphs stands in each of them, a rejected one in none. Spans of children
 * lie within their parent's.
 */
export function outlineOf(text: string, annotation: Annotation): ParagraphNode[] {
  const speakers = new Map(annotation.speakers.map((speaker) => [speaker.id, speaker]));
  const claims = annotation.claims.filter(({ status }) => status !== 'rejected');
  const starts = claims.map(reach);
  let from = 0;
  return paragraphsOf(text).map((span) => {
    // Claims stand in text order: those that end before the paragraph are passed by once and for all.
    while (from < claims.length && (starts[from] as Span).end <= span.start) from++;
    const drafts: Draft[] = [];
    for (let i = from; i < claims.length && (starts[i] as Span).start < span.end + MAX_LEAD; i++) {
      const draft = within(claims[i] as Claim, span);
      if (draft) drafts.push(draft);
    }
    return { kind: 'paragraph', span, children: bySpeaker(nest(drafts), speakers) };
  });
}

/** A claim stands in the order of its content, its cue may come earlier: how far at most, in UTF-16 units. */
const MAX_LEAD = 2000;

function allSpans(claim: Claim): Span[] {
  return [...claim.cue, ...(claim.mention ? [claim.mention] : []), ...claim.content];
}

function reach(claim: Claim): Span {
  const spans = allSpans(claim);
  return hull(spans) ?? { start: utf16(0), end: utf16(0) };
}

function hull(spans: readonly Span[]): Span | undefined {
  const full = spans.filter(({ start, end }) => end > start);
  if (full.length === 0) return undefined;
  return {
    start: utf16(Math.min(...full.map(({ start }) => start))),
    end: utf16(Math.max(...full.map(({ end }) => end))),
  };
}

function within(claim: Claim, paragraph: Span): Draft | undefined {
  const clipped = (spans: readonly Span[]): Span[] =>
    spans.flatMap(({ start, end }) => {
      const part = {
        start: utf16(Math.max(start, paragraph.start)),
        end: utf16(Math.min(end, paragraph.end)),
      };
      return part.end > part.start ? [part] : [];
    });
  const span = hull(clipped(allSpans(claim)));
  const content = hull(clipped(claim.content)) ?? span;
  return span && content && { claim, span, content, children: [] };
}

/** Claims whose words all lie in another's content are its children. */
function nest(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const draft of sorted) {
    while (open.length > 0 && !holds((open.at(-1) as Draft).content, draft.span)) open.pop();
    (open.at(-1)?.children ?? roots).push(draft);
    open.push(draft);
  }
  return roots;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function bySpeaker(drafts: readonly Draft[], speakers: ReadonlyMap<string, Speaker>): SpeakerNode[] {
  const nodes: { speaker: Speaker | null; drafts: Draft[] }[] = [];
  for (const draft of drafts) {
    const speaker = draft.claim.speaker === null ? null : (speakers.get(draft.claim.speaker) ?? null);
    const last = nodes.at(-1);
    if (last?.speaker === speaker) last.drafts.push(draft);
    else nodes.push({ speaker, drafts: [draft] });
  }
  return nodes.map(({ speaker, drafts: own }) => ({
    kind: 'speaker',
    speaker,
    span: hull(own.map(({ span }) => span)) as Span,
    children: own.map(({ claim, span, content, children }) => ({
      kind: 'claim',
      claim,
      span,
      content,
      children: bySpeaker(children, speakers),
    })),
  }));
}
