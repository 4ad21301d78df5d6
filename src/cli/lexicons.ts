import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { standardLexicon } from '../core/detect/detect';
import { Lexicon } from '../core/lexicon/lexicon';
import { lexiconProblemText } from '../core/lexicon/lexicon-problems';
import { LEXICON_FILE } from '../core/lexicon/lexicon-file';
import { readLexicon } from '../core/lexicon/project-lexicon';
import { UsageError, type Io } from './command';
import { readIfThere } from './sidecarFile';

/** The option of every command that detects. */
export const lexiconOption = {
  type: 'string',
  short: 'l',
  value: 'FILE',
  help: `The project’s own words; else ${LEXICON_FILE} of the article’s folder or one above.`,
} as const;

/** A project's own words, as they are handed to a worker. */
export interface TaskLexicon {
  readonly text: string;
  /** When the file was written, milliseconds since 1970. */
  readonly changed: number;
}

/** Finds the lexicons of articles. A file is read and checked once; a damaged one ends the command with a UsageError. */
export class Lexicons {
  private readonly byFolder = new Map<string, Promise<TaskLexicon | undefined>>();
  private named: Promise<TaskLexicon> | undefined;

  /** `file`: the lexicon of all articles, whatever stands beside them. */
  constructor(
    private readonly io: Pick<Io, 'cwd'>,
    private readonly file: string | undefined,
  ) {}

  /** The lexicon for an article by its absolute path. */
  for(article: string): Promise<TaskLexicon | undefined> {
    return this.file === undefined ? this.in(dirname(article)) : this.fromOption(this.file);
  }

  /** The lexicon of texts that have no place. */
  forText(): Promise<TaskLexicon | undefined> {
    return this.file === undefined ? this.in(resolve(this.io.cwd)) : this.fromOption(this.file);
  }

  private in(folder: string): Promise<TaskLexicon | undefined> {
    let lexicon = this.byFolder.get(folder);
    if (lexicon === undefined) this.byFolder.set(folder, (lexicon = this.look(folder)));
    return lexicon;
  }

  private async look(folder: string): Promise<TaskLexicon | undefined> {
    const own = await this.read(join(folder, LEXICON_FILE));
    const above = dirname(folder);
    return own ?? (above === folder ? undefined : this.in(above));
  }

  private fromOption(file: string): Promise<TaskLexicon> {
    return (this.named ??= this.read(resolve(this.io.cwd, file)).then((lexicon) => {
      if (lexicon === undefined) throw new UsageError(`${file}: no such file`);
      return lexicon;
    }));
  }

  private async read(path: string): Promise<TaskLexicon | undefined> {
    const bytes = await readIfThere(path);
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const { problems } = readLexicon(text);
    const shown = relative(this.io.cwd, path) || path;
    if (problems.length > 0)
      throw new UsageError(
        `the lexicon is damaged\n${problems
          .map(
            (problem) => `${shown}:${problem.line}:${problem.column}: error: ${lexiconProblemText(problem)}`,
          )
          .join('\n')}`,
      );
    return { text, changed: (await stat(path)).mtimeMs };
  }
}

let last: { readonly text: string; readonly lexicon: Lexicon } | undefined;

/** The lexicon of a task, built once for many tasks in a row. */
export function lexiconOf(lexicon: TaskLexicon | undefined): Lexicon {
  if (lexicon === undefined) return standardLexicon();
  if (last?.text !== lexicon.text)
    last = { text: lexicon.text, lexicon: new Lexicon(readLexicon(lexicon.text).additions) };
  return last.lexicon;
}
