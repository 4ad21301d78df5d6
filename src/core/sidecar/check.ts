import type { Article } from './article';
import { parseSidecar } from './parse';
import type { Problem } from './problems';
import { articleOf, readSidecar, soundSidecar, type ReadOptions } from './read';
import { ownersOf } from './names';

/**
 * All that is wrong with a sidecar, in the order of its places: what `isnad check` and the editor report. `article`: undefined where it is
 * not there, or is no text.
 */
export function checkSidecar(
  source: string | Uint8Array,
  article: Article | undefined,
  options: ReadOptions = {},
): readonly Problem[] {
  if (article) return readSidecar(source, article, options).problems;
  const parsed = parseSidecar(source);
  const missing = parsed.problem('noArticle', 'warning', ['article', 'file']);
  return [missing, ...soundSidecar(parsed).problems].sort((a, b) => a.start - b.start);
}

/** Files that can be a sidecar's article, relative to its folder, the likeliest first: by its name, and the one that it names. */
export function articleNames(sidecar: string, source: string | Uint8Array): readonly string[] {
  const named = articleOf(source);
  return [...ownersOf(sidecar).map(({ article }) => article), ...(named === undefined ? [] : [named])];
}
