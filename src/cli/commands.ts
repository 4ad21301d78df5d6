import type { Command } from './command';
import { check } from './commands/check';
import { exportSidecars } from './commands/export';

/** Every command of `isnad`, in the order of the help. */
export const COMMANDS: readonly Command[] = [exportSidecars, check];
