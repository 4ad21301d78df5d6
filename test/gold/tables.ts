import type { Results } from './run';
import { MEASURES, type Figures, type Score } from './score';

const percent = (share: number): string => (100 * share).toFixed(1);
const ratio = (part: number, whole: number): string => (whole > 0 ? percent(part / whole) : '–');
const three = ({ p, r, f1 }: Figures): string => `${percent(p)} / ${percent(r)} / **${percent(f1)}**`;

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map((_, k) => (k === 0 ? '---' : '---:'))) + rows.map(line).join('');
}

const ROWS = [...MEASURES, 'speakers'] as const;
const figuresOf = (score: Score, row: (typeof ROWS)[number]): Figures =>
  row === 'speakers' ? score.speakers : score.of(row);

/** P / R / F1 of every measure: all articles, those put aside, the rest. */
export function measures({ all, putAside, rest }: Results): string {
  const parts = [all, putAside, rest];
  const titles = ['all', 'put aside (number divisible by 3)', 'the rest'];
  return table(
    ['P / R / F1, per cent', ...titles.map((title, k) => `${title}: ${parts[k]?.articles} articles`)],
    ROWS.map((row) => [
      row === 'attributed' ? '**attributed**' : row,
      ...parts.map((part) => three(figuresOf(part, row))),
    ]),
  );
}

/** Recall by the gold claim's kind. */
export function kinds({ all, putAside, rest }: Results): string {
  const names = [...all.kinds].sort(([, a], [, b]) => b.gold - a.gold).map(([name]) => name);
  const cell = (score: Score, name: string): string => {
    const kind = score.kinds.get(name);
    return kind
      ? `${ratio(kind.content, kind.gold)} / ${ratio(kind.attributed, kind.gold)} of ${kind.gold}`
      : '–';
  };
  return table(
    ['recall: content / attributed', 'all', 'put aside', 'the rest'],
    names.map((name) => [name, cell(all, name), cell(putAside, name), cell(rest, name)]),
  );
}

export function papers({ papers }: Results): string {
  const f1 = (figures: Figures): string => percent(figures.f1);
  return table(
    ['paper', 'articles', 'gold claims', 'claims F1', 'attributed F1', 'cues F1', 'mentions F1'],
    [...papers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([paper, score]) => [
        paper,
        score.articles,
        score.counts.get('claims')?.gold ?? 0,
        f1(score.of('claims')),
        f1(score.of('attributed')),
        f1(score.of('cues')),
        f1(score.of('mentions')),
      ]),
  );
}

const BANDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** Share of suggestions that are right, by the confidence the engine gave them. */
export function confidence({ all, putAside }: Results): string {
  const rows = BANDS.slice(0, -1).flatMap((low, k) => {
    const high = BANDS[k + 1] as number;
    const within = (score: Score) =>
      score.outcomes.filter((one) => one.confidence >= low && (one.confidence < high || high === 1));
    if (within(all).length === 0) return [];
    const cells = [all, putAside].flatMap((score) => {
      const some = within(score);
      const right = (test: 'content' | 'attributed') =>
        ratio(some.filter((one) => one[test]).length, some.length);
      return [some.length, right('content'), right('attributed')];
    });
    return [[`${low.toFixed(2)} – ${high.toFixed(2)}`, ...cells]];
  });
  return table(
    [
      'confidence',
      'suggestions, all',
      'content right',
      'speaker right too',
      'put aside',
      'content right',
      'speaker right too',
    ],
    rows,
  );
}
