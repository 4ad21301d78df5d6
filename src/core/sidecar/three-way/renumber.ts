import { fold } from '../../text/fold';
import type { StoredSpeaker } from '../lenient';
import type { Orphan, StoredClaim } from '../stored';

/** The records of a sidecar, claims that are orphans among them. */
export interface Records {
  readonly speakers: readonly StoredSpeaker[];
  readonly claims: readonly StoredClaim[];
  /** Ids of claims that are orphans. */
  readonly lost: ReadonlySet<string>;
  /** Single spans without a place. */
  readonly spans: readonly (Orphan & { kind: 'span' })[];
}

/**
 * Both sides number what they add: c8 here and c8 there may be two claims, c8 here and c9 there one. Gives theirs the ids that they
 * have in ours where they are the same, and free ids where an id is taken by something else.
 */
export function renumber(base: Records, ours: Records, theirs: Records): Records {
  const speakers = idsFor(
    base.speakers,
    ours.speakers,
    theirs.speakers,
    's',
    (a, b) => fold(a.name) === fold(b.name),
  );
  const claims = idsFor(base.claims, ours.claims, theirs.claims, 'c', sameClaim);
  const speakerOf = (id: string) => speakers.get(id) ?? id;
  const claimOf = (id: string) => claims.get(id) ?? id;
  return {
    speakers: theirs.speakers.map((speaker) => ({ ...speaker, id: speakerOf(speaker.id) })),
    claims: theirs.claims.map((claim) => ({
      ...claim,
      id: claimOf(claim.id),
      speaker: claim.speaker === null ? null : speakerOf(claim.speaker),
      via: claim.via.map(speakerOf),
    })),
    lost: new Set([...theirs.lost].map(claimOf)),
    spans: theirs.spans.map((orphan) => ({ ...orphan, of: claims.get(orphan.of) ?? speakerOf(orphan.of) })),
  };
}

/** Two additions are one claim where they report the same words of the same place. */
function sameClaim(a: StoredClaim, b: StoredClaim): boolean {
  const place = ({ content }: StoredClaim) =>
    content.map(({ text, before }) => `${before ?? ''}|${text}`).join('\n');
  return place(a) === place(b);
}

/** From ids of theirs to the ids they get. */
function idsFor<T extends { readonly id: string }>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  letter: string,
  same: (a: T, b: T) => boolean,
): Map<string, string> {
  const old = new Set(base.map(({ id }) => id));
  const added = ours.filter(({ id }) => !old.has(id));
  const taken = new Set([...base, ...ours, ...theirs].map(({ id }) => id));
  const here = new Set(ours.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const record of theirs) {
    if (old.has(record.id)) continue;
    const twin = added.findIndex((one) => same(one, record));
    const [found] = twin < 0 ? [] : added.splice(twin, 1);
    if (found) ids.set(record.id, found.id);
    else if (here.has(record.id)) ids.set(record.id, free());
  }
  return ids;

  function free(): string {
    let n = taken.size + 1;
    while (taken.has(`${letter}${n}`)) n++;
    taken.add(`${letter}${n}`);
    return `${letter}${n}`;
  }
}
