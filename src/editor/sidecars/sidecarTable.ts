import * as vscode from 'vscode';
import { Disposables } from '../base/disposables';
import { watchFiles } from '../base/watch';
import { workspaceFiles } from '../base/workspaceFiles';
import { SIDECAR_ENDING } from '../../core/sidecar/names';
import type { Settings } from '../base/settings';
import { annotatorOf, ownerOf, sidecarsToRead } from './annotator';
import type { KeptValues } from './keptValues';
import { readIfThere } from './sidecarFiles';

/** Sidecars that are read at the same time. */
const AT_ONCE = 32;

/** How far reading has come: sidecars read, of how many. */
export type OnProgress = (read: number, of: number) => void;

export interface TableRow<T> {
  readonly article: vscode.Uri;
  readonly value: T;
}

/**
 * A small value for each article of the workspace that has a sidecar, made from its bytes (undefined: it is none); other annotators'
 * aside. Read when it is first asked for (with `kept`, only files that changed since), then kept up to date by what happens to the files.
 */
export class SidecarTable<T> implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new vscode.EventEmitter<void>());
  /** By the article's URI. */
  private readonly rows = new Map<string, TableRow<T>>();
  /** Sidecars read since the table was asked for first. */
  private readonly read = new Set<string>();
  private building: Promise<void> | undefined;
  private wanted = false;
  private complete = false;

  /** A row changed after the table was built. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly derive: (sidecar: Uint8Array, article: vscode.Uri) => T | undefined,
    settings: Settings,
    private readonly log: vscode.LogOutputChannel,
    /** Where values outlive the window. */
    private readonly kept?: KeptValues<T>,
  ) {
    this.owned.add(watchFiles(`**/*${SIDECAR_ENDING}`, (uri) => void this.update(uri)));
    const anew = () => {
      this.rows.clear();
      this.read.clear();
      this.complete = false;
      this.changed.fire();
    };
    this.owned.add(vscode.workspace.onDidChangeWorkspaceFolders(anew));
    this.owned.add(settings.onDidChange(['annotator'], anew));
  }

  /** The rows by their articles' URIs, when all sidecars are read; what is known so far, as soon as the token is cancelled. */
  async all(
    token: vscode.CancellationToken,
    progress?: OnProgress,
  ): Promise<ReadonlyMap<string, TableRow<T>>> {
    this.wanted = true;
    // A build that another caller cancelled is taken up again.
    while (!this.complete && !token.isCancellationRequested) {
      this.building ??= this.build(token, progress).finally(() => (this.building = undefined));
      await Promise.race([this.building, cancelled(token)]);
    }
    return this.rows;
  }

  dispose(): void {
    this.owned.dispose();
    this.kept?.dispose();
    this.rows.clear();
  }

  /** Stops where the token says so; the next call goes on from there. */
  private async build(token: vscode.CancellationToken, progress?: OnProgress): Promise<void> {
    const sidecars = await workspaceFiles([SIDECAR_ENDING], token);
    const waiting = sidecars.filter((uri) => !this.read.has(uri.toString()));
    let done = sidecars.length - waiting.length;
    const queue = waiting.values();
    const reader = async () => {
      for (const sidecar of queue) {
        if (token.isCancellationRequested) return;
        await this.take(sidecar);
        progress?.(++done, sidecars.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    this.complete = !token.isCancellationRequested;
    // A search that finds nothing may have failed.
    if (this.complete && sidecars.length > 0)
      this.kept?.retain(new Set(sidecars.map((uri) => uri.toString())));
    await this.kept?.flush();
  }

  private async update(sidecar: vscode.Uri): Promise<void> {
    // Before the first question there is nothing to keep up to date.
    if (!this.wanted) return;
    await this.take(sidecar);
    this.changed.fire();
  }

  private async take(sidecar: vscode.Uri): Promise<void> {
    this.read.add(sidecar.toString());
    const owner = await ownerOf(sidecar);
    if (!owner || !['', annotatorOf(owner.article)].includes(owner.annotator)) return;
    const { article } = owner;
    const key = article.toString();
    try {
      const value = await this.valueOf(article);
      if (value === undefined) this.rows.delete(key);
      else this.rows.set(key, { article, value });
    } catch (error) {
      this.log.warn(`${sidecar.toString()}: ${String(error)}`);
    }
  }

  /** From the sidecar that the article's decisions are read from; undefined: there is none. */
  private async valueOf(article: vscode.Uri): Promise<T | undefined> {
    for (const sidecar of sidecarsToRead(article)) {
      const state = await stateOf(sidecar);
      if (!state) continue;
      const kept = await this.kept?.get(sidecar, state);
      if (kept) return kept.value;
      const bytes = await readIfThere(sidecar);
      if (!bytes) continue;
      const value = this.derive(bytes, article);
      this.kept?.set(sidecar, state, value);
      return value;
    }
    return undefined;
  }
}

/** Undefined: there is no such file. Other errors are thrown. */
async function stateOf(file: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function cancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
