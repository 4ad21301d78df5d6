import type { Annotation } from '../model';
import { fold } from '../text/fold';
import { withClaim, type WithClaim } from './addClaim';
import { withSpeaker } from './addSpeaker';
import { forcedFrame } from './forcedFrame';
import type { FoundFrame } from './foundFrame';
import { kindOf } from './kind';
import { nestedAt } from './nesting';
import { byNearness } from './nearness';
import { plainFrame } from './plainFrame';
import { overlaps } from './spans';

/**
 * Adds the best claim at a place that the engine left out: the caret is on the verb, or in the quotation. The verb is read as a cue by
 * the engine's own rules; where they find no content, by the marks around it. Undefined where nothing is said there, or a claim has
 * this very cue or content.
 */
export function annotateFrame(annotation: Annotation, text: string, offset: number): WithClaim | undefined {
  const frame = forcedFrame(text, offset) ?? plainFrame(text, offset);
  if (!frame || frame.content.length === 0 || isKnown(annotation, frame)) return undefined;
  const named = withFrameSpeaker(annotation, text, frame, offset);
  return withClaim(named.annotation, {
    content: frame.content,
    kind: frame.kind ?? kindOf(text, frame.content),
    speaker: named.speaker,
    cue: frame.cue,
    ...(frame.mention ? { mention: frame.mention } : {}),
    ...(frame.stance ? { stance: frame.stance } : {}),
  });
}

function isKnown(annotation: Annotation, { cue, content }: FoundFrame): boolean {
  const at = (cue[0] ?? content[0])?.start ?? 0;
  return nestedAt(annotation, at).some((claim) => {
    if (claim.status === 'rejected') return false;
    const sameCue = cue.some((span) => claim.cue.some((other) => overlaps(span, other)));
    const [first, own] = [content[0], claim.content[0]];
    return sameCue || (cue.length === 0 && first?.start === own?.start);
  });
}

/** The speaker whom the mention names; without one, the one nearest before: «وأضاف». */
function withFrameSpeaker(
  annotation: Annotation,
  text: string,
  { mention }: FoundFrame,
  offset: number,
): { readonly annotation: Annotation; readonly speaker: string | null } {
  if (!mention) {
    const nearest = byNearness(annotation, offset)[0];
    return { annotation, speaker: nearest?.id ?? null };
  }
  const words = text.slice(mention.start, mention.end);
  const known = annotation.speakers.find(
    (speaker) =>
      speaker.status !== 'rejected' &&
      (speaker.mentions.some((span) => overlaps(span, mention)) || shares(speaker.name, words)),
  );
  return withSpeaker(annotation, known?.name ?? words, { mention });
}

/** Whether all words of the shorter name stand in the longer one. */
function shares(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(/\s+/u), fold(b).split(/\s+/u)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word));
}
