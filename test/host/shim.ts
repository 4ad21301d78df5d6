import * as path from 'node:path';
import { format } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath, CHROMIUM_ARGS } from '../support/machine';
import { RESULTS } from '../support/paths';
import { crashedExtensionHosts, startServer, type Server } from '../support/server';

/** What code-shim is called with: code's own arguments, of which three matter. */
interface Arguments {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

interface Outcome {
  readonly code: number;
  readonly why: string;
}

/** Milliseconds for the whole run; ISNAD_TEST_LIMIT: in seconds. */
const TIME_LIMIT = Number(process.env.ISNAD_TEST_LIMIT ?? 400) * 1000;

function parse(args: readonly string[]): Arguments {
  const option = (name: string): string => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    if (found === undefined) throw new Error(`--${name}= is missing.`);
    return found.slice(name.length + 3);
  };
  const folder = args.find((arg) => !arg.startsWith('--') && path.isAbsolute(arg));
  if (folder === undefined) throw new Error('The folder to open is missing.');
  return { extension: option('extensionDevelopmentPath'), tests: option('extensionTestsPath'), folder };
}

/** The window's own report, or the first sign that none will come. */
async function outcome(page: Page, server: Server, messages: string[], address: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const say = (code: number, why: string): void => resolve({ code, why });
    const watch = setInterval(() => {
      const [crash] = crashedExtensionHosts(server.logFile);
      if (crash !== undefined) say(95, crash);
    }, 250);
    watch.unref();
    setTimeout(() => say(97, `no result within ${TIME_LIMIT / 1000} s`), TIME_LIMIT).unref();
    page.on('crash', () => say(98, 'the page crashed'));
    page.on('pageerror', (error) => messages.push(`[page] ${error.message}`));
    const log = (kind: string, args: unknown[]): void => void messages.push(`[${kind}] ${format(...args)}`);
    Promise.all([
      page.exposeFunction('codeAutomationLog', log),
      page.exposeFunction('codeAutomationExit', (code: number) => say(code, 'reported by the window')),
    ])
      .then(() => page.goto(address))
      .catch(reject);
  });
}

async function main(): Promise<number> {
  const { extension, tests, folder } = parse(process.argv.slice(2));
  const server = await startServer({ testDriver: true, idleSeconds: 300 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const messages: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const remote = (file: string): string => `vscode-remote://${server.authority}${encodeURI(file)}`;
    const address = server.folderAddress(folder, [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ]);
    const { code, why } = await outcome(page, server, messages, address);
    if (code >= 95)
      await page.screenshot({ path: path.join(RESULTS, 'host-stuck.png'), timeout: 5000 }).catch(() => {});
    if (code !== 0)
      console.error([...messages.slice(-40), `The tests ended with ${code}: ${why}`].join('\n'));
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(99);
  },
);
