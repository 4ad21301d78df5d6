import type { StoredSidecar, StoredSpeaker } from '../lenient';
import type { Orphan, StoredClaim } from '../stored';
import type { Conflict } from './fields';
import { mergeRecords } from './records';
import { renumber, type Records } from './renumber';

export interface MergedSidecar {
  readonly speakers: readonly StoredSpeaker[];
  readonly claims: readonly StoredClaim[];
  readonly orphans: readonly Orphan[];
  /** For a person to decide; the records have our values meanwhile. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two versions of a sidecar that go back to one: by id, field by field. Nothing is chosen silently where both sides decided
 * differently. The sidecars may be of different versions of the article: spans with the same words are the same.
 */
export function mergeSidecars(
  base: StoredSidecar,
  ours: StoredSidecar,
  theirs: StoredSidecar,
): MergedSidecar {
  const [was, here] = [recordsOf(base), recordsOf(ours)];
  const there = renumber(was, here, recordsOf(theirs));
  const sameArticle = ours.sha256 === theirs.sha256;
  const claims = mergeRecords(was.claims, here.claims, there.claims, sameArticle);
  const speakers = mergeRecords(was.speakers, here.speakers, there.speakers, sameArticle);
  const isLost = ({ id }: StoredClaim) => {
    const [before, mine, other] = [was, here, there].map(({ lost }) => lost.has(id));
    return mine === before ? other : mine;
  };
  const placed = claims.records.filter((claim) => !isLost(claim));
  const lost = claims.records.filter(isLost);
  return {
    speakers: withReferred(
      speakers.records,
      [...claims.records.flatMap(speakersOf), ...claims.conflicts.flatMap(speakersIn)],
      [here, there, was],
    ),
    claims: inOrder(placed, new Set(here.claims.map(({ id }) => id))),
    orphans: [...lost.map((claim): Orphan => ({ kind: 'claim', claim })), ...mergeSpans(was, here, there)],
    conflicts: [...speakers.conflicts, ...claims.conflicts],
  };
}

function recordsOf({ speakers, claims, orphans }: StoredSidecar): Records {
  const there = <T>(one: T | undefined): one is T => one !== undefined;
  const lost = orphans.flatMap((orphan) => (orphan?.kind === 'claim' ? orphan.claim : []));
  return {
    speakers: speakers.filter(there),
    claims: [...claims.filter(there), ...lost],
    lost: new Set(lost.map(({ id }) => id)),
    spans: orphans.flatMap((orphan) => (orphan?.kind === 'span' ? orphan : [])),
  };
}

function speakersOf({ speaker, via }: StoredClaim): readonly string[] {
  return [...(speaker === null ? [] : [speaker]), ...via];
}

/** Whom a claim would name if a person chose theirs. */
function speakersIn({ field, theirs }: Conflict): readonly string[] {
  if (field !== 'speaker' && field !== 'via') return [];
  return [theirs ?? []].flat().filter((id) => typeof id === 'string');
}

/** A speaker that one side took away stays while it is named. */
function withReferred(
  speakers: readonly StoredSpeaker[],
  named: readonly string[],
  sides: readonly Records[],
): StoredSpeaker[] {
  const known = new Set(speakers.map(({ id }) => id));
  const all = [...speakers];
  for (const id of named) {
    if (known.has(id)) continue;
    known.add(id);
    const found = sides.flatMap((side) => side.speakers.find((speaker) => speaker.id === id) ?? []);
    if (found[0]) all.push(found[0]);
  }
  return all;
}

function mergeSpans(was: Records, here: Records, there: Records): Orphan[] {
  const key = ({ of, part, span }: Records['spans'][number]) => `${of} ${part} ${span.text}`;
  const [old, mine, other] = [was, here, there].map(({ spans }) => new Set(spans.map(key)));
  const kept = here.spans.filter((span) => other?.has(key(span)) || !old?.has(key(span)));
  return [...kept, ...there.spans.filter((span) => !mine?.has(key(span)) && !old?.has(key(span)))];
}

/** Our claims in their order, the others put in where they begin. */
function inOrder(claims: readonly StoredClaim[], ours: ReadonlySet<string>): StoredClaim[] {
  const ordered = claims.filter(({ id }) => ours.has(id));
  for (const claim of claims.filter(({ id }) => !ours.has(id))) {
    const next = ordered.findIndex((one) => startOf(one) > startOf(claim));
    ordered.splice(next < 0 ? ordered.length : next, 0, claim);
  }
  return ordered;
}

function startOf({ content }: StoredClaim): number {
  return content[0]?.start ?? 0;
}
