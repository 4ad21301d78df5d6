/** What of Node's `fs/promises` is needed; no `vscode` import. */
export interface Disk {
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<{ readonly mode: number }>;
  open(path: string, flags: string, mode: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
}

interface OpenFile {
  writeFile(content: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The disk, where the editor's extensions run in Node; undefined in VS Code for the Web. */
export async function disk(): Promise<Disk | undefined> {
  try {
    return await import('node:fs/promises');
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all: a new file beside it, flushed to disk, takes its name, and its mode. Where the path is a link it is the
 * file behind it.
 */
export async function replaceFile(files: Disk, path: string, content: Uint8Array): Promise<void> {
  const real = await files.realpath(path).catch(() => path);
  const mode = await files.stat(real).then(
    (stat) => stat.mode & 0o777,
    () => 0o666,
  );
  const beside = `${real}.${Date.now().toString(36)}.tmp`;
  try {
    const file = await files.open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(beside, real);
  } catch (error) {
    await files.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
