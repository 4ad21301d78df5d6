import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CODE_SERVER, HOST_NODE } from './paths';

const USER_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'security.workspace.trust.enabled': false,
  // The articles lie in a folder of their own, whatever repository is above it.
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'remote.autoForwardPorts': false,
};

const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

export interface ServerOptions {
  /** Holds the extensions, one folder each, `publisher.name-version`. */
  readonly extensionsDir?: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Folders are not trusted until a person says so, and nobody is asked. */
  readonly restricted?: boolean;
  /** Lets the address name an extension under development and its tests; hides notifications. */
  readonly testDriver?: boolean;
  /** Gone this long after the last window closed, so that a killed run leaves nothing behind. */
  readonly idleSeconds?: number;
}

export interface Server {
  /** http://127.0.0.1:PORT */
  readonly address: string;
  readonly authority: string;
  readonly logFile: string;
  /** The address that opens a folder. */
  folderAddress(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The environment without what an outer VS Code leaves in it. No gallery: without it, no look-ups at open-vsx.org. */
export function hostEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|NODE_OPTIONS$|ELECTRON_RUN)/.test(name),
  );
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: 'null', ...extra };
}

/**
 * Starts VS Code as a server with user data of its own.
 * @throws with the server's output when it does not answer within a minute.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-vscode-'));
  const userDir = path.join(dir, 'user-data/User');
  fs.mkdirSync(userDir, { recursive: true });
  fs.writeFileSync(
    path.join(userDir, 'settings.json'),
    JSON.stringify({ ...USER_SETTINGS, ...(options.restricted ? RESTRICTED : {}), ...options.settings }),
  );
  const port = options.port ?? (await freePort());
  const authority = `127.0.0.1:${port}`;
  const address = `http://${authority}`;
  const logFile = path.join(dir, 'server.log');
  const log = fs.openSync(logFile, 'a');
  const child = spawn(HOST_NODE, serverArguments(dir, authority, options), {
    cwd: dir,
    env: hostEnvironment(options.env),
    stdio: ['ignore', log, log],
    detached: true, // a group of its own: stop() ends the extension hosts with it
  });
  fs.closeSync(log);
  const kill = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid as number), signal);
    } catch {
      // gone already
    }
  };
  const onExit = (): void => kill('SIGKILL');
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', onExit);
    kill('SIGTERM');
    for (let i = 0; i < 60 && child.exitCode === null && child.signalCode === null; i++) await wait(50);
    kill('SIGKILL');
    fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  await untilAnswers(`${address}/healthz`, () => child.exitCode !== null).catch(async (error: Error) => {
    const output = fs.readFileSync(logFile, 'utf8');
    await stop();
    throw new Error(`${error.message}\n${output}`);
  });
  return {
    address,
    authority,
    logFile,
    folderAddress: (folder, payload) =>
      `${address}/?folder=${encodeURIComponent(folder)}` +
      (payload === undefined ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`),
    stop,
  };
}

function serverArguments(dir: string, authority: string, options: ServerOptions): string[] {
  const args = [
    CODE_SERVER,
    ...['--bind-addr', authority, '--auth', 'none'],
    ...['--config', path.join(dir, 'config.yaml'), '--user-data-dir', path.join(dir, 'user-data')],
    ...['--extensions-dir', options.extensionsDir ?? path.join(dir, 'extensions')],
    ...['--disable-telemetry', '--disable-update-check'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
  ];
  if (options.restricted !== true) args.push('--disable-workspace-trust');
  if (options.idleSeconds !== undefined) args.push('--idle-timeout-seconds', String(options.idleSeconds));
  // Built VS Code ignores extensionDevelopmentPath in the address unless this is on.
  if (options.testDriver === true) args.push('--vscode-option', 'enable-smoke-test-driver');
  return args;
}

/**
 * Waits until a server answers at `address`.
 * @throws when it exited, or after a minute.
 */
export async function untilAnswers(address: string, exited: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (exited()) throw new Error('The VS Code server ended at once.');
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(50);
  }
  throw new Error('The VS Code server did not answer within 60 s.');
}

/** Lines in a server's log about extension hosts that did not end of themselves. */
export function crashedExtensionHosts(logFile: string): string[] {
  const log = fs.readFileSync(logFile, 'utf8');
  return [...log.matchAll(/Extension Host Process exited with code: (\S+?), signal: (\S+?)\.$/gm)]
    .filter(([, code, signal]) => code !== '0' || signal !== 'null')
    .map(([line]) => line);
}
