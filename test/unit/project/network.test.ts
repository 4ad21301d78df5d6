import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from '../../support/paths';

/** Everything by which a program could reach the network, as free names or as what VS Code offers. */
const REACHING =
  /(?<![\w$.'"])(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts)\b|\b(?:sendBeacon|openExternal|createTelemetryLogger)\b/gu;
/** What a person prints is a file of the extension's own that the system's browser opens: host test “is printed by the system's browser”. */
const ALLOWED = [{ file: path.join('editor', 'reader', 'printArticle.ts'), call: 'openExternal(page)' }];
const MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici'];

/** A program with all its dependencies, and the modules of Node that it asks for. */
async function bundle(
  entry: string,
  platform: 'browser' | 'node',
): Promise<{ code: string; asks: string[] }> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minifyWhitespace: true,
    platform,
    format: 'cjs',
    // @vscode/l10n can fetch bundles from an address; it is only given their contents: the last test.
    external: ['vscode', 'node:fs/promises', '@vscode/l10n'],
  });
  const asks = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { code: outputFiles[0]?.text ?? '', asks: asks.map((path) => path.replace('node:', '')) };
}

describe('no telemetry, no network', () => {
  it('finds a call when there is one', () => {
    assert.match('const got=await fetch(url)', REACHING);
    assert.doesNotMatch('store.fetch(x)', REACHING);
  });

  for (const [entry, platform] of [
    ['src/extension.ts', 'browser'],
    ['src/cli/main.ts', 'node'],
  ] as const) {
    it(`${entry} and its dependencies ask for none`, async () => {
      const { code, asks } = await bundle(entry, platform);
      assert.ok(code.length > 100_000);
      const allowed = entry === 'src/extension.ts' ? ALLOWED.length : 0;
      assert.strictEqual((code.match(REACHING) ?? []).length, allowed, String(code.match(REACHING)));
      assert.deepStrictEqual(
        asks.filter((module) => MODULES.includes(module)),
        [],
      );
    });
  }

  it('opens nothing outside but the page that is printed', () => {
    const calls = sources().flatMap(([file, source]) =>
      (source.match(/\bopenExternal\([^)]*\)?/gu) ?? []).map((call) => ({ file, call })),
    );
    assert.deepStrictEqual(calls, ALLOWED);
  });

  it('texts come from the bundle, not from an address', () => {
    const calls = sources().flatMap(([, source]) => source.match(/l10n\.config\([^)]*\)/gu) ?? []);
    assert.strictEqual(calls.length, 1);
    for (const call of calls) assert.match(call, /^l10n\.config\(\{ contents: /u);
  });
});

/** The product's sources, each by its path under src. */
function sources(): readonly (readonly [file: string, text: string])[] {
  return fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, fs.readFileSync(path.join(ROOT, 'src', name), 'utf8')]);
}
