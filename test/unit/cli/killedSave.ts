// Saves a file, as the command line or the editor does, and kills its own process at the nth call into the file system:
// killedSave.ts cli|editor FILE N before|after TEXT
// Exit code 0: the save ended before its nth call.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [who, path, n, when, text] = process.argv.slice(2) as [string, string, string, string, string];
const CALLS = [
  'open',
  'write',
  'fsync',
  'close',
  'rename',
  'chmod',
  'chown',
  'stat',
  'realpath',
  'unlink',
] as const;

type Call = (...args: unknown[]) => unknown;
const functions = fs as unknown as Record<string, Call>;
let left = Number(n);
let armed = false;
const die = () => process.kill(process.pid, 'SIGKILL');
/** Whether this call is the one. */
const hits = () => armed && --left === 0;

for (const name of CALLS) {
  const original = functions[name] as Call;
  functions[name] = Object.assign((...args: unknown[]) => {
    const hit = hits();
    if (hit && when === 'before') die();
    const callback = args[args.length - 1];
    if (hit && typeof callback === 'function') args[args.length - 1] = die;
    return original.apply(fs, args);
  }, original);
}
syncBuiltinESMExports();

/** The same for calls that give promises, and for those of what they give (the open file). */
function counted<T extends object>(object: T): T {
  return new Proxy(object, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const hit = hits();
        if (hit && when === 'before') die();
        const result: unknown = await (value as Call).apply(target, args);
        if (hit) die();
        return key === 'open' ? counted(result as object) : result;
      };
    },
  });
}

async function save(): Promise<void> {
  if (who === 'cli') {
    const { writeWhole } = await import('../../../src/cli/sidecarFile');
    armed = true;
    return writeWhole(path, text);
  }
  const { disk, replaceFile } = await import('../../../src/editor/sidecars/replaceFile');
  const files = await disk();
  if (!files) throw new Error('no disk');
  armed = true;
  return replaceFile(counted(files), path, new TextEncoder().encode(text));
}

void save();
