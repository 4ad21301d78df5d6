import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { HOST_DIR, ROOT } from './paths';
import { freePort, untilAnswers } from './server';

export interface WebServer {
  readonly address: string;
  stop(): void;
}

/**
 * VS Code for the Web 1.91, the oldest VS Code that Isnad supports: the browser bundle runs in a web worker,
 * and every window works on a copy of `folder` in memory (a virtual workspace).
 */
export async function startWeb(folder: string, extension: string, logFile: string): Promise<WebServer> {
  const port = await freePort();
  // Web views have hosts of their own below this one (abc.web.localhost); below `localhost` itself they would be strangers to the window, whose
  // service workers a browser refuses.
  const address = `http://web.localhost:${port}/`;
  const log = fs.openSync(logFile, 'a');
  const main = path.join(ROOT, 'test/support/web-main.mjs');
  const child = spawn(process.execPath, [main, HOST_DIR, extension, folder, String(port)], {
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  await untilAnswers(`http://127.0.0.1:${port}/`, () => child.exitCode !== null).catch((error: Error) => {
    throw new Error(`${error.message}\n${fs.readFileSync(logFile, 'utf8')}`);
  });
  return { address, stop: end };
}
