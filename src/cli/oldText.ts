import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Article } from '../core/sidecar/article';
import { hashOf } from '../core/sidecar/hash';
import { MOST_VERSIONS, oldArticle } from '../core/sidecar/old';
import { readSidecar, type SidecarReading } from '../core/sidecar/read';

const LARGEST = 100_000_000;

/** Folders that are in no repository. */
const bare = new Set<string>();

/** The sidecar's reading; where its article changed, with the version that it was written for, if git has it. */
export async function readAgainst(
  sidecar: Uint8Array,
  article: Article,
  path: string,
): Promise<SidecarReading> {
  return readSidecar(sidecar, article, { old: await oldVersion(sidecar, article, path) });
}

/** The article at a path as its sidecar was written for it; undefined where it is that still, or git does not know it. */
export async function oldVersion(
  sidecar: string | Uint8Array,
  article: Article,
  path: string,
): Promise<Article | undefined> {
  return oldArticle(sidecar, article, (sha256) => committed(path, sha256));
}

async function committed(path: string, sha256: string): Promise<Uint8Array | undefined> {
  const [folder, name] = [dirname(path), basename(path)];
  if (bare.has(folder)) return undefined;
  // A repository's own settings are not to start programs here.
  const log = ['-c', 'log.showSignature=false', 'log', `-n${MOST_VERSIONS}`, '--format=%H', '--', name];
  const commits = await git(folder, log);
  if (!commits) bare.add(folder);
  for (const commit of commits?.toString('latin1').split('\n').filter(Boolean) ?? []) {
    const bytes = await git(folder, ['cat-file', 'blob', `${commit}:./${name}`]);
    if (bytes && hashOf(bytes) === sha256) return bytes;
  }
  return undefined;
}

/** What git prints; undefined where it is not there or refuses. */
function git(cwd: string, args: readonly string[]): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd, encoding: 'buffer', maxBuffer: LARGEST }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}
