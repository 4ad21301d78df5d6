// Bundles the extension, its web views and the command line: node esbuild.mjs [--watch] [--production]
import { copyFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { inParts } from './scripts/parts.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  sourcemap: production ? false : 'linked',
  minify: production,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
};
/**
 * All files share one import of `vscode`: for each import of its own, esbuild copies the API's 400 names, a third of the time that the
 * extension takes to start.
 */
const oneImport = {
  name: 'one-import-of-vscode',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'shared'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'shared', sideEffects: false },
    );
    onLoad({ filter: /^vscode$/, namespace: 'shared' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** Node's disk is asked for when a file is written, and done without where there is none. */
const extension = {
  platform: 'browser',
  format: 'cjs',
  external: ['node:fs/promises'],
  plugins: [oneImport],
};

const builds = [
  // `main`: Node's host starts with the editor's own code, the rest is read when it is used.
  ...inParts({
    ...extension,
    entry: 'src/extension.ts',
    outfile: 'dist/node/extension.js',
    folders: {
      // Names of files, which are asked for when the extension starts.
      'src/core/lexicon/lexicon-file.ts': undefined,
      'src/core/sidecar/names.ts': undefined,
      'src/core/formats': 'formats',
      'src/core/sidecar': 'sidecar',
      'src/core/text': 'text',
      'src/core': 'engine',
      'node_modules/yaml': 'yaml',
    },
  }),
  // `browser`: the same in one file, for a web worker can require no other.
  { ...extension, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  // One script for the pages of src/webview, which share most of it.
  {
    entryPoints: { pages: 'src/webview/main.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
  },
  {
    // An article's styles are for the page that is saved, too.
    entryPoints: [
      'src/webview/reader/article.css',
      'src/webview/reader/reader.css',
      'src/webview/overview/sections.css',
      'src/webview/overview/overview.css',
      'src/webview/agreement.css',
    ],
    entryNames: '[name]',
    outdir: 'dist/webview',
    // Styles name fonts of npm packages, which go beside them.
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
  },
];

for (const build of builds) {
  const options = { ...common, ...build };
  if (watch) await (await esbuild.context(options)).watch();
  else await esbuild.build(options);
}

// The fonts' licence goes with them.
copyFileSync('node_modules/@fontsource-variable/noto-naskh-arabic/LICENSE', 'dist/webview/OFL.txt');
