import { isDecided, type Annotation, type Claim, type ClaimKind, type Span } from '../../core/model';
import { mentionsOf } from '../articles/lookup';
import { speakerSlots, type Slot } from '../../core/navigation/speakerSlots';

/** The look of a mark; marks of one style share a decoration type. `color` 0: no speaker. */
export type MarkStyle =
  | { readonly kind: 'cue' }
  | { readonly kind: 'mention'; readonly color: number }
  | { readonly kind: 'content'; readonly color: number; readonly decided: boolean }
  | { readonly kind: 'line'; readonly color: number; readonly claim: ClaimKind }
  /** The speaker's number before a content: the sign besides the colour; filled: a person decided. */
  | { readonly kind: 'sign'; readonly color: number; readonly number: number; readonly decided: boolean }
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
  readonly signs: boolean;
  readonly rejected: boolean;
}

/** A key that is the same for equal styles. */
export function styleKey(style: MarkStyle): string {
  return Object.values(style).join(':');
}

type Add = (style: MarkStyle, spans: readonly Span[]) => void;

/** All marks of an annotation, by style; empty spans draw nothing. Linear in the annotation's spans. */
export function marksOf(annotation: Annotation, options: MarkOptions): ReadonlyMap<string, Marks> {
  const marks = new Map<string, { style: MarkStyle; spans: Span[] }>();
  const add: Add = (style, spans) => {
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

function addClaim(claim: Claim, slots: ReadonlyMap<string, Slot>, options: MarkOptions, add: Add): void {
  if (claim.status === 'rejected') {
    if (options.rejected) add({ kind: 'rejected' }, claim.content);
    return;
  }
  const slot = claim.speaker === null ? undefined : slots.get(claim.speaker);
  const color = slot?.color ?? 0;
  const decided = isDecided(claim.status);
  if (options.cues) add({ kind: 'cue' }, claim.cue);
  if (!options.claims) return;
  add({ kind: 'content', color, decided }, claim.content);
  add({ kind: 'line', color, claim: claim.kind }, claim.content);
  if (options.signs)
    add({ kind: 'sign', color, number: slot?.number ?? 0, decided }, claim.content.slice(0, 1));
}
