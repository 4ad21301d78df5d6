import { resolve } from 'node:path';
import { lossText } from '../../core/formats/features';
import { exportDocuments } from '../../core/formats/prepare';
import { UsageError, command } from '../command';
import { messageOf } from '../../core/text/messageOf';
import { writeFiles } from '../formatArticle';
import { formatNamed, formatOption, writeOptions, writingOptions } from '../formatOptions';
import { readFormat, readOptions } from '../readFormat';

export const convert = command({
  name: 'convert',
  operands: 'FILE… | DIR…',
  summary: 'Reads files of one tool and writes them for another.',
  options: {
    ...readOptions,
    to: { ...formatOption, short: 't' },
    out: { type: 'string', short: 'o', value: 'DIR', help: 'Write into this folder (isnad-F).' },
    ...writingOptions,
    force: { type: 'boolean', help: 'Write over files that differ.' },
  },
  run: async (values, paths, io) => {
    if (paths.length === 0 || values.to === undefined) throw new UsageError('isnad convert FILE… --to F');
    const format = formatNamed(values.to);
    const { documents, failed } = await readFormat(values, paths, io);
    const folder = resolve(io.cwd, values.out ?? `isnad-${format.id}`);
    try {
      const { files, losses } = await exportDocuments(format, documents, writeOptions(values));
      for (const own of losses) for (const loss of own.losses) io.err(`${own.file}: ${lossText(loss)}\n`);
      await writeFiles(folder, [...files, ...(format.common ?? [])], values.force ?? false);
    } catch (error) {
      io.err(`isnad: ${messageOf(error)}\n`);
      return 1;
    }
    io.err(`${documents.length} converted${failed > 0 ? `, ${failed} failed` : ''}\n`);
    return failed > 0 ? 1 : 0;
  },
});
