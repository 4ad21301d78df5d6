import {
  execFileSync,
  spawn,
  spawnSync,
  type CommonSpawnOptions,
  type SpawnSyncOptions,
} from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths';

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the pinned VS Code server runs here; elsewhere a desktop VS Code is used. */
export const SERVER_RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/** The full path of a program on the PATH, or undefined. */
export function which(program: string): string | undefined {
  if (path.isAbsolute(program)) return existsSync(program) ? program : undefined;
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(dir, program + ending);
      if (dir !== '' && existsSync(file)) return file;
    }
  }
  return undefined;
}

function findChromium(): string | undefined {
  const wanted = process.env.ISNAD_CHROMIUM;
  if (wanted !== undefined) return wanted;
  for (const name of BROWSERS) {
    const found = which(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @throws when there is none: call {@link prepareBrowser} first. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium found. Install it, or name it in ISNAD_CHROMIUM.');
  return found;
}

function hasArabicFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  // Others that know Arabic letters are wider: where rows break, the tests go by this one.
  return list.status === 0 && list.stdout.includes('Noto');
}

/** Whether Debian packages can be installed here without asking anybody. */
function installsPackages(): boolean {
  return which('apt-get') !== undefined && process.getuid?.() === 0;
}

function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get`);
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options); // one unreachable source of several does not matter
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (status !== 0) throw new Error(`apt-get could not install ${packages.join(', ')}.`);
}

/**
 * Chromium and an Arabic font, for a browser that is driven: installed on Debian as root.
 * @throws an error that says what to install, elsewhere.
 */
export function prepareBrowser(): void {
  const missing: string[] = [];
  if (findChromium() === undefined) missing.push('chromium');
  if (!hasArabicFont()) missing.push('fonts-noto-core');
  if (missing.length === 0) return;
  if (installsPackages()) return aptInstall(missing);
  throw new Error(
    `This needs Chromium (or Chrome) and an Arabic font; missing: ${missing.join(', ')}.\n` +
      `  Debian:    sudo apt-get install --no-install-recommends ${missing.join(' ')}\n` +
      '  elsewhere: install Google Chrome (or name a Chromium in ISNAD_CHROMIUM) and the font Noto Sans Arabic.',
  );
}

/** PyYAML, a YAML 1.1 reader that is not ours: installed on Debian as root; elsewhere its test is skipped. */
export function prepareYamlReader(): void {
  if (spawnSync('python3', ['-c', 'import yaml']).status !== 0 && installsPackages())
    aptInstall(['python3-yaml']);
}

/** pdftotext, which reads what a browser prints: installed on Debian as root. False: there is none, and its test is skipped. */
export function preparePdfReader(): boolean {
  if (which('pdftotext') === undefined && installsPackages()) aptInstall(['poppler-utils']);
  return which('pdftotext') !== undefined;
}

const SETUP = path.join(ROOT, 'test/vscode-host/setup.sh');
const SETUP_OPTIONS: CommonSpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 };

/** The pinned VS Code, installed when it is missing (ISNAD_VSCODE_HOST_DIR: where). */
export function prepareVscode(): void {
  if (!SERVER_RUNS_HERE) {
    throw new Error(
      'The VS Code server of the tests runs on Linux x64 only. Here, install VS Code (`code` on the PATH).',
    );
  }
  execFileSync('bash', [SETUP], SETUP_OPTIONS);
}

/** The same, while others work. What fails here fails again, with its reason, where it is prepared next. */
export async function prepareVscodeMeanwhile(): Promise<void> {
  await new Promise((resolve) => {
    const child = spawn('bash', [SETUP], SETUP_OPTIONS);
    child.on('exit', resolve);
    child.on('error', resolve);
  });
}
