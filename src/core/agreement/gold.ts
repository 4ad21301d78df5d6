import { CLAIM_KINDS, SPEAKER_KINDS, type Annotation, type Span } from '../model';
import { assemble, type ClaimDraft, type SpeakerDraft } from '../formats/assemble';
import { isObject, list, number, objects, text as string, type Json } from '../formats/input';
import { SpanReader } from '../formats/locate';
import { UnitOffsets } from '../formats/offsets';
import type { ReadProblem } from '../formats/problems';

/**
 * A gold annotation in JSON: a sidecar's keys, where `cue` may be one span and `mentions` may be left out. Offsets count
 * code points of the text. Null where it is no such object; spans that are none are in `problems`.
 */
export function readGold(
  file: string,
  text: string,
  data: unknown,
  problems: ReadProblem[],
): Annotation | null {
  if (!isObject(data) || !Array.isArray(data.claims)) return null;
  const reader = new SpanReader(file, new UnitOffsets(text, 'codePoint'), problems);
  const spans = (value: unknown): readonly Span[] =>
    list(value)
      .filter(isObject)
      .flatMap(
        ({ start, end, text: words }: Json) => reader.span(number(start), number(end), string(words)) ?? [],
      );
  const speakers = objects(data.speakers).map((speaker): SpeakerDraft => ({
    key: String(speaker.id),
    id: String(speaker.id),
    name: string(speaker.name),
    role: string(speaker.role),
    kind: reader.oneOf('kind', string(speaker.kind), SPEAKER_KINDS),
    mentions: spans(speaker.mentions),
  }));
  const claims = objects(data.claims).map((claim): ClaimDraft => ({
    id: String(claim.id),
    speaker: string(claim.speaker) ?? null,
    via: list(claim.via).map(String),
    kind: reader.oneOf('kind', string(claim.kind), CLAIM_KINDS),
    cue: spans(claim.cue),
    mention: spans(claim.mention)[0],
    content: spans(claim.content),
  }));
  return assemble(text, speakers, claims);
}
