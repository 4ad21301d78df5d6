import { join, resolve } from 'node:path';
import { formatText, fromFormatDocument } from '../../core/formats/article';
import type { FormatDocument } from '../../core/formats/format';
import { Article } from '../../core/sidecar/article';
import { decode } from '../../core/sidecar/decode';
import { mergeDetection } from '../../core/sidecar/merge';
import { sidecarName } from '../../core/sidecar/names';
import { writeSidecar } from '../../core/sidecar/write';
import { UsageError, command, type Io } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { articleName } from '../files';
import { readKept } from '../exportArticle';
import { annotatorOption } from '../formatOptions';
import { readFormat, readOptions } from '../readFormat';
import { readIfThere, writeWhole } from '../sidecarFile';
import { readAgainst } from '../oldText';
import { sidecarsToRead } from '../work';

export const importAnnotations = command({
  name: 'import',
  operands: 'FILE… | DIR…',
  summary: 'Writes sidecars from files of other tools, and the articles where they are not there yet.',
  options: {
    ...readOptions,
    annotator: { type: 'string', value: 'NAME', help: 'Into ARTICLE.NAME.isnad.yaml: whose they are.' },
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      help: 'Where the articles are or go (beside the files).',
    },
  },
  run: async (values, paths, io) => {
    if (paths.length === 0) throw new UsageError('which files? isnad import FILE… | DIR…');
    const { documents, folder, failed } = await readFormat(values, paths, io);
    const target = values.out === undefined ? folder : resolve(io.cwd, values.out);
    const annotator = annotatorOption(values.annotator);
    const count = { written: 0, failed };
    for (const document of documents) count[await importOne(document, target, annotator, io)]++;
    const failures = count.failed > 0 ? `, ${count.failed} failed` : '';
    io.err(`${count.written} imported${failures}\n`);
    return count.failed > 0 ? 1 : 0;
  },
});

/** Decisions in a sidecar that is there stay; its suggestions give way to what is imported. */
async function importOne(
  document: FormatDocument,
  folder: string,
  annotator: string,
  io: Io,
): Promise<'written' | 'failed'> {
  const path = join(folder, document.file);
  const sidecar = sidecarName(path, annotator);
  const fail = (message: string): 'failed' => {
    io.err(`${path}: error: ${message}\n`);
    return 'failed';
  };
  try {
    if (!resolve(path).startsWith(`${resolve(folder)}/`)) return fail('its name leads out of the folder');
    const there = await readIfThere(path);
    const bytes = there ?? Buffer.from(document.text);
    const article = Article.fromBytes(articleName(sidecar, path), bytes);
    if (formatText(article) !== document.text)
      return fail('the article differs from the text that was annotated; nothing is imported');
    const kept = (await readKept(sidecarsToRead(path, annotator)))?.bytes;
    const reading = kept && (await readAgainst(kept, article, path));
    if (reading && !reading.intact) return fail('its sidecar is damaged; see isnad check');
    const imported = fromFormatDocument(article, document);
    const merged = reading
      ? mergeDetection(reading.annotation, imported, { orphans: reading.orphans })
      : imported;
    const text = writeSidecar(merged, article, {
      previous: kept && decode(kept)?.text,
      orphans: reading?.orphans ?? [],
    });
    if (!there) await writeWhole(path, document.text);
    await writeWhole(sidecar, text);
    return 'written';
  } catch (error) {
    return fail(messageOf(error));
  }
}
