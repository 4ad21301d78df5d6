import { isDecided, type Annotation, type Claim, type ClaimKind, type Span } from '../../core/model';
import { mentionsOf } from '../articles/lookup';
import { speakerSlots, type Slot } from '../articles/speakerSlots';

/** The look of a mark; marks of one style share a decoration type. `color` 0: no speaker. */
export type MarkStyle =
  | { readonly kind: 'cue' }
  | { readonly kind: 'mention'; readonly color: number }
  | { readonly kind: 'content'; readonly color: number; readonly decided: boolean }
  | { readonly kind: 'line'; readonly color: number; readonly claim: ClaimKind }
  | { readonly kind: 'rejected' };

export interface Marks {
  readonly style: MarkStyle;
  readonly spans: readonly Span[];
}

/** What of an annotation is drawn. */
export interface MarkOptions {
  readonly cues: boolean;
  readonly mentions: boolean;
  readonly claims: boolean;
  readonly rejected: boolean;
}

/** A key that is the same for equal styles. */
export function styleKey(style: MarkStyle): string {
  return Object.values(style).join(':');
}

/** All marks of an annotation, by style; empty spans draw nothing. Linear in the annotation's spans. */
export function marksOf(annotation: Annotation, options: MarkOptions): ReadonlyMap<string, Marks> {
  const marks = new Map<string, { style: MarkStyle; spans: Span[] }>();
  const add = (style: MarkStyle, spans: readonly Span[]) => {
    const key = styleKey(style);
    let entry = marks.get(key);
    if (!entry) marks.set(key, (entry = { style, spans: [] }));
    for (const span of spans) if (span.end > span.start) entry.spans.push(span);
  };
  const slots = speakerSlots(annotation);
  for (const claim of annotation.claims) addClaim(claim, slots, options, add);
  if (options.mentions) {
    for (const speaker of annotation.speakers) {
      const slot = slots.get(speaker.id);
      if (slot) add({ kind: 'mention', color: slot.color }, mentionsOf(annotation, speaker));
    }
  }
  return marks;
}

function addClaim(
  claim: Claim,
  slots: ReadonlyMap<string, Slot>,
  options: MarkOptions,
  add: (style: MarkStyle, spans: readonly Span[]) => void,
): void {
  if (claim.status === 'rejected') {
    if (options.rejected) add({ kind: 'rejected' }, claim.content);
    return;
  }
  const color = (claim.speaker !== null && slots.get(claim.speaker)?.color) || 0;
  if (options.cues) add({ kind: 'cue' }, claim.cue);
  if (!options.claims) return;
  add({ kind: 'content', color, decided: isDecided(claim.status) }, claim.content);
  add({ kind: 'line', color, claim: claim.kind }, claim.content);
}
