import type { DraftClaim, LocalSpan, ParagraphDraft } from './drafts';

/** A paragraph's draft and where it stands in the article. */
export interface PlacedDraft {
  readonly draft: ParagraphDraft;
  /** UTF-16 offset of the paragraph's first unit. */
  readonly offset: number;
}

const MAX_QUOTED_PARAGRAPHS = 12;

/** A span of a paragraph that begins at `offset`, as one of the article. */
export function at(span: LocalSpan, offset: number): LocalSpan {
  return { start: span.start + offset, end: span.end + offset };
}

/** A quotation left open goes on up to the paragraph that closes it; a colon at the end takes the next paragraph. */
export function addContinuation(
  draft: DraftClaim,
  content: LocalSpan[],
  index: number,
  all: readonly PlacedDraft[],
): void {
  if (draft.frame.open === 'colon') {
    const next = all[index + 1];
    if (next && next.draft.whole.end > 0)
      content.push(at(next.draft.leadingQuotation ?? next.draft.whole, next.offset));
    return;
  }
  if (draft.frame.open !== 'quotation') return;
  const rest = all.slice(index + 1, index + 1 + MAX_QUOTED_PARAGRAPHS);
  if (rest[0]?.draft.isQuotation) return addReopened(rest, content);
  const close = rest.findIndex(({ draft: d }) => d.closes);
  if (close < 0) return;
  for (const { draft: d, offset } of rest.slice(0, close + 1)) {
    if (d.whole.end === 0) continue;
    if (d.beginsWithReport) return;
    if (d.continued) content.push(at(d.continued, offset));
  }
}

/** Each paragraph of a long quotation opens it anew; the last closes it. */
function addReopened(rest: readonly PlacedDraft[], content: LocalSpan[]): void {
  for (const { draft, offset } of rest) {
    if (!draft.isQuotation || draft.leadingQuotation === undefined) return;
    content.push(at(draft.leadingQuotation, offset));
    if (draft.leadingQuotation.end < draft.whole.end) return;
  }
}
