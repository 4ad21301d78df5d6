import { addSpeaker } from '../decisions/speakers';
import type { Annotation, Span, SpeakerKind } from '../model';
import { fold } from '../text/fold';
import { addMention } from './addMention';
import { speakerKindOf } from './speakerKind';

export interface WithSpeaker {
  readonly annotation: Annotation;
  /** The new speaker's id, or that of the one who has this name already. */
  readonly speaker: string;
}

/**
 * A speaker of this name, new where nobody has it (hamza and vowel marks aside), and named by `mention` where that is given. Its kind is told
 * by the words of the name where it is left out.
 * A rejected one of this name is not taken up again.
 */
export function withSpeaker(
  annotation: Annotation,
  name: string,
  options: { readonly kind?: SpeakerKind; readonly mention?: Span } = {},
): WithSpeaker {
  const key = fold(name.trim());
  const known = annotation.speakers.find((s) => s.status !== 'rejected' && fold(s.name) === key);
  const base = known
    ? annotation
    : addSpeaker(annotation, { name: name.trim(), kind: options.kind ?? speakerKindOf(name), mentions: [] });
  const speaker = known?.id ?? (base.speakers[base.speakers.length - 1]?.id as string);
  return {
    annotation: options.mention ? addMention(base, speaker, options.mention) : base,
    speaker,
  };
}
