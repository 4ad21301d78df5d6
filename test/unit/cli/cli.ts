import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';

/** A folder of files on disk in which `isnad` runs. */
export class Workplace {
  private constructor(readonly folder: string) {}

  static async of(files: Readonly<Record<string, string | Uint8Array>>): Promise<Workplace> {
    const workplace = new Workplace(await mkdtemp(join(tmpdir(), 'isnad-')));
    for (const [path, content] of Object.entries(files)) await workplace.write(path, content);
    return workplace;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const full = join(this.folder, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Runs `isnad ARGS`; the folder's own path is left out of what it prints. */
  async isnad(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const printed = { out: '', err: '' };
    const code = await run(args, {
      cwd: this.folder,
      out: (text) => (printed.out += text),
      err: (text) => (printed.err += text),
      terminal: false,
    });
    const plain = (text: string) => text.replaceAll(`${this.folder}/`, '');
    return { code, out: plain(printed.out), err: plain(printed.err) };
  }

  dispose(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
