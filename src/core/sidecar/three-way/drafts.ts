import { mergeChoosing } from './texts';

/** Decisions that are not in the sidecar yet. */
export interface Draft {
  /** The sidecar as it would be written now. */
  readonly text: string;
  /** The sidecar that it goes back to; '': there was none. */
  readonly base: string;
}

/**
 * The drafts that several windows have of one sidecar, as one draft that goes back to what the first does. Where they contradict each
 * other the earlier in the list holds. One that is damaged stays out, unless it is the first.
 */
export function joinDrafts(drafts: readonly Draft[]): Draft | undefined {
  const [first, ...others] = drafts;
  return first && others.reduce(join, first);
}

/** What the other changed since its own base is put into the text, whichever of the two bases is the newer. */
function join(draft: Draft, other: Draft): Draft {
  const both = mergeChoosing(other.base, draft.text, other.text, 'mine');
  return both ? { ...draft, text: both.text } : draft;
}
