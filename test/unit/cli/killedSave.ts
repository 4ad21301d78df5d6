// Saves a file and kills its own process at the nth call into the file system: killedSave.ts FILE N before|after TEXT
// Exit code 0: the save ended before its nth call.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [path, n, when, text] = process.argv.slice(2) as [string, string, string, string];
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

for (const name of CALLS) {
  const original = functions[name] as Call;
  functions[name] = Object.assign((...args: unknown[]) => {
    const hit = armed && --left === 0;
    if (hit && when === 'before') die();
    const callback = args[args.length - 1];
    if (hit && typeof callback === 'function') args[args.length - 1] = die;
    return original.apply(fs, args);
  }, original);
}
syncBuiltinESMExports();

void import('../../../src/cli/sidecarFile').then(({ writeWhole }) => {
  armed = true;
  return writeWhole(path, text);
});
