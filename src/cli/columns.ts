import type { Cell } from '../core/agreement/table';

/** Columns side by side: the first ones (`texts`) begin at the left, the others, numbers, end at the right. */
export function columns(rows: readonly (readonly Cell[])[], texts: number): readonly string[] {
  const shown = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? real(cell) : String(cell))));
  const widths = (shown[0] ?? []).map((_, i) => Math.max(...shown.map((row) => row[i]?.length ?? 0)));
  return shown.map((row) =>
    row
      .map((cell, i) => (i < texts ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const real = ({ real: value }: { readonly real: number }): string =>
  Number.isFinite(value) ? value.toFixed(3) : '–';
