import type { Annotation } from '../model';

/** How many speakers have colours of their own; after that colours come again, the numbers go on. */
export const SLOTS = 8;

/** A speaker's colour and number, the same in the text and in the side bar. */
export interface Slot {
  /** 1 to 8: the contributed colours isnad.speaker1 … isnad.speaker8. */
  readonly color: number;
  /** 1, 2, 3 … in the order of the article's speakers. */
  readonly number: number;
}

/** The slot of each speaker that is not rejected, by id. */
export function speakerSlots(annotation: Annotation): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const speaker of annotation.speakers) {
    if (speaker.status === 'rejected') continue;
    slots.set(speaker.id, { color: (slots.size % SLOTS) + 1, number: slots.size + 1 });
  }
  return slots;
}

const HOLLOW_ONE = 0x2460;
const FILLED_ONE = 0x2776;
const FILLED_ELEVEN = 0x24eb;

/** The speaker's number as one sign: hollow ① … ⑳, filled ❶ … ⓴ (a person decided); beyond 20 in brackets. */
export function numberSign(number: number, filled: boolean): string {
  if (number > 20) return filled ? `[${number}]` : `(${number})`;
  if (!filled) return String.fromCodePoint(HOLLOW_ONE + number - 1);
  return String.fromCodePoint(number <= 10 ? FILLED_ONE + number - 1 : FILLED_ELEVEN + number - 11);
}
