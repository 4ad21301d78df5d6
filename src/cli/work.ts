import type { Io } from './command';
import { ownersOf, sidecarName } from '../core/sidecar/names';
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
  /** Whose decisions; '': nobody's by name. */
  readonly annotator: string;
  readonly others: OtherAnnotators;
  readonly lexicons: Lexicons;
}

/** Where the decisions on an article are read from, the first that is there: the annotator's sidecar, else the one without a name. */
export function sidecarsToRead(article: string, annotator: string): readonly string[] {
  const start = sidecarName(article);
  return annotator === '' ? [start] : [sidecarName(article, annotator), start];
}

/** Who has sidecars among the articles, to say so where nobody was asked for. */
export class OtherAnnotators {
  private readonly names = new Set<string>();

  /** `asked`: one of them was asked for. */
  constructor(private readonly asked: boolean) {}

  /** A file of the folders that are gone through. */
  readonly see = (name: string): void => {
    const [owner] = this.asked ? [] : ownersOf(name);
    if (owner && owner.annotator !== '') this.names.add(owner.annotator);
  };

  /** A line for stderr, or nothing. */
  text(): string {
    if (this.names.size === 0) return '';
    const names = [...this.names].sort().join(', ');
    return `sidecars of ${names} were passed by; --annotator NAME takes theirs\n`;
  }
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
