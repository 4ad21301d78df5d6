import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Article } from '../../src/core/sidecar/article';
import { writeSidecar } from '../../src/core/sidecar/write';
import { ROOT } from '../support/paths';
import { GOLD_DIR } from './gold';
import type { Results } from './run';
import { MEASURES } from './score';

/** The scorer that comes with the gold; it reads sidecars. */
export const REFERENCE = path.join(GOLD_DIR, '../score.mjs');

type Row = Readonly<Record<'p' | 'r' | 'f1', number>>;
type Figures = Readonly<Record<string, Row>> & {
  readonly kinds: Readonly<Record<string, { gold: number; content: number; attributed: number }>>;
};

/** Where our figures differ from those of the gold's own scorer on the sidecars of the same detection: one line each. */
export function differences(results: Results): string[] {
  const theirs = reference(results);
  const rows = [...MEASURES, 'speakers'] as const;
  const differing = rows.flatMap((row) => {
    const ours = row === 'speakers' ? results.all.speakers : results.all.of(row);
    const other = theirs[row];
    return (['p', 'r', 'f1'] as const)
      .filter((side) => Math.abs(ours[side] - (other?.[side] ?? -1)) > 1e-9)
      .map((side) => `${row} ${side}: ${ours[side]}, the reference ${other?.[side]}`);
  });
  const ours = JSON.stringify(Object.fromEntries([...results.all.kinds].sort()));
  const others = JSON.stringify(Object.fromEntries(Object.entries(theirs.kinds).sort()));
  return ours === others ? differing : [...differing, `kinds: ${ours}, the reference ${others}`];
}

function reference({ articles }: Results): Figures {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-score-'));
  try {
    for (const { article, annotation } of articles)
      fs.writeFileSync(
        path.join(folder, `${article.name}.isnad.yaml`),
        writeSidecar(annotation, Article.fromText(`${article.name}.txt`, article.text)),
      );
    const out = execFileSync(process.execPath, [REFERENCE, GOLD_DIR, folder, '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return JSON.parse(out) as Figures;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
