import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** The command line as one file in a folder, as it is shipped; workers need a file to start from. */
export async function bundleCli(folder: string): Promise<string> {
  const outfile = join(folder, 'isnad.cjs');
  await esbuild.build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outfile;
}
