import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { prepareBrowser, prepareVscode, SERVER_RUNS_HERE } from '../support/machine';
import { RESULTS, ROOT } from '../support/paths';
import { copySamples, temporaryFolder } from '../support/workspace';

/** Set to `desktop`, the tests run in a desktop VS Code that is downloaded; the default where the server does not run. */
const desktop = process.env.ISNAD_TEST_VSCODE === 'desktop' || !SERVER_RUNS_HERE;
const OUT = path.join(ROOT, 'out/test/host');

/** Each test file becomes a bundle of its own, as VS Code loads them. */
async function bundle(): Promise<void> {
  fs.rmSync(OUT, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: ['test/host/index.ts', 'test/host/load.ts', 'test/host/**/*.test.ts'],
    absWorkingDir: ROOT,
    outdir: OUT,
    outbase: 'test/host',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function main(): Promise<number> {
  if (!desktop) {
    prepareBrowser();
    prepareVscode();
  }
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' }); // the extension as it is now
  await bundle();
  fs.mkdirSync(RESULTS, { recursive: true });
  const report = path.join(RESULTS, 'host.log');
  const stats = process.env.ISNAD_TEST_STATS ?? path.join(RESULTS, 'host.json');
  for (const file of [report, stats]) fs.rmSync(file, { force: true });
  const folder = temporaryFolder('host');
  copySamples(folder);
  let failed = false;
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: path.join(ROOT, 'test/host/code-shim') }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(OUT, 'index.js'),
      launchArgs: [folder, '--disable-extensions'],
      extensionTestsEnv: {
        ISNAD_TEST_REPORT: report,
        ISNAD_TEST_STATS: stats,
        ISNAD_TEST_GREP: process.argv[2],
        ISNAD_TEST_RETRIES: process.env.ISNAD_TEST_STATS === undefined ? '0' : '1', // as in the UI's tests
      },
    });
  } catch (error) {
    failed = true;
    console.error(error instanceof Error ? error.message : error);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  if (fs.existsSync(report)) process.stdout.write(fs.readFileSync(report, 'utf8'));
  if (fs.existsSync(stats)) return failed ? 1 : 0;
  console.error('The tests wrote no statistics: the extension host ended before they did.');
  return 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
