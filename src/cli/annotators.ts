import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { readGold } from '../core/agreement/gold';
import { isDecided, type Annotation } from '../core/model';
import type { ReadProblem } from '../core/formats/problems';
import type { Article } from '../core/sidecar/article';
import { ADJUDICATED, ownersOf } from '../core/sidecar/names';
import type { Io } from './command';
import { filesIn, isSidecarPath } from './files';
import { readAgainst } from './oldText';
import { readIfThere } from './sidecarFile';

/** Where one person's annotation of an article is. */
export interface Place {
  readonly annotator: string;
  /** The article's path below the folder. */
  readonly article: string;
  /** The sidecar, absolute. */
  readonly path: string;
  /** Where its articles may be. */
  readonly folder: string;
}

/**
 * Sidecars by article. In one folder a name in the file tells whose it is (ARTICLE.NAME.isnad.yaml); the one without a name is where the
 * others began, and the adjudicated one what came out: neither is an annotator's, where there are some. Else the folder tells.
 */
export async function placesIn(
  dirs: readonly string[],
  io: Io,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places = new Map<string, Place[]>();
  for (const dir of dirs) {
    const folder = resolve(io.cwd, dir);
    const names = new Set(await readdir(folder, { recursive: true }));
    for await (const { path, below } of filesIn([dir], io.cwd, isSidecarPath)) {
      const owners = ownersOf(below);
      const whole = { article: below.replace(/\.isnad\.ya?ml$/iu, ''), annotator: '' };
      const owner =
        dirs.length > 1 ? whole : (owners.find((one) => names.has(one.article)) ?? owners[0] ?? whole);
      if (owner.annotator === ADJUDICATED) continue;
      const article = owner.article.replaceAll('\\', '/');
      const annotator = owner.annotator || (dirs.length > 1 ? nameOf(dir, dirs) : NOBODY);
      places.set(article, [
        ...(places.get(article) ?? []),
        { annotator, article, path: resolve(io.cwd, path), folder },
      ]);
    }
  }
  for (const [article, own] of places)
    if (own.length > 1 && dirs.length === 1)
      places.set(
        article,
        own.filter(({ annotator }) => annotator !== NOBODY),
      );
  return places;
}

/** Who has no name. */
const NOBODY = '–';

/** A folder's name, or its path where two have the same. */
function nameOf(dir: string, dirs: readonly string[]): string {
  const own = basename(resolve(dir));
  return dirs.filter((other) => basename(resolve(other)) === own).length > 1 ? relative('.', dir) : own;
}

/** The article's bytes, from the first of the folders that has it. */
export async function articleBytes(
  article: string,
  folders: readonly string[],
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  for (const folder of folders) {
    const path = join(folder, article);
    const bytes = await readIfThere(path);
    if (bytes) return { path, bytes };
  }
  return null;
}

/** An article, and where it lies: git is asked there for its versions. */
export interface FoundArticle {
  readonly article: Article;
  readonly path: string;
}

/** The annotation of a sidecar or a gold file (.json); what a person did not decide is left out if asked for. */
export async function annotationAt(
  path: string,
  of: FoundArticle,
  decided: boolean,
  complain: (message: string) => void,
): Promise<Annotation> {
  const { article } = of;
  const bytes = await readFile(path);
  if (path.endsWith('.json')) {
    const problems: ReadProblem[] = [];
    const gold = readGold(path, article.text, JSON.parse(bytes.toString('utf8')), problems);
    if (!gold) throw new Error('no gold annotation');
    for (const { values } of problems) complain(`${path}: a span that is none (${values.join(', ')})`);
    return gold;
  }
  const { annotation, intact } = await readAgainst(bytes, article, of.path);
  if (!intact) complain(`${path}: damaged; what can be read of it is compared`);
  return decided
    ? { ...annotation, claims: annotation.claims.filter(({ status }) => isDecided(status)) }
    : annotation;
}
