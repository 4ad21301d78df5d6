import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './command';

/** The endings of files in a folder that are taken for articles; a file named by itself may end as it likes. */
const ARTICLE = /\.(txt|md|maqal|article)$/i;
const SIDECAR = /\.isnad\.ya?ml$/i;

/** A file that was asked for, by its own name or by its folder's. */
export interface Found {
  /** As it is to be shown: relative where the argument was. */
  readonly path: string;
  /** From the folder that was asked for (for a file, from its own). */
  readonly below: string;
}

export function isArticlePath(path: string): boolean {
  return ARTICLE.test(path) && !SIDECAR.test(path);
}

export function isSidecarPath(path: string): boolean {
  return SIDECAR.test(path);
}

/**
 * Articles among files and folders, folders searched through in the order of names. `see` is told of every file met in a folder.
 * UsageError: a path that is not there.
 */
export function articlesIn(
  paths: readonly string[],
  cwd: string,
  see?: (name: string) => void,
): AsyncGenerator<Found> {
  return filesIn(paths, cwd, (name) => {
    see?.(name);
    return isArticlePath(name);
  });
}

/** Files that were named, and those in named folders whose names `wanted` takes. Hidden folders and node_modules are passed by. */
export async function* filesIn(
  paths: readonly string[],
  cwd: string,
  wanted: (name: string) => boolean,
): AsyncGenerator<Found> {
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const stats = await stat(absolute).catch(() => {
      throw new UsageError(`${path}: no such file or folder`);
    });
    if (stats.isDirectory()) yield* walk(path, path, cwd, wanted);
    else yield { path, below: basename(path) };
  }
}

async function* walk(
  root: string,
  folder: string,
  cwd: string,
  wanted: (name: string) => boolean,
): AsyncGenerator<Found> {
  const entries: Dirent[] = await readdir(resolve(cwd, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* walk(root, path, cwd, wanted);
    } else if (wanted(entry.name)) yield { path, below: relative(root, path) };
  }
}

/** How a sidecar names its article: relative to itself, with forward slashes. */
export function articleName(sidecar: string, article: string): string {
  return relative(dirname(sidecar), article).split(sep).join('/');
}
