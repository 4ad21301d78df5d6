import * as path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath, CHROMIUM_ARGS, prepareBrowser } from '../support/machine';
import { RESULTS } from '../support/paths';
import { LOOKS } from './expect';
import type { Route } from './fixtures';
import { TAKE_PICTURES } from './guidePictures';

prepareBrowser();

export default defineConfig<object, { route: Route }>({
  testDir: __dirname,
  testMatch: '**/*.test.ts',
  globalSetup: path.join(__dirname, 'global-setup.ts'),
  outputDir: path.join(RESULTS, 'ui'),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.ISNAD_TEST_STATS ?? path.join(RESULTS, 'ui.json') }],
  ],
  workers: 1,
  // Under `npm test` a second try tells a fault of the product from a slow machine; it is reported as flaky, to be mended.
  retries: process.env.ISNAD_TEST_STATS === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  globalTimeout: 11 * 60_000,
  expect: { timeout: 30_000, toPass: { intervals: LOOKS } },
  use: {
    actionTimeout: 30_000,
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'server', use: { route: 'server' } },
    // VS Code for the Web runs the tests tagged @web: test('…', { tag: '@web' }, async ({ workbench }) => …).
    { name: 'web', use: { route: 'web' }, grep: /@web/ },
    // ISNAD_BENCH=1 npm run test:ui -- --project bench: figures for docs/reading-view.md, no test of anything.
    ...(process.env.ISNAD_BENCH === '1'
      ? [{ name: 'bench', testMatch: '**/*.bench.ts', use: { route: 'server' as const } }]
      : []),
    // `npm run pictures`: not a test of anything, and slow.
    ...(TAKE_PICTURES
      ? [
          {
            name: 'pictures',
            testMatch: [
              '**/*.pictures.ts',
              '**/guide.test.ts',
              '**/comparing.test.ts',
              '**/overview.test.ts',
            ],
            use: { route: 'server' as const },
          },
          // Tests that take one among others: test('…', { tag: '@picture' }, …).
          { name: 'pictures-elsewhere', grep: /@picture/, use: { route: 'server' as const } },
        ]
      : []),
  ],
});
