import type { Annotation, Claim, ClaimKind, Span, Speaker, SpeakerKind, Stance, Status } from '../model';
import { guessKind } from './kinds';
import { byMention, byPlace, distinct, nameFromMentions } from './spans';

/** A speaker as a reader finds it; the key is the file's own, for the claims to refer to. */
export interface SpeakerDraft {
  readonly key: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly kind?: SpeakerKind | undefined;
  readonly status?: Status | undefined;
  readonly mentions: readonly Span[];
}

export interface ClaimDraft {
  readonly id?: string | undefined;
  readonly speaker: string | null;
  readonly via: readonly string[];
  readonly kind?: ClaimKind | undefined;
  readonly status?: Status | undefined;
  readonly stance?: Stance | undefined;
  readonly confidence?: number | undefined;
  readonly cue: readonly Span[];
  readonly mention?: Span | undefined;
  readonly content: readonly Span[];
  readonly labels?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/**
 * An annotation from what a file says, with defaults for what it does not: `suggested`, a kind by the quotation marks,
 * the longest mention as the name. Ids of the file are kept where they are unique.
 */
export function assemble(
  text: string,
  speakers: readonly SpeakerDraft[],
  claims: readonly ClaimDraft[],
): Annotation {
  const people = speakers
    .map((draft) => ({ draft, speaker: speakerFrom(text, draft) }))
    .sort((a, b) => byMention(a.speaker, b.speaker));
  const speakerIds = idsFor(
    's',
    people.map(({ draft }) => draft.id),
  );
  const idOfKey = new Map(people.map(({ draft }, i) => [draft.key, speakerIds[i] as string]));
  const said = claims.map((draft) => ({ draft, claim: claimFrom(text, draft, idOfKey) }));
  said.sort((a, b) => byPlace(a.claim, b.claim));
  const claimIds = idsFor(
    'c',
    said.map(({ draft }) => draft.id),
  );
  return {
    speakers: people.map(({ speaker }, i) => ({ ...speaker, id: speakerIds[i] as string })),
    claims: said.map(({ claim }, i) => ({ ...claim, id: claimIds[i] as string })),
  };
}

function speakerFrom(text: string, draft: SpeakerDraft): Speaker {
  const mentions = distinct(draft.mentions);
  return {
    id: '',
    name: draft.name || nameFromMentions(text, mentions),
    ...(draft.role ? { role: draft.role } : {}),
    kind: draft.kind ?? 'person',
    status: draft.status ?? 'suggested',
    mentions,
  };
}

function claimFrom(text: string, draft: ClaimDraft, ids: ReadonlyMap<string, string>): Claim {
  const content = distinct(draft.content);
  return {
    id: '',
    speaker: draft.speaker === null ? null : (ids.get(draft.speaker) ?? null),
    via: draft.via.flatMap((key) => ids.get(key) ?? []),
    kind: draft.kind ?? guessKind(text, content),
    status: draft.status ?? 'suggested',
    stance: draft.stance ?? 'neutral',
    ...(draft.confidence === undefined ? {} : { confidence: draft.confidence }),
    cue: distinct(draft.cue),
    ...(draft.mention ? { mention: draft.mention } : {}),
    content,
    labels: draft.labels ?? [],
    ...(draft.note ? { note: draft.note } : {}),
  };
}

/** The file's own ids where unique and well-formed, else the next free number. */
function idsFor(prefix: string, own: readonly (string | undefined)[]): readonly string[] {
  const used = new Set<string>();
  const kept = own.map((id) => {
    if (id === undefined || !/^[\w.-]+$/u.test(id) || used.has(id)) return null;
    used.add(id);
    return id;
  });
  let next = 1;
  return kept.map((id) => {
    if (id !== null) return id;
    while (used.has(`${prefix}${next}`)) next++;
    return `${prefix}${next++}`;
  });
}
