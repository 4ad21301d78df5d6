import type { ClaimKind, SpeakerKind, Stance, Status } from '../model';
import type { CountedArticle, CountedClaim } from './counted';

/** Who is behind a claim: a speaker of this kind, of any kind but unnamed (`named`), or nobody that was found. */
export type Source = SpeakerKind | 'named' | 'nobody';

/**
 * A number of the overview as the claims that it counts: those to which all that is said here applies. Every number is such a
 * selection, so what it counts can always be shown.
 */
export interface Selection {
  /** A speaker's key; null: nobody found. */
  readonly speaker?: string | null;
  readonly source?: Source;
  readonly kind?: ClaimKind;
  readonly stance?: Stance;
  /** Without it, rejected claims are left out. */
  readonly status?: Status;
  readonly label?: string;
  /** One step of a chain: `by` (a speaker's key) passes on what `of` said (or nobody: null). */
  readonly relay?: RelayStep;
  /** All that this speaker (a key) passes on. */
  readonly relayedBy?: string;
}

export interface RelayStep {
  readonly by: string;
  readonly of: string | null;
}

/** Whether a page's message has a selection: texts, or null, under names; their values select nothing where they mean nothing. */
export function isSelection(value: unknown): value is Selection {
  if (typeof value !== 'object' || value === null) return false;
  const { relay, ...texts } = value as { readonly relay?: unknown } & Readonly<Record<string, unknown>>;
  const plain = Object.values(texts).every((text) => text === null || typeof text === 'string');
  return (
    plain && (relay === undefined || (typeof relay === 'object' && relay !== null && !Array.isArray(relay)))
  );
}

/** Whether the article's claim is one of those that the selection counts. */
export function selects(selection: Selection, article: CountedArticle, claim: CountedClaim): boolean {
  const { status, kind, stance, label, relay, relayedBy, source } = selection;
  if (status === undefined ? claim.status === 'rejected' : claim.status !== status) return false;
  if (kind !== undefined && claim.kind !== kind) return false;
  if (stance !== undefined && claim.stance !== stance) return false;
  if (label !== undefined && !claim.labels?.includes(label)) return false;
  const speaker = claim.speaker === null ? undefined : article.speakers[claim.speaker];
  if (selection.speaker !== undefined && selection.speaker !== (speaker?.key ?? null)) return false;
  if (source !== undefined && !isFrom(source, speaker?.kind)) return false;
  if (relayedBy !== undefined && !claim.via?.some((index) => article.speakers[index]?.key === relayedBy))
    return false;
  return !relay || relaySteps(article, claim).some(({ by, of }) => by === relay.by && of === relay.of);
}

export function isFrom(source: Source, kind: SpeakerKind | undefined): boolean {
  if (source === 'nobody') return kind === undefined;
  if (source === 'named') return kind !== undefined && kind !== 'unnamed';
  return kind === source;
}

/** The chain of transmission in steps, from the speaker on: of «نقلت الوكالة عن صحيفة قول الوزير», صحيفة of الوزير, الوكالة of صحيفة. */
export function relaySteps(
  { speakers }: CountedArticle,
  { speaker, via }: CountedClaim,
): readonly RelayStep[] {
  if (!via) return [];
  const chain = [speaker, ...via].map((index) => (index === null ? null : (speakers[index]?.key ?? null)));
  return chain.slice(1).flatMap((by, i) => (by === null ? [] : { by, of: chain[i] ?? null }));
}
