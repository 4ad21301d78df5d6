import { isDecided } from '../../model';
import type { StoredSpeaker } from '../lenient';
import { commonEnd, commonStart } from '../../text/common';
import type { StoredClaim, StoredSpan } from '../stored';

/** One field that both sides changed, each in its own way. The merged record has `ours`. */
export interface Conflict {
  /** The claim's or speaker's id. */
  readonly of: string;
  /** The key; `deleted`: one side took the record away, the other decided on it. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** A value of three, where not both sides changed it; undefined: a conflict. */
type Same = (a: unknown, b: unknown) => boolean;

const equal: Same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Spans that have the same words are the same: the article may have been edited on either side. */
const sameWords: Same = (a, b) => equal(wordsOf(a), wordsOf(b));

function wordsOf(spans: unknown): readonly string[] {
  return [spans ?? []].flat().map((span) => (span as StoredSpan).text);
}

const FIELDS: Readonly<Record<string, Same>> = {
  name: equal,
  role: equal,
  speaker: equal,
  via: equal,
  kind: equal,
  stance: equal,
  note: equal,
  cue: sameWords,
  mention: sameWords,
  content: sameWords,
};

const SPANS = ['cue', 'mention', 'content', 'mentions'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Merges two versions of one record, field by field. What one side changed is taken; a decision wins over a suggestion, an edit over
 * an acceptance; labels and mentions are merged as sets. `base` undefined: both sides added it. `sameArticle`: both annotate the same text.
 */
export function mergeRecord<T extends StoredClaim | StoredSpeaker>(
  base: T | undefined,
  ours: T,
  theirs: T,
  sameArticle: boolean,
): { readonly merged: T; readonly conflicts: readonly Conflict[] } {
  const mine = isDecided(ours.status);
  // Where the base was decided on, taking that back is a change like any other.
  if (mine !== isDecided(theirs.status) && !(base && isDecided(base.status))) {
    const [decided, other]: readonly [T, T] = mine ? [ours, theirs] : [theirs, ours];
    return { merged: sameArticle ? decided : inPlace(base, decided, other), conflicts: [] };
  }
  const sides = [(base ?? {}) as Fields, ours as unknown as Fields, theirs as unknown as Fields] as const;
  const merged: Record<string, unknown> = { ...sides[1] };
  const conflicts: Conflict[] = [];
  const settle = (field: string, same: Same) => {
    const [was, here, there] = sides.map((side) => side[field]) as [unknown, unknown, unknown];
    // Where the words are the same but their place is not, the side that moved them is right.
    const moved = same(here, there) && !equal(here, there) && equal(was, here);
    const theirsCounts = moved || (!same(here, there) && same(was, here));
    if (!theirsCounts && !same(here, there) && !same(was, there) && mine) {
      conflicts.push({ of: ours.id, field, ours: here ?? null, theirs: there ?? null });
    }
    put(merged, field, theirsCounts ? there : here);
  };
  for (const [field, same] of Object.entries(FIELDS))
    if (field in ours || field in theirs) settle(field, same);
  const bothDecided = base?.status !== ours.status && base?.status !== theirs.status;
  if (bothDecided && isAcceptedAndEdited(ours, theirs)) merged.status = 'edited';
  else settle('status', equal);
  settleSets(merged, sides);
  return { merged: merged as unknown as T, conflicts };
}

/** The same words, or the same but for something typed in or taken out of them as the article was edited. */
function alike(a: unknown, b: unknown): boolean {
  const [before, after] = [wordsOf(a), wordsOf(b)];
  return before.length === after.length && before.every((text, i) => isEdited(text, after[i] ?? ''));
}

/** Whether most of a text, or most of its words, are still there, or all its letters between the same ends. */
function isEdited(before: string, after: string): boolean {
  if (shared(before, after) >= 0.6 * before.length || isTypedInto(before, after)) return true;
  const [words, there] = [before.split(/\s+/u), new Set(after.split(/\s+/u))];
  return words.filter((word) => there.has(word)).length >= 0.6 * words.length;
}

/** Whether a text is another with something typed in at any places between its first and last character. */
function isTypedInto(before: string, after: string): boolean {
  if (before === '' || before[0] !== after[0] || before.at(-1) !== after.at(-1)) return false;
  const letters = [...before];
  let found = 0;
  for (const letter of after) if (letter === letters[found]) found++;
  return found === letters.length;
}

/** Characters that two texts have in common at their start and end. */
function shared(a: string, b: string): number {
  const start = commonStart(a, b);
  return start + commonEnd(a, b, start);
}

/** The record that a person decided on, its spans where the other side has moved them with the article. */
function inPlace<T extends object>(base: T | undefined, decided: T, other: T): T {
  const placed: Record<string, unknown> = { ...(decided as Fields) };
  const sides = [base ?? {}, decided, other] as Fields[];
  for (const field of SPANS) {
    const [was, here, there] = sides.map((side) => side[field]);
    if (here !== undefined && equal(was, here) && alike(here, there)) placed[field] = there;
  }
  return placed as T;
}

/** Who accepted and who edited agree that it is a claim; the edits stay. */
function isAcceptedAndEdited({ status: a }: { status: string }, { status: b }: { status: string }): boolean {
  return (a === 'accepted' && b === 'edited') || (a === 'edited' && b === 'accepted');
}

function settleSets(merged: Record<string, unknown>, sides: readonly [Fields, Fields, Fields]): void {
  for (const field of ['labels', 'mentions']) {
    const [was, here, there] = sides.map((side) => (side[field] ?? []) as readonly unknown[]);
    if (sides[1][field] === undefined && sides[2][field] === undefined) continue;
    // The same mentions, moved with the article on both sides.
    const moved = field === 'mentions' && !equal(was, here) && !equal(was, there) && sameWords(here, there);
    merged[field] = moved ? here : mergeSets(was ?? [], here ?? [], there ?? []);
  }
  const [was, here, there] = sides.map(({ review }) => review === true);
  put(merged, 'review', (here === was ? there : here) ? true : undefined);
}

/** What is in ours and was not taken away by theirs, and what theirs added. */
function mergeSets(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const key = (item: unknown) => JSON.stringify(item);
  const [was, here, there] = [base, ours, theirs].map((side) => new Set(side.map(key)));
  const kept = ours.filter((item) => there?.has(key(item)) || !was?.has(key(item)));
  const added = theirs.filter((item) => !here?.has(key(item)) && !was?.has(key(item)));
  const all = [...kept, ...added];
  return all.every((item) => typeof item === 'object')
    ? all.sort((a, b) => (a as StoredSpan).start - (b as StoredSpan).start)
    : all;
}

function put(record: Record<string, unknown>, field: string, value: unknown): void {
  if (value === undefined) delete record[field];
  else record[field] = value;
}
