import type { Span } from '../../src/core/model';
import type { Reading } from './compare';
import type { Result } from './run';
import { nearest } from './score';

/** What went wrong in an article, line by line. Refuses articles that are put aside: their errors are not read. */
export function errorsOf({ article, gold, found, pairs, right }: Result): string[] {
  if (article.isPutAside) return [];
  const words = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => article.text.slice(start, end)).join(' ⋯ ');
  const cue = ({ claim }: Reading) => words(claim.cue) || '-';
  const who = (reading: Reading | undefined) => reading?.entity?.label ?? 'nobody';
  const missed = gold.flatMap((g, k) => {
    const pair = pairs.find(([i]) => i === k);
    const head = `[${cue(g)}] (${who(g)})`;
    if (!pair) {
      const near = nearest(g, found);
      return [
        `MISS ${g.claim.kind} ${head} ${words(g.claim.content)}`,
        ...(near
          ? [`  nearest ${near.score.toFixed(2)} [${cue(near.reading)}] ${words(near.reading.claim.content)}`]
          : []),
      ];
    }
    if (right.includes(pair)) return [];
    return [`WHO  ${head} found ${who(found[pair[1]])} · ${words(g.claim.content).slice(0, 80)}`];
  });
  const extra = found
    .filter((_, j) => !pairs.some(([, b]) => b === j))
    .map((f) => `EXTRA ${f.claim.kind} [${cue(f)}] (${who(f)}) ${words(f.claim.content).slice(0, 140)}`);
  return [...missed, ...extra];
}
