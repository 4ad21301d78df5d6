import { once } from 'node:events';
import { isMainThread, parentPort } from 'node:worker_threads';
import { run } from './run';
import { serveTasks } from './worker';

if (isMainThread || !parentPort) {
  const io = {
    cwd: process.cwd(),
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    input: process.stdin,
    write: async (text: string) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    terminal: process.stderr.isTTY,
  };
  // A reader that has enough (isnad … | head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  run(process.argv.slice(2), io).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      io.err(`isnad: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 2;
    },
  );
} else serveTasks(parentPort);
