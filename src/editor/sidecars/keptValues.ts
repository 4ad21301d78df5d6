import * as vscode from 'vscode';
import { Debouncer } from '../articles/schedule';
import { Disposables } from '../base/disposables';
import { Turns } from '../base/turns';

/** Files that the values are spread over: a change writes one of them anew, not all. */
const SHARDS = 64;
/** Values that changed are written after a pause of so many milliseconds. */
const PAUSE = 2000;

/** A value made from a file as it was at a time, in milliseconds, with so many bytes. */
type Kept<T> = readonly [file: string, mtime: number, size: number, value: T | null];
type State = Pick<vscode.FileStat, 'mtime' | 'size'>;

/**
 * Values made from files (JSON, or undefined: a file has none), kept in a folder of the extension's storage, so that the next start makes only
 * those anew whose files changed. A file that is not as it was written is as none.
 */
export class KeptValues<T> implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly pauses = this.owned.add(new Debouncer<this>(PAUSE));
  private readonly shards: Map<string, Kept<T>>[] = Array.from({ length: SHARDS }, () => new Map());
  private readonly changed = new Set<number>();
  private loading: Promise<void> | undefined;
  private readonly turns = new Turns();

  constructor(
    private readonly folder: vscode.Uri,
    /** Of the values: those of another version are none. */
    private readonly version: string,
  ) {}

  /** The value of the file in this state; `{}`: it has none; undefined: nothing is known of it. */
  async get(file: vscode.Uri, { mtime, size }: State): Promise<{ readonly value?: T } | undefined> {
    await (this.loading ??= this.load());
    const key = file.toString();
    const kept = this.shards[shardOf(key)]?.get(key);
    if (kept?.[1] !== mtime || kept[2] !== size) return undefined;
    return kept[3] === null ? {} : { value: kept[3] };
  }

  set(file: vscode.Uri, { mtime, size }: State, value: T | undefined): void {
    const key = file.toString();
    this.change(key, (shard) => shard.set(key, [key, mtime, size, value ?? null]));
  }

  /** Forgets all files but these. */
  retain(files: ReadonlySet<string>): void {
    for (const shard of this.shards)
      for (const key of shard.keys()) if (!files.has(key)) this.change(key, (own) => own.delete(key));
  }

  /** Writes what changed, now. */
  flush(): Promise<void> {
    this.pauses.cancel(this);
    const numbers = [...this.changed];
    this.changed.clear();
    return this.turns.take(() => this.write(numbers));
  }

  dispose(): void {
    this.owned.dispose();
  }

  private change(key: string, how: (shard: Map<string, Kept<T>>) => void): void {
    const number = shardOf(key);
    const shard = this.shards[number];
    if (!shard) return;
    how(shard);
    this.changed.add(number);
    this.pauses.schedule(this, () => void this.flush());
  }

  private fileOf(number: number): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${number}.json`);
  }

  private async load(): Promise<void> {
    await Promise.all(
      this.shards.map(async (shard, number) => {
        const bytes = await Promise.resolve(vscode.workspace.fs.readFile(this.fileOf(number))).catch(
          () => undefined,
        );
        for (const kept of bytes ? this.parse(bytes) : []) shard.set(kept[0], kept);
      }),
    );
  }

  private parse(bytes: Uint8Array): readonly Kept<T>[] {
    try {
      const { version, kept } = JSON.parse(new TextDecoder().decode(bytes)) as {
        readonly version?: unknown;
        readonly kept?: readonly Kept<T>[];
      };
      return version === this.version && Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  private async write(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    await vscode.workspace.fs.createDirectory(this.folder);
    for (const number of numbers) {
      const kept = [...(this.shards[number]?.values() ?? [])];
      const text = JSON.stringify({ version: this.version, kept });
      await vscode.workspace.fs.writeFile(this.fileOf(number), new TextEncoder().encode(text));
    }
  }
}

/** Spreads names evenly: FNV-1a. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHARDS;
}
