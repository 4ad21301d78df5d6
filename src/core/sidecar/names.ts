/** How sidecars are named: `ARTICLE.isnad.yaml`, and with several annotators `ARTICLE.NAME.isnad.yaml`. */

export const SIDECAR_ENDING = '.isnad.yaml';

/** The name under which the outcome of comparing annotators lies beside an article. */
export const ADJUDICATED = 'adjudicated';

/** Endings of articles; no annotator is called so, for `a.txt.md.isnad.yaml` is the sidecar of the article `a.txt.md`. */
const ARTICLE_ENDING = /\.(?:txt|md|maqal|article)$/iu;

/** Letters of any script with their marks, digits, hyphen and underscore: the same file name on every system, and no dot, which parts the name. */
const SAFE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,39}$/u;

/** An annotator's name as it stands in file names; '': none. Composed, for file systems differ on how they keep letters with marks. */
export function annotatorName(name: string): string {
  return name.trim().normalize('NFC');
}

/** Whether the name (as `annotatorName` gives it) can stand in a file name; '' can. */
export function isSafeAnnotator(name: string): boolean {
  return name === '' || (SAFE.test(name) && !ARTICLE_ENDING.test(`.${name}`));
}

/** The sidecar of an article, by name or path: an annotator's, or without a name everybody's. */
export function sidecarName(article: string, annotator = ''): string {
  return `${article}${annotator === '' ? '' : `.${annotator}`}${SIDECAR_ENDING}`;
}

/** Whose sidecar of which article a file may be. */
export interface SidecarOwner {
  readonly article: string;
  /** '': nobody's by name. */
  readonly annotator: string;
}

/**
 * What a sidecar's name or path may mean, the likeliest first: where the words before `.isnad.yaml` end as an article does they are the
 * article, else the last of them is an annotator. Nothing where it is no sidecar's name. Whether the article is there decides.
 */
export function ownersOf(sidecar: string): readonly SidecarOwner[] {
  const base = /^(.*)\.isnad\.ya?ml$/isu.exec(sidecar)?.[1];
  if (base === undefined || base === '') return [];
  const whole = { article: base, annotator: '' };
  const dot = base.lastIndexOf('.');
  const annotator = base.slice(dot + 1).normalize('NFC');
  if (dot < 1 || !/[^/\\]$/u.test(base.slice(0, dot)) || !isSafeAnnotator(annotator) || annotator === '')
    return [whole];
  const named = { article: base.slice(0, dot), annotator };
  return ARTICLE_ENDING.test(base) || !ARTICLE_ENDING.test(named.article) ? [whole, named] : [named, whole];
}
