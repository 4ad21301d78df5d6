import { constants } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isMissing } from './errors';

/** The file's bytes; undefined where there is no such file. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a file whole or not at all: a new file beside it, flushed to disk, takes its name. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, typeof data === 'string' ? data : Buffer.from(data), {
    encoding: 'utf8',
    fsync: true,
  });
}

/** Copies the file to its name with .bak, or .1.bak and so on: an earlier copy is never written over. Returns the copy's path. */
export async function backUp(path: string): Promise<string> {
  for (let n = 0; ; n++) {
    const copy = n === 0 ? `${path}.bak` : `${path}.${n}.bak`;
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
