import type { Claim, Span, Speaker } from '../model';
import type { FormatDocument } from './format';
import { UnitOffsets } from './offsets';

/** The columns of the table of claims, one row a claim. Offsets count code points, end exclusive. */
export const CLAIM_COLUMNS = [
  'article',
  'claim',
  'kind',
  'stance',
  'status',
  'confidence',
  'speaker_id',
  'speaker',
  'speaker_role',
  'speaker_kind',
  'speaker_status',
  'via',
  'cue',
  'mention',
  'content',
  'labels',
  'note',
  'cue_offsets',
  'mention_offsets',
  'content_offsets',
] as const;

export type Row = readonly (string | number | null)[];

/** Between the parts of a cue or a content, and between labels and between who relays. */
export const PART = ' … ';
export const ITEM = ' | ';

export function claimRows({ file, text, annotation }: FormatDocument): readonly Row[] {
  const offsets = new UnitOffsets(text, 'codePoint');
  const speakers = new Map(annotation.speakers.map((speaker) => [speaker.id, speaker]));
  return annotation.claims.map((claim) => claimRow(file, claim, speakers, offsets));
}

function claimRow(
  file: string,
  claim: Claim,
  speakers: ReadonlyMap<string, Speaker>,
  offsets: UnitOffsets,
): Row {
  const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
  const mention = claim.mention ? [claim.mention] : [];
  const words = (spans: readonly Span[]): string | null =>
    spans.map((span) => offsets.words(span)).join(PART) || null;
  const places = (spans: readonly Span[]): string | null => {
    const own = spans.map((span) => offsets.span(span));
    return own.map(({ start, end }) => `${start}-${end}`).join(';') || null;
  };
  return [
    file,
    claim.id,
    claim.kind,
    claim.stance,
    claim.status,
    claim.confidence ?? null,
    claim.speaker,
    speaker?.name ?? null,
    speaker?.role ?? null,
    speaker?.kind ?? null,
    speaker?.status ?? null,
    claim.via.map((id) => speakers.get(id)?.name ?? id).join(ITEM) || null,
    words(claim.cue),
    words(mention),
    words(claim.content),
    claim.labels.join(ITEM) || null,
    claim.note ?? null,
    places(claim.cue),
    places(mention),
    places(claim.content),
  ];
}
