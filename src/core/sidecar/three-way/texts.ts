import type { CodePoint } from '../../text/offsets';
import type { Content } from '../layout';
import type { StoredSidecar } from '../lenient';
import { parseSidecar } from '../parse';
import type { Problem } from '../problems';
import { soundSidecar } from '../read';
import { writeContent } from '../write';
import type { Conflict } from './fields';
import { mergeSidecars } from './merge';
import { addUnknown } from './unknown';

export interface MergedText {
  /** Comments and the order of keys are those of one side, keys that the format does not know both sides'. */
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

export interface MergeTextOptions {
  /** Whose comments and order of keys the text has; ours where it is left out. */
  readonly over?: 'ours' | 'theirs';
  /** Our values are to hold where the sides contradict each other: the text says nothing of conflicts. */
  readonly settled?: boolean;
}

/** One of the three cannot be read as a sidecar: they are merged as text, if at all. */
export class UnmergeableError extends Error {
  constructor(
    readonly side: 'base' | 'ours' | 'theirs',
    readonly problems: readonly Problem[],
  ) {
    super(`The sidecar (${side}) is damaged.`);
  }
}

/** Merges the texts of three versions of a sidecar; an empty `base`: both sides added it. Throws UnmergeableError. */
export function mergeSidecarTexts(
  base: string,
  ours: string,
  theirs: string,
  { over = 'ours', settled = false }: MergeTextOptions = {},
): MergedText {
  const [was, here, there] = [take('base', base), take('ours', ours), take('theirs', theirs)];
  const { conflicts, ...merged } = mergeSidecars(was, here, there);
  const article = articleOf(was, here, there);
  const content = { ...merged, article, ...(settled ? {} : { conflicts }) };
  const [into, other] = over === 'ours' ? [ours, theirs] : [theirs, ours];
  return { text: addUnknown(writeContent(content, into), base, other), conflicts };
}

/**
 * Both sides' changes in one sidecar, over the file's text; `choice`: who is right where they contradict each other, `mine` or the file.
 * Undefined: one of them is damaged.
 */
export function mergeChoosing(
  base: string,
  mine: string,
  file: string,
  choice: 'mine' | 'theirs',
): MergedText | undefined {
  try {
    return choice === 'mine'
      ? mergeSidecarTexts(base, mine, file, { over: 'theirs', settled: true })
      : mergeSidecarTexts(base, file, mine, { settled: true });
  } catch (error) {
    if (error instanceof UnmergeableError) return undefined;
    throw error;
  }
}

function take(side: UnmergeableError['side'], text: string): StoredSidecar {
  const { stored, problems } = soundSidecar(parseSidecar(text));
  const empty = side === 'base' && text.trim() === '';
  if (!empty && problems.some(({ severity }) => severity === 'error'))
    throw new UnmergeableError(side, problems);
  return stored;
}

/** The article of the side that has a newer one; ours where both have: the spans are anchored again when it is opened. */
function articleOf(was: StoredSidecar, here: StoredSidecar, there: StoredSidecar): Content['article'] {
  const { file, sha256, characters } = here.sha256 === was.sha256 ? there : here;
  return { file: file ?? '', sha256: sha256 ?? '', characters: (characters ?? 0) as CodePoint };
}
