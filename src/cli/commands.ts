import type { Command } from './command';
import { agree } from './commands/agree';
import { check } from './commands/check';
import { convert } from './commands/convert';
import { explain } from './commands/explain';
import { exportSidecars } from './commands/export';
import { importAnnotations } from './commands/import';
import { pipe } from './commands/pipe';

/** Every command of `isnad`, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  exportSidecars,
  check,
  importAnnotations,
  convert,
  pipe,
  agree,
  explain,
];
