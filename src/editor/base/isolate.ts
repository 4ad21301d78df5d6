const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const ISOLATE = '\u2067';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/**
 * A text for the workbench (trees, quick picks, messages, the status bar), whose rows are laid out left to right: Arabic
 * is wrapped in a right-to-left isolate so that it reads in order and its full stop stands at its left end.
 * For showing only: what is compared, filtered or copied is without the marks.
 */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? ISOLATE + text + POP_ISOLATE : text;
}

/** As `isolate`, of what may be a sentence in another script with Arabic names in it: only what begins in Arabic is wrapped. */
export function isolateIfArabic(text: string): string {
  const [first] = /\p{L}|[\u2066-\u2069]/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? isolate(text) : text;
}

/** A text in an isolate of this direction. */
export function isolateIn(direction: 'ltr' | 'rtl', text: string): string {
  return (direction === 'ltr' ? LEFT_TO_RIGHT_ISOLATE : ISOLATE) + text + POP_ISOLATE;
}
