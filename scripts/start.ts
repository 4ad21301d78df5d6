/**
 * npm start: opens VS Code with the extension, as it is in this folder, on samples/.
 * npm start -- --check: does so unattended: opens the sample article, waits for the side bar, exports the sidecar,
 * prints what it saw; exit code 0 or 1.
 */
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import {
  chromiumPath,
  CHROMIUM_ARGS,
  prepareBrowser,
  prepareVscode,
  SERVER_RUNS_HERE,
  which,
} from '../test/support/machine';
import { RESULTS, ROOT, SAMPLES } from '../test/support/paths';
import { startServer } from '../test/support/server';
import { linkProject } from '../test/support/vsix';
import { copySamples, temporaryFolder } from '../test/support/workspace';
import { Workbench } from '../test/ui/workbench';

const ARTICLE = 'lavrov.txt';
const SIDECAR = `${ARTICLE}.isnad.yaml`;

function build(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
}

/** A desktop VS Code, in a window for extension development. */
function startDesktop(code: string, folder: string): void {
  console.log(`Opening ${folder} in VS Code (${code}) with Isnad.`);
  const args = [`--extensionDevelopmentPath=${ROOT}`, folder, path.join(folder, ARTICLE)];
  spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** VS Code in the browser, until Ctrl+C. */
async function startInBrowser(folder: string, port: number | undefined): Promise<void> {
  prepareVscode();
  const dir = temporaryFolder('start');
  const server = await startServer({
    extensionsDir: linkProject(dir),
    ...(port === undefined ? {} : { port }),
  });
  const stop = (): void => {
    void server.stop().then(() => {
      fs.rmSync(dir, { recursive: true, force: true });
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  console.log(`VS Code runs with Isnad on ${folder}. Open this address in Chrome, Edge or Firefox:

    ${server.folderAddress(folder)}

Open ${ARTICLE} in the explorer, then click the speech bubble in the bar at the left: who said what stands there.
F1 and «Isnad» lists the commands; «Isnad: Export Sidecar» writes ${SIDECAR} beside the article.
Ctrl+C ends it.`);
}

/** What a person would do first, done by the browser. Throws when a step does not work. */
async function look(workbench: Workbench): Promise<void> {
  await workbench.openFile(ARTICLE);
  console.log(`opened    ${ARTICLE}`);
  await workbench.sideBar();
  const rows = workbench.rows('isnad.speakers');
  await rows.filter({ hasText: 'لافروف' }).first().waitFor({ timeout: 30_000 });
  for (const label of await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')))) {
    console.log(`side bar  ${label ?? ''}`);
  }
  await workbench.run('isnad.exportSidecar');
  const sidecar = await workbench.fileText(SIDECAR, /^claims:/m);
  const count = (pattern: RegExp): number => sidecar.match(pattern)?.length ?? 0;
  const [speakers, claims] = [count(/^ *- id: "?s\d/gm), count(/^ *- id: "?c\d/gm)];
  console.log(`sidecar   ${SIDECAR}: ${speakers} speakers, ${claims} claims`);
  if (speakers === 0 || claims === 0) throw new Error('The sidecar holds no speakers or no claims.');
}

async function check(): Promise<boolean> {
  prepareBrowser();
  prepareVscode();
  const dir = temporaryFolder('check');
  const folder = path.join(dir, 'samples');
  copySamples(folder);
  const server = await startServer({ extensionsDir: linkProject(dir), idleSeconds: 120 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const picture = path.join(RESULTS, 'check.png');
  try {
    console.log(`address   ${server.folderAddress(folder)}`);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    const workbench = new Workbench(page, folder);
    try {
      await workbench.open(server.folderAddress(folder));
      await look(workbench);
      return true;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return false;
    } finally {
      await page.screenshot({ path: picture });
      console.log(`picture   ${path.relative(ROOT, picture)}`);
    }
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  build();
  if (values.check) process.exit((await check()) ? 0 : 1);
  const code = values.browser ? undefined : which('code');
  if (code !== undefined) startDesktop(code, SAMPLES);
  else if (SERVER_RUNS_HERE)
    await startInBrowser(SAMPLES, values.port === undefined ? undefined : Number(values.port));
  else throw new Error('Install VS Code, and its `code` command on the PATH; then run this again.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
