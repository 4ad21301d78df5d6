import type { Annotation, Claim, Span, Speaker } from '../model';
import { utf16 } from '../text/offsets';

/** One replacement in a text: `removed` units from `start` on gave way to `inserted` units. */
export interface TextEdit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * A span after an edit. What is typed inside belongs to it, what is typed at its borders does not;
 * a span whose words are all removed is empty (start = end). The same object where nothing moves.
 */
export function moveSpan<T extends Span>(span: T, edit: TextEdit): T {
  const end = edit.start + edit.removed;
  if (edit.start >= span.end) return span;
  const shift = edit.inserted - edit.removed;
  if (end <= span.start) return { ...span, start: utf16(span.start + shift), end: utf16(span.end + shift) };
  if (edit.start >= span.start && end <= span.end) {
    // Replaced whole: the new words are the span's (a spelling corrected), deleted whole: nothing is left.
    return { ...span, end: utf16(span.end + shift) };
  }
  if (edit.start < span.start && end >= span.end) {
    const at = utf16(edit.start + edit.inserted);
    return { ...span, start: at, end: at };
  }
  return edit.start < span.start
    ? { ...span, start: utf16(edit.start + edit.inserted), end: utf16(span.end + shift) }
    : { ...span, end: utf16(edit.start) };
}

function moveAll<T extends Span>(spans: readonly T[], edit: TextEdit): readonly T[] {
  let changed = false;
  const moved = spans.map((span) => {
    const result = moveSpan(span, edit);
    changed ||= result !== span;
    return result;
  });
  return changed ? moved : spans;
}

export function moveSpeaker(speaker: Speaker, edit: TextEdit): Speaker {
  const mentions = moveAll(speaker.mentions, edit);
  return mentions === speaker.mentions ? speaker : { ...speaker, mentions };
}

export function moveClaim(claim: Claim, edit: TextEdit): Claim {
  const content = moveAll(claim.content, edit);
  const cue = moveAll(claim.cue, edit);
  const mention = claim.mention && moveSpan(claim.mention, edit);
  if (content === claim.content && cue === claim.cue && mention === claim.mention) return claim;
  return { ...claim, content, cue, ...(mention ? { mention } : {}) };
}

/** The annotation of the text after an edit. */
export function moveAnnotation(annotation: Annotation, edit: TextEdit): Annotation {
  return {
    speakers: annotation.speakers.map((speaker) => moveSpeaker(speaker, edit)),
    claims: annotation.claims.map((claim) => moveClaim(claim, edit)),
  };
}
