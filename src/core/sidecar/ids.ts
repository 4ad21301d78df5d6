import type { StoredSidecar } from './lenient';
import type { ParsedSidecar, Path } from './parse';
import type { Problem } from './problems';
import type { StoredClaim } from './stored';

export interface SoundSidecar {
  /** Every id is there once, and every speaker named is there. */
  readonly stored: StoredSidecar;
  /** What had to be changed for that: all of them errors. */
  readonly problems: readonly Problem[];
}

/** Gives those whose id is missing or taken the next free one, and takes away ids of speakers who are not there. */
export function withSoundIds(stored: StoredSidecar, parsed: ParsedSidecar): SoundSidecar {
  const repair = new Repair(parsed);
  const speakers = stored.speakers.map((speaker, i) => {
    return speaker && { ...speaker, id: repair.unique(speaker.id, 'speaker', ['speakers', i]) };
  });
  const claims = stored.claims.map((claim, i) => claim && repair.claim(claim, ['claims', i]));
  const orphans = stored.orphans.map((orphan, i) => {
    if (orphan?.kind !== 'claim') return orphan;
    return { ...orphan, claim: repair.claim(orphan.claim, ['orphans', i, 'claim']) };
  });
  return { stored: { ...stored, speakers, claims, orphans }, problems: repair.problems };
}

class Repair {
  readonly problems: Problem[] = [];
  private readonly taken = { speaker: new Set<string>(), claim: new Set<string>() };

  constructor(private readonly parsed: ParsedSidecar) {}

  unique(id: string, what: 'speaker' | 'claim', path: Path): string {
    const taken = this.taken[what];
    let free = id;
    for (let n = taken.size + 1; free === '' || taken.has(free); n++) free = `${what.charAt(0)}${n}`;
    taken.add(free);
    if (free !== id && id !== '') this.report('duplicateId', [...path, 'id'], id, what, free);
    return free;
  }

  claim(claim: StoredClaim, path: Path): StoredClaim {
    const id = this.unique(claim.id, 'claim', path);
    const speaker =
      claim.speaker !== null && this.isKnown(claim.speaker, [...path, 'speaker']) ? claim.speaker : null;
    return {
      ...claim,
      id,
      speaker,
      via: claim.via.filter((one, i) => this.isKnown(one, [...path, 'via', i])),
    };
  }

  private isKnown(speaker: string, path: Path): boolean {
    if (this.taken.speaker.has(speaker)) return true;
    this.report('danglingSpeaker', path, speaker);
    return false;
  }

  private report(code: 'duplicateId' | 'danglingSpeaker', path: Path, ...args: string[]): void {
    this.problems.push(this.parsed.problem(code, 'error', path, ...args));
  }
}
