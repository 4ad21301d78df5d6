import type { Io } from './command';
import { articlesIn } from './files';
import type { Lexicons } from './lexicons';
import { takes, type Shard } from './shard';

/** What is asked for, whatever the format. */
export interface Work {
  readonly paths: readonly string[];
  readonly jobs: number;
  readonly shard: Shard;
  readonly resume: boolean;
  readonly force: boolean;
  readonly report: string | undefined;
  readonly lexicons: Lexicons;
}

export function summary(count: {
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}): string {
  const failed = count.failed > 0 ? `, ${count.failed} failed` : '';
  return `${count.written} written, ${count.unchanged} unchanged${failed}\n`;
}

/** How many articles there are, for the time left; not counted where nobody looks. */
export async function countArticles({ paths, shard }: Work, io: Io): Promise<number | null> {
  if (!io.terminal) return null;
  let count = 0;
  for await (const { below } of articlesIn(paths, io.cwd)) if (takes(shard, below)) count++;
  return count;
}
