import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Article, NotTextError } from '../../core/sidecar/article';
import { SIDECAR_ENDING, ownersOf, sidecarName } from '../../core/sidecar/names';
import { articleNames, checkSidecar } from '../../core/sidecar/check';
import { UsageError, command, type Io } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { articleName, filesIn, isSidecarPath } from '../files';
import { oldVersion } from '../oldText';
import { lineOf } from '../report';
import { readIfThere } from '../sidecarFile';

export const check = command({
  name: 'check',
  operands: 'FILE… | DIR…',
  summary: 'Checks sidecars against their articles (a sidecar or its article may be named).',
  options: {
    quiet: { type: 'boolean', short: 'q', help: 'Only errors and warnings.' },
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('which sidecars? isnad check FILE… | DIR…');
    const count = { files: 0, problems: 0 };
    for await (const { path } of filesIn(paths, io.cwd, isSidecarPath))
      for (const sidecar of isSidecarPath(path) ? [path] : await sidecarsOf(path, io.cwd)) {
        count.files++;
        count.problems += await checkOne(sidecar, values.quiet ?? false, io);
      }
    const problems = count.problems === 1 ? '1 problem' : `${count.problems} problems`;
    if (count.files === 0) io.err('no sidecars there: isnad export writes them\n');
    io.err(`${count.files} checked, ${problems}\n`);
    return count.problems > 0 ? 1 : 0;
  },
});

/** All annotators' sidecars of an article that was named; where there is none, the one that is missed. */
async function sidecarsOf(article: string, cwd: string): Promise<readonly string[]> {
  const names = await readdir(dirname(resolve(cwd, article)));
  const found = names.filter((name) => ownersOf(name)[0]?.article === basename(article)).sort();
  return found.length === 0 ? [sidecarName(article)] : found.map((name) => join(dirname(article), name));
}

/** How many errors and warnings there are. */
async function checkOne(sidecar: string, quiet: boolean, io: Io): Promise<number> {
  const fail = (message: string) => {
    io.err(`${sidecar}: error: ${message}\n`);
    return 1;
  };
  try {
    const bytes = await readIfThere(resolve(io.cwd, sidecar));
    if (!bytes) return fail(`${basename(sidecar, SIDECAR_ENDING)} has no sidecar.`);
    const found = await findArticle(sidecar, bytes, io.cwd);
    const old = found && (await oldVersion(bytes, found.article, found.path));
    const problems = checkSidecar(bytes, found?.article, { old });
    const shown = problems.filter(({ severity }) => !quiet || severity !== 'information');
    for (const problem of shown) io.out(lineOf(sidecar, problem));
    return problems.filter(({ severity }) => severity !== 'information').length;
  } catch (error) {
    return fail(messageOf(error));
  }
}

/** Undefined: it is not there, or is no text. */
async function findArticle(
  sidecar: string,
  bytes: Uint8Array,
  cwd: string,
): Promise<{ readonly article: Article; readonly path: string } | undefined> {
  const folder = dirname(resolve(cwd, sidecar));
  for (const name of articleNames(basename(sidecar), bytes)) {
    const path = join(folder, name);
    const content = await readIfThere(path);
    if (!content) continue;
    try {
      return { article: Article.fromBytes(articleName(resolve(cwd, sidecar), path), content), path };
    } catch (error) {
      if (!(error instanceof NotTextError)) throw error;
    }
  }
  return undefined;
}
