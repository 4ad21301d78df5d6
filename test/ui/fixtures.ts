import * as fs from 'node:fs';
import * as path from 'node:path';
import { test as base, type BrowserContext, type TestInfo } from '@playwright/test';
import { crashedExtensionHosts } from '../support/server';
import { copySamples } from '../support/workspace';
import { Workbench } from './workbench';

export { expect } from './expect';

/** Which VS Code a test runs in: the server (Node extension host) or VS Code for the Web (web worker). */
export type Route = 'server' | 'web';

/** Files of a window's folder besides the sample articles, by name: they are there before the window opens. */
export type Files = Readonly<Record<string, string>>;

interface TestFixtures {
  /** A window of this test's own, on a folder of its own with the sample articles. */
  readonly workbench: Workbench;
}
interface WorkerFixtures {
  readonly route: Route;
  /** One browser profile for all tests of a worker: its cache makes the second window open fast. */
  readonly profile: BrowserContext;
  /** Opens a further window, of another browser context if one is given, on a new folder with the sample articles; whoever opens it closes it. */
  readonly openWindow: (files?: Files, context?: BrowserContext) => Promise<Workbench>;
}

let folders = 0;

/** Playwright's `test` with a VS Code window: `test('…', async ({ workbench }) => { … })`. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  route: ['server', { option: true, scope: 'worker' }],

  profile: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],

  openWindow: [
    async ({ profile, route }, use) => {
      await use(async (files = {}, context = profile) => {
        const folder = route === 'web' ? environment('ISNAD_UI_WEB_SAMPLES') : newFolder();
        const workbench = new Workbench(await context.newPage(), folder);
        for (const [name, text] of Object.entries(files)) workbench.writeFile(name, text);
        await workbench.open(
          route === 'web'
            ? environment('ISNAD_UI_WEB')
            : `${environment('ISNAD_UI_SERVER')}/?folder=${encodeURIComponent(folder)}`,
        );
        // Windows of the web route have one storage: what an earlier one left open comes up again.
        if (route === 'web') await workbench.run('View: Close All Editors');
        return workbench;
      });
    },
    { scope: 'worker' },
  ],

  workbench: async ({ openWindow }, use, info) => {
    const crashesBefore = crashes().length;
    const workbench = await openWindow();
    await use(workbench);
    await keepPicture(workbench, info);
    await workbench.close();
    throwOnCrash(crashesBefore);
    throwOnErrors(workbench);
  },
});

/**
 * One window for all tests of a file or a `describe` (a window costs some five seconds): call it there, once, and
 * call what it returns in each test. Tests that follow each other see what the one before left open.
 */
export function sharedWindow(files?: Files): () => Workbench {
  let workbench: Workbench | undefined;
  let crashesBefore = 0;
  test.beforeAll(async ({ openWindow }) => {
    crashesBefore = crashes().length;
    workbench = await openWindow(files);
  });
  // Playwright wants a pattern there, even an empty one.
  test.afterEach(async ({}, info) => {
    throwOnCrash(crashesBefore);
    if (workbench === undefined) return;
    await keepPicture(workbench, info);
    throwOnErrors(workbench);
  });
  test.afterAll(async () => {
    await workbench?.close();
    throwOnCrash(crashesBefore);
  });
  return () => {
    if (workbench === undefined) throw new Error('The shared window is open during tests only.');
    return workbench;
  };
}

async function keepPicture(workbench: Workbench, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  await workbench.page.screenshot({ path: info.outputPath('window.png') });
}

function throwOnCrash(before: number): void {
  const crashed = crashes().slice(before);
  if (crashed.length > 0) throw new Error(`An extension host was killed: ${crashed.join('; ')}`);
}

function throwOnErrors(workbench: Workbench): void {
  const errors = workbench.takeErrors();
  if (errors.length > 0) throw new Error(`The extension reported:\n${errors.join('\n')}`);
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: global-setup.ts did not run.`);
  return value;
}

/** A folder of a window's own, with the sample articles. */
export function newFolder(): string {
  const folder = path.join(environment('ISNAD_UI_DIR'), `workspace-${process.pid}-${++folders}`, 'articles');
  copySamples(folder);
  fs.mkdirSync(path.join(folder, '.vscode'));
  return folder;
}

function crashes(): string[] {
  return crashedExtensionHosts(environment('ISNAD_UI_SERVER_LOG'));
}
