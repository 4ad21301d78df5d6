// Bundles the bench as the product is bundled, and runs it: node test/bench/run.mjs [corpus|overview [ARTICLES] | reader]
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

await esbuild.build({
  entryPoints: [`test/bench/${['corpus', 'overview'].find((name) => name === process.argv[2]) ?? 'main'}.ts`],
  outfile: 'out/bench/bench.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  external: ['compromise', 'prettier', 'esbuild', '@playwright/test'],
  define: { __dirname: JSON.stringify(`${process.cwd()}/test/support`) },
  logLevel: 'warning',
});
const flags = process.env.NODE_FLAGS?.split(' ') ?? [];
const { status } = spawnSync(process.execPath, [...flags, 'out/bench/bench.cjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
