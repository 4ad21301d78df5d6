import { detect } from '../detect/detect';
import { Lexicon } from '../lexicon/lexicon';
import type { Claim, Span } from '../model';
import { utf16 } from '../text/offsets';
import type { FoundFrame } from './foundFrame';
import { holdsOffset, shifted } from './spans';
import { lineAround, wordAt } from './words';

/** Frames a verb of speech can have, in the lexicon's own notation: every preposition before its clause, and a plain noun. */
const ANY_FRAME = '0 ب إلى على عن من | 0 إلى عن | neutral | strong';
const CONJUNCTION = /^[وف](?=.{3})/u;

/**
 * The frame that the engine finds in the paragraph when the word at the caret is taken for a reporting verb; in a quotation, the frame
 * that holds it. Undefined: even so it finds none.
 */
export function forcedFrame(text: string, offset: number): FoundFrame | undefined {
  const line = lineAround(text, offset);
  const word = wordAt(text, offset);
  if (!word) return undefined;
  const form = text.slice(word.start, word.end);
  const cues = [form, form.replace(CONJUNCTION, '')].map((verb) => `${verb} - - - - | ${ANY_FRAME}`);
  const { claims } = detect(text.slice(line.start, line.end), new Lexicon({ cues }));
  const at = offset - line.start;
  const claim = claims.find(({ cue }) => holdsOffset(cue, at)) ?? innermost(claims, at);
  return claim && toFrame(claim, line.start);
}

function innermost(claims: readonly Claim[], offset: number): Claim | undefined {
  const size = (claim: Claim) => claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return claims
    .filter((claim) => claim.kind === 'direct' && holdsOffset(claim.content, offset))
    .reduce<Claim | undefined>(
      (best, claim) => (best && size(best) <= size(claim) ? best : claim),
      undefined,
    );
}

function toFrame({ cue, mention, content, kind, stance }: Claim, by: number): FoundFrame {
  const move = (span: Span): Span => shifted(span, utf16(by));
  return {
    cue: cue.map(move),
    content: content.map(move),
    kind,
    stance,
    ...(mention ? { mention: move(mention) } : {}),
  };
}
