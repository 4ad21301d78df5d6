import * as fs from 'node:fs';
import * as path from 'node:path';
import { RESULTS } from '../support/paths';
import { prepareBrowser, prepareVscode } from '../support/machine';
import { startServer } from '../support/server';
import { installVsix, packVsix } from '../support/vsix';
import { startWeb } from '../support/web';
import { copySamples, temporaryFolder } from '../support/workspace';

/** Packages the extension, and starts both VS Codes once for all test files. */
export default async function setUp(): Promise<() => Promise<void>> {
  prepareBrowser();
  prepareVscode();
  fs.mkdirSync(RESULTS, { recursive: true });
  const dir = temporaryFolder('ui');
  const samples = path.join(dir, 'samples');
  copySamples(samples);
  const vsix = path.resolve(process.env.ISNAD_VSIX ?? packVsix());
  const extensionsDir = installVsix(vsix, dir);
  const [installed] = fs.readdirSync(extensionsDir).filter((name) => name.startsWith('isnad.'));
  addNeighbour(extensionsDir);
  // Nothing moves on the screen but what a test moves.
  const settings = { 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' };
  const server = await startServer({ extensionsDir, settings, idleSeconds: 300 });
  const web = await startWeb(
    samples,
    path.join(extensionsDir, installed as string),
    path.join(RESULTS, 'ui-web.log'),
  );
  process.env.ISNAD_UI_DIR = dir;
  process.env.ISNAD_UI_VSIX = vsix;
  process.env.ISNAD_UI_SERVER = server.address;
  process.env.ISNAD_UI_SERVER_LOG = server.logFile;
  process.env.ISNAD_UI_WEB = web.address;
  process.env.ISNAD_UI_WEB_SAMPLES = samples;
  return async () => {
    fs.copyFileSync(server.logFile, path.join(RESULTS, 'ui-server.log'));
    web.stop();
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
}

/** Another extension that colours and hints on the same lines: neighbours.test.ts. */
function addNeighbour(extensionsDir: string): void {
  const folder = 'isnad-test.neighbour-0.0.1';
  const location = path.join(extensionsDir, folder);
  fs.cpSync(path.join(__dirname, 'neighbour'), location, { recursive: true });
  const list = path.join(extensionsDir, 'extensions.json');
  const installed = JSON.parse(fs.readFileSync(list, 'utf8')) as unknown[];
  const entry = {
    identifier: { id: 'isnad-test.neighbour' },
    version: '0.0.1',
    location: { $mid: 1, path: location, scheme: 'file' },
    relativeLocation: folder,
  };
  fs.writeFileSync(list, JSON.stringify([...installed, entry]));
}
