import type { ReaderClaim, ReaderModel, ReaderParagraph, ReaderSpeaker } from './model';

/** How to make one model out of the one before: only what changed, so that a page redraws nothing else. */
export interface ReaderChange {
  /** In order; `at` counts in the new list: what stood there is replaced by `inserted`. */
  readonly paragraphs: readonly {
    readonly at: number;
    readonly removed: number;
    readonly inserted: readonly ReaderParagraph[];
  }[];
  /** Left out where they are the same. */
  readonly starts?: readonly number[];
  /** New and changed claims. */
  readonly claims: readonly ReaderClaim[];
  /** Ids of all claims in order, where one came, went or moved. */
  readonly order?: readonly string[];
  readonly speakers?: readonly ReaderSpeaker[];
}

/** The change from one model to the next that `renderReader` made from it; undefined where nothing changed. */
export function changeBetween(before: ReaderModel, after: ReaderModel): ReaderChange | undefined {
  const paragraphs = splices(before.paragraphs, after.paragraphs);
  const known = new Set(before.claims);
  const claims = after.claims.filter((claim) => !known.has(claim));
  const order = sameIds(before.claims, after.claims) ? undefined : after.claims.map(({ id }) => id);
  const speakers = sameItems(before.speakers, after.speakers) ? undefined : after.speakers;
  const starts = sameItems(before.starts, after.starts) ? undefined : after.starts;
  if (paragraphs.length === 0 && claims.length === 0 && !order && !speakers && !starts) return undefined;
  return {
    paragraphs,
    claims,
    ...(starts ? { starts } : {}),
    ...(order ? { order } : {}),
    ...(speakers ? { speakers } : {}),
  };
}

/** The model after the change. */
export function applyChange(model: ReaderModel, change: ReaderChange): ReaderModel {
  const paragraphs = [...model.paragraphs];
  for (const { at, removed, inserted } of change.paragraphs) paragraphs.splice(at, removed, ...inserted);
  const claims = new Map([...model.claims, ...change.claims].map((claim) => [claim.id, claim]));
  const order = change.order ?? model.claims.map(({ id }) => id);
  return {
    paragraphs,
    starts: change.starts ?? model.starts,
    claims: order.flatMap((id) => claims.get(id) ?? []),
    speakers: change.speakers ?? model.speakers,
  };
}

/** Ids come in one order in both lists: a walk along both finds what was replaced, taken out and put in. */
function splices(
  before: readonly ReaderParagraph[],
  after: readonly ReaderParagraph[],
): ReaderChange['paragraphs'] {
  const stays = new Set(after.map(({ id }) => id));
  const result: { at: number; removed: number; inserted: ReaderParagraph[] }[] = [];
  const note = (at: number, removed: number, inserted: readonly ReaderParagraph[]) => {
    const last = result[result.length - 1];
    if (last && last.at + last.inserted.length === at) {
      last.removed += removed;
      last.inserted.push(...inserted);
    } else result.push({ at, removed, inserted: [...inserted] });
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old && now && old.id === now.id) {
      if (old !== now) note(j, 1, [now]);
      i++;
      j++;
    } else if (old && !stays.has(old.id)) {
      note(j, 1, []);
      i++;
    } else if (now) {
      note(j, 0, [now]);
      j++;
    }
  }
  return result;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

function sameIds(a: readonly ReaderClaim[], b: readonly ReaderClaim[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);
}
