import * as vscode from 'vscode';
import { hashOf } from '../../core/sidecar/hash';
import { MOST_VERSIONS } from '../../core/sidecar/old';

/** What of the API of VS Code's own git extension is needed (its version 1). */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): Repository | null;
    openRepository?(root: vscode.Uri): Promise<Repository | null>;
  };
}
interface Repository {
  log(options: {
    readonly maxEntries: number;
    readonly path: string;
  }): Promise<readonly { readonly hash: string }[]>;
  buffer(commit: string, path: string): Promise<Uint8Array>;
}

/** The bytes with this hash among the last versions of a file that git has; undefined where there is no git, or none has it. */
export async function committedVersion(file: vscode.Uri, sha256: string): Promise<Uint8Array | undefined> {
  if (file.scheme !== 'file') return undefined;
  try {
    const repository = await repositoryOf(file);
    if (!repository) return undefined;
    const path = file.fsPath;
    for (const { hash } of await repository.log({ maxEntries: MOST_VERSIONS, path })) {
      const bytes = await repository.buffer(hash, path).catch(() => undefined);
      if (bytes && hashOf(bytes) === sha256) return bytes;
    }
  } catch {
    // Not in a repository, or git is switched off: the text is not known.
  }
  return undefined;
}

async function repositoryOf(file: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return null;
  const api = (await extension.activate()).getAPI(1);
  // The git extension looks for repositories after the window has opened; a first article may be before it.
  return api.getRepository(file) ?? (await api.openRepository?.(vscode.Uri.joinPath(file, '..'))) ?? null;
}
