import type { ClaimKind, Span, Stance } from '../model';

/** Who said what in one place, in offsets of the article: «لفت [cue] الوزير [mention] إلى أن الطريق طويل [content]». */
export interface FoundFrame {
  readonly cue: readonly Span[];
  readonly mention?: Span;
  readonly content: readonly Span[];
  readonly kind?: ClaimKind;
  readonly stance?: Stance;
}
