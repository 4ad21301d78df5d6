import {
  CLAIM_KINDS,
  SPEAKER_KINDS,
  STANCES,
  STATUSES,
  type ClaimKind,
  type SpeakerKind,
  type Stance,
  type Status,
} from '../model';
import type { Orphan, Part, StoredClaim, StoredSpan } from './stored';

/** A speaker as the sidecar has it. */
export interface StoredSpeaker {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  readonly kind: SpeakerKind;
  readonly status: Status;
  readonly mentions: readonly StoredSpan[];
}

export interface StoredSidecar {
  readonly file: string | undefined;
  readonly sha256: string | undefined;
  readonly characters: number | undefined;
  /** Undefined in place of what is no speaker, so that indexes are those of the file; claims and orphans likewise. */
  readonly speakers: readonly (StoredSpeaker | undefined)[];
  readonly claims: readonly (StoredClaim | undefined)[];
  readonly orphans: readonly (Orphan | undefined)[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Takes what can be taken from values that may be anything; what is wrong with them, the schema says. */
export function takeSidecar(value: Fields): StoredSidecar {
  const article = fieldsOf(value.article);
  return {
    file: textOf(article.file),
    sha256: textOf(article.sha256),
    characters: typeof article.characters === 'number' ? article.characters : undefined,
    speakers: listOf(value.speakers).map(takeSpeaker),
    claims: listOf(value.claims).map(takeClaim),
    orphans: listOf(value.orphans).map(takeOrphan),
  };
}

function takeSpeaker(value: unknown): StoredSpeaker | undefined {
  const fields = fieldsOf(value);
  const name = textOf(fields.name) ?? textOf(fields.role);
  if (name === undefined) return undefined;
  const role = textOf(fields.role);
  return {
    id: textOf(fields.id) ?? '',
    name,
    ...(role !== undefined && { role }),
    kind: oneOf<SpeakerKind>(SPEAKER_KINDS, fields.kind, 'person'),
    status: takeStatus(fields.status),
    mentions: spansOf(fields.mentions),
  };
}

function takeClaim(value: unknown): StoredClaim | undefined {
  const fields = fieldsOf(value);
  const content = spansOf(fields.content);
  if (content.length === 0) return undefined;
  const mention = spansOf(fields.mention)[0];
  const status = takeStatus(fields.status);
  const { confidence } = fields;
  const note = textOf(fields.note);
  return {
    id: textOf(fields.id) ?? '',
    speaker: textOf(fields.speaker) ?? null,
    via: textsOf(fields.via),
    kind: oneOf<ClaimKind>(CLAIM_KINDS, fields.kind, 'indirect'),
    status,
    stance: oneOf<Stance>(STANCES, fields.stance, 'neutral'),
    ...(typeof confidence === 'number' && status === 'suggested' && { confidence }),
    cue: spansOf(fields.cue),
    ...(mention && { mention }),
    content,
    labels: textsOf(fields.labels),
    ...(note !== undefined && { note }),
    ...(fields.review === true && { review: true }),
  };
}

function takeOrphan(value: unknown): Orphan | undefined {
  const fields = fieldsOf(value);
  const claim = takeClaim(fields.claim);
  if (claim) return { kind: 'claim', claim };
  const of = textOf(fields.of);
  const span = spansOf(fields.span)[0];
  if (of === undefined || !span) return undefined;
  return { kind: 'span', of, part: oneOf<Part>(['cue', 'mention', 'content'], fields.part, 'content'), span };
}

/** A status that nobody knows is a person's doing: it is not taken for a suggestion, which a new detection would replace. */
function takeStatus(value: unknown): Status {
  return oneOf<Status>(STATUSES, value, 'edited');
}

/** A list of spans; one span that stands without its list is taken too. */
function spansOf(value: unknown): StoredSpan[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
    const { start, end, text, before, after, review } = fieldsOf(item);
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || typeof text !== 'string') return [];
    return {
      start: start as number,
      end: end as number,
      text,
      ...(typeof before === 'string' && { before }),
      ...(typeof after === 'string' && { after }),
      ...(review === true && { review }),
    };
  });
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item): item is string => typeof item === 'string');
}

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise;
}
