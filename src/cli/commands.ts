import type { Command } from './command';
import { agree } from './commands/agree';
import { check } from './commands/check';
import { convert } from './commands/convert';
import { explain } from './commands/explain';
import { diff } from './commands/diff';
import { exportSidecars } from './commands/export';
import { gitSetup } from './commands/gitSetup';
import { importAnnotations } from './commands/import';
import { mergeDriver } from './commands/mergeDriver';
import { pipe } from './commands/pipe';
import { stats } from './commands/stats';

/** Every command of `isnad`, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  exportSidecars,
  check,
  importAnnotations,
  convert,
  pipe,
  agree,
  stats,
  explain,
  diff,
  mergeDriver,
  gitSetup,
];
