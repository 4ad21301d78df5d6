import * as vscode from 'vscode';
import type { Article } from '../../core/sidecar/article';
import { annotatedHash, oldArticle } from '../../core/sidecar/old';
import { readSidecar, type SidecarReading } from '../../core/sidecar/read';
import { committedVersion } from './gitVersions';
import { hashOf } from '../../core/sidecar/hash';
import { readIfThere } from './sidecarFiles';
import { writeWhole } from './writeWhole';

/** Bytes of an article that is kept at most, and of all that are kept. */
const LARGEST = 1_000_000;
const ALL = 20_000_000;

/**
 * Articles as they were annotated: places of a sidecar whose article was edited meanwhile are found by the difference of the two texts.
 * Kept in the extension's own storage by the hash that the sidecar names, the oldest leaving first; else asked of git.
 */
export class OldTexts {
  private readonly folder: vscode.Uri;

  constructor(extension: vscode.ExtensionContext) {
    this.folder = vscode.Uri.joinPath(extension.globalStorageUri, 'annotated');
  }

  /** The sidecar's reading, with what is known of the article that it was written for. */
  async read(sidecar: string | Uint8Array, article: Article, uri: vscode.Uri): Promise<SidecarReading> {
    return readSidecar(sidecar, article, { old: await this.old(sidecar, article, uri) });
  }

  async old(sidecar: string | Uint8Array, article: Article, uri: vscode.Uri): Promise<Article | undefined> {
    return oldArticle(
      sidecar,
      article,
      async (sha256) => (await readIfThere(this.fileOf(sha256))) ?? committedVersion(uri, sha256),
    );
  }

  /** Keeps the article's bytes, if they are those that the sidecar was written for. */
  async keep(uri: vscode.Uri, sidecar: string): Promise<void> {
    const sha256 = annotatedHash(sidecar);
    if (sha256 === undefined || (await readIfThere(this.fileOf(sha256)))) return;
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > LARGEST || hashOf(bytes) !== sha256) return;
    await vscode.workspace.fs.createDirectory(this.folder);
    await writeWhole(this.fileOf(sha256), bytes);
    await this.prune();
  }

  private async prune(): Promise<void> {
    const { fs } = vscode.workspace;
    const files = await Promise.all(
      (await fs.readDirectory(this.folder)).map(async ([name]) => {
        const uri = vscode.Uri.joinPath(this.folder, name);
        const { size, mtime } = await fs.stat(uri);
        return { uri, size, mtime };
      }),
    );
    let total = 0;
    for (const { uri, size } of files.sort((a, b) => b.mtime - a.mtime)) {
      total += size;
      if (total > ALL) await fs.delete(uri);
    }
  }

  private fileOf(sha256: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, sha256);
  }
}
