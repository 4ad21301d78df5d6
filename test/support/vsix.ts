import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { manifest } from './manifest';
import { CODE_SERVER, HOST_NODE, ROOT } from './paths';
import { hostEnvironment } from './server';

/**
 * Packages the extension as the Marketplace would get it (production build) and returns the VSIX's path.
 * @throws when packaging fails or warns.
 */
export function packVsix(): string {
  const out = path.join(ROOT, 'out/isnad.vsix');
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.rmSync(out, { force: true });
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const done = spawnSync(process.execPath, [vsce, 'package', '--out', out], { cwd: ROOT, encoding: 'utf8' });
  const said = `${done.stdout}${done.stderr}`;
  if (done.status !== 0 || /\bWARN(ING)?\b/.test(said)) throw new Error(`vsce package:\n${said}`);
  return out;
}

/** Installs a VSIX the way a person does, into an extensions directory of its own below `dir`; returns that directory. */
export function installVsix(vsix: string, dir: string): string {
  const extensions = path.join(dir, 'extensions');
  const args = [
    CODE_SERVER,
    ...['--config', path.join(dir, 'config.yaml'), '--user-data-dir', path.join(dir, 'user-data')],
    ...['--extensions-dir', extensions, '--install-extension', vsix],
  ];
  const done = spawnSync(HOST_NODE, args, { cwd: dir, env: hostEnvironment(), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${done.stdout}${done.stderr}`);
  return extensions;
}

/** An extensions directory below `dir` that holds the project itself: a rebuild and a reload of the window show a change. */
export function linkProject(dir: string): string {
  const extensions = path.join(dir, 'extensions');
  fs.mkdirSync(extensions, { recursive: true });
  const { publisher, name, version } = manifest();
  fs.symlinkSync(ROOT, path.join(extensions, `${publisher}.${name}-${version}`));
  return extensions;
}
