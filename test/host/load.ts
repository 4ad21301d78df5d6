import { createRequire } from 'node:module';
import { emptyVscode, withVscode } from '../support/emptyVscode';

/** In a process of its own: loads a bundle (its path, and the names that `vscode` has) and writes the processor milliseconds that it takes. */
const [, , bundle, names] = process.argv as [string, string, string, string];
const vscode = emptyVscode(JSON.parse(names) as string[]);
withVscode(vscode, () => {
  const before = process.cpuUsage();
  createRequire(bundle)(bundle);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(String((user + system) / 1000));
});
