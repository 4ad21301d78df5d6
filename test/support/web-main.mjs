// node web-main.mjs HOST_DIR EXTENSION FOLDER PORT: serves VS Code for the Web until it is ended. Started by web.ts.
import { createRequire } from 'node:module';
import path from 'node:path';

const [hostDir, extension, folder, port] = process.argv.slice(2);
const { open } = createRequire(path.join(hostDir, 'package.json'))('@vscode/test-web');
await open({
  browserType: 'none',
  quality: 'stable',
  // Where setup.sh put the build: a commit of our own naming, which is not looked up anywhere.
  commit: '0000000000000000000000000000000000001911',
  testRunnerDataDir: path.join(hostDir, 'node_modules/.vscode-test-web'),
  host: '127.0.0.1',
  port: Number(port),
  extensionDevelopmentPath: extension,
  folderPath: folder,
});
