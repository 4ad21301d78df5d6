import { isDecided, type Annotation, type Claim, type Speaker } from '../model';
import { isAgreed, type Frame, type Slot } from './frames';

/**
 * The outcome of comparing annotators is an annotation of its own: what all agree on, and of each difference what a person decided. A claim
 * that nobody is right about is in it as rejected; one of which some slots are still open, as suggested.
 */

/** A decision on one frame. */
export interface Verdict {
  /** Whose versions hold, by their places among the annotators, the first one with its slots as said below; none: neither. */
  readonly people: readonly number[];
  /** Slots that are taken from somebody else than the first. */
  readonly slots?: Readonly<Partial<Record<Slot, number>>>;
  /** Slots are still to be decided on. */
  readonly open?: boolean;
}

/** The outcome's claims that came from a frame. */
export function claimsOfFrame(
  outcome: Annotation,
  origins: ReadonlyMap<string, Frame>,
  frame: Frame,
): readonly Claim[] {
  return outcome.claims.filter(({ id }) => origins.get(id) === frame);
}

/** Whether a person decided on the frame, or all agree on it and it was taken over. */
export function isSettled(claims: readonly Claim[]): boolean {
  return claims.length > 0 && claims.every(({ status }) => isDecided(status));
}

/** The outcome with a frame's claims as decided; what was decided on it before is gone, but for the note. */
export function decideFrame(
  outcome: Annotation,
  annotations: readonly Annotation[],
  frame: Frame,
  before: readonly Claim[],
  verdict: Verdict,
): Annotation {
  const old = new Set(before.map(({ id }) => id));
  const ids = before.map(({ id }) => id);
  const note = before.find((claim) => claim.note !== undefined)?.note;
  const draft = new Draft({ ...outcome, claims: outcome.claims.filter(({ id }) => !old.has(id)) });
  const taken = verdict.people.length > 0 ? verdict.people : [frame.versions.findIndex(Boolean)];
  taken.forEach((person, i) => {
    const version = frame.versions[person];
    if (!version) return;
    const mixed = i === 0 ? mix(version, frame, verdict.slots ?? {}) : version;
    const source = (slot: Slot) => annotations[(i === 0 ? verdict.slots?.[slot] : undefined) ?? person];
    const status =
      verdict.people.length === 0
        ? 'rejected'
        : verdict.open
          ? 'suggested'
          : mixed === version
            ? 'accepted'
            : 'edited';
    draft.add({ ...mixed, status, ...(note === undefined ? {} : { note }) }, source, ids.shift());
  });
  return draft.done();
}

/** The outcome with all that everybody agrees on and nobody decided otherwise. */
export function takeAgreed(
  outcome: Annotation,
  annotations: readonly Annotation[],
  frames: readonly Frame[],
  origins: ReadonlyMap<string, Frame>,
): Annotation {
  const known = new Set(outcome.claims.flatMap(({ id }) => origins.get(id) ?? []));
  const draft = new Draft(outcome);
  for (const frame of frames) {
    const [first] = frame.versions;
    if (first && isAgreed(frame) && !known.has(frame))
      draft.add({ ...first, status: 'accepted' }, () => annotations[0]);
  }
  return draft.done();
}

/** The outcome with a reason for what was decided: the note of the frame's claims; '' takes it away. */
export function giveReason(outcome: Annotation, claims: readonly Claim[], reason: string): Annotation {
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...outcome,
    claims: outcome.claims.map((claim) => {
      if (!ids.has(claim.id)) return claim;
      return reason === '' ? without(claim, 'note') : { ...claim, note: reason };
    }),
  };
}

/** The first version with slots of others. */
function mix(version: Claim, frame: Frame, slots: Readonly<Partial<Record<Slot, number>>>): Claim {
  const from = (slot: Slot): Claim => frame.versions[slots[slot] ?? -1] ?? version;
  const [content, speaker, cue, kind, labels] = [
    from('content'),
    from('speaker'),
    from('cue'),
    from('kind'),
    from('labels'),
  ];
  if ([content, speaker, cue, kind, labels].every((claim) => claim === version)) return version;
  return {
    ...without(version, 'mention'),
    content: content.content,
    speaker: speaker.speaker,
    via: speaker.via,
    ...(speaker.mention ? { mention: speaker.mention } : {}),
    cue: cue.cue,
    stance: cue.stance,
    kind: kind.kind,
    labels: labels.labels,
  };
}

/** An annotation that claims of others come into, with their speakers. */
class Draft {
  private readonly speakers: Speaker[];
  private readonly claims: Claim[];

  constructor(outcome: Annotation) {
    this.speakers = [...outcome.speakers];
    this.claims = [...outcome.claims];
  }

  /** `source`: whose annotation a slot is from. `id`: the claim's id in the outcome, where it had one. */
  add(claim: Claim, source: (slot: Slot) => Annotation | undefined, id?: string): void {
    const person = (own: string) => this.adopt(source('speaker')?.speakers.find((one) => one.id === own));
    this.claims.push({
      ...without(claim, 'confidence', 'review', 'why'),
      id: id ?? freeId('c', this.claims),
      speaker: claim.speaker === null ? null : person(claim.speaker),
      via: claim.via.flatMap((own) => person(own) ?? []),
    });
  }

  /** Without speakers of whom nothing is said any more; claims in text order. */
  done(): Annotation {
    const used = new Set(this.claims.flatMap(({ speaker, via }) => [speaker, ...via]));
    return {
      speakers: this.speakers.filter(({ id }) => used.has(id)),
      claims: this.claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)),
    };
  }

  /** One and the same where the name is or the same words name them. */
  private adopt(speaker: Speaker | undefined): string | null {
    if (!speaker) return null;
    const known = this.speakers.find((one) => one.name === speaker.name || shareMention(one, speaker));
    if (known) return known.id;
    const id = freeId('s', this.speakers);
    this.speakers.push({ ...speaker, id, status: 'accepted' });
    return id;
  }
}

/** A decision has no probability, and needs no second look. */
function without(
  claim: Claim,
  ...keys: readonly ('confidence' | 'review' | 'why' | 'note' | 'mention')[]
): Claim {
  const copy: { -readonly [K in keyof Claim]: Claim[K] } = { ...claim };
  for (const key of keys) delete copy[key];
  return copy;
}

function shareMention(a: Speaker, b: Speaker): boolean {
  return a.mentions.some((x) => b.mentions.some((y) => x.start < y.end && y.start < x.end));
}

function freeId(letter: string, items: readonly { readonly id: string }[]): string {
  const used = new Set(items.map(({ id }) => id));
  let n = items.length + 1;
  while (used.has(`${letter}${n}`)) n++;
  return `${letter}${n}`;
}
