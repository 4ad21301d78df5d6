import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { SAMPLES } from './paths';

/** A folder of its own below the system's temporary directory; the caller removes it. */
export function temporaryFolder(name: string): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `isnad-${name}-`)));
}

/** Copies the sample articles, without sidecars that somebody exported there, into `folder`. */
export function copySamples(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const file of fs.readdirSync(SAMPLES)) {
    if (file.endsWith('.isnad.yaml')) continue;
    fs.cpSync(path.join(SAMPLES, file), path.join(folder, file), { recursive: true });
  }
}
