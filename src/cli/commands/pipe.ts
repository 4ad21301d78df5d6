import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { TextTask } from '../annotateText';
import { UsageError, command, countOption, type Io } from '../command';
import { Lexicons, lexiconOption, type TaskLexicon } from '../lexicons';
import { performAll } from '../pool';
import { shardOption, takes, type Shard } from '../shard';

export const pipe = command({
  name: 'pipe',
  operands: '',
  summary: 'Reads JSON lines {"id", "text"}, writes JSON lines with speakers and claims, in the same order.',
  options: {
    jobs: {
      type: 'string',
      short: 'j',
      value: 'N',
      help: 'Work on N articles at once (1); “all”: one a core.',
    },
    lexicon: lexiconOption,
    shard: { type: 'string', value: 'I/N', help: 'Only the I-th of N parts, by id.' },
  },
  run: async (values, operands, io) => {
    if (operands.length > 0) throw new UsageError('isnad pipe reads the standard input.');
    if (!io.input || !io.write) throw new UsageError('there is no standard input here');
    const jobs = values.jobs === 'all' ? availableParallelism() : countOption('jobs', values.jobs ?? '1');
    let failed = 0;
    for await (const [, { outcome, text, messages }] of performAll(
      linesOf(io, shardOption(values.shard), await new Lexicons(io, values.lexicon).forText()),
      jobs,
    )) {
      if (outcome === 'failed') failed++;
      if (messages !== '') io.err(messages);
      // Waits where the reader is slower: nothing piles up.
      await io.write(text);
    }
    return failed > 0 ? 1 : 0;
  },
});

async function* linesOf(
  { input }: Io,
  shard: Shard,
  lexicon: TaskLexicon | undefined,
): AsyncGenerator<TextTask> {
  if (!input) return;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '' || !takes(shard, idOf(line, shard))) continue;
    yield { kind: 'text', label: `line ${number}`, line, lexicon };
  }
}

/** The id that decides on the shard; the line itself where it has none. */
function idOf(line: string, shard: Shard): string {
  if (shard.of === 1) return line;
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return id === undefined ? line : String(id);
  } catch {
    return line;
  }
}
