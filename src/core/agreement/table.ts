import type { Row } from '../formats/table';
import { annotatorNames, type AgreementRow } from './agreement';

/** A cell of a table of figures: `real` is a share or a coefficient, NaN where it is not defined. */
export type Cell = string | number | { readonly real: number };

/** One row a measure and annotators, the head first. */
export function agreementTable(rows: readonly AgreementRow[]): readonly (readonly Cell[])[] {
  const line = (row: AgreementRow): readonly Cell[] => [
    row.measure,
    annotatorNames(row),
    row.articles,
    row.units,
    { real: row.value },
  ];
  return [['measure', 'annotators', 'articles', 'units', 'value'], ...rows.map(line)];
}

/** A row for CSV: six places after the point, and nothing where a measure is not defined. */
export function csvRow(cells: readonly Cell[]): Row {
  return cells.map((cell) =>
    typeof cell !== 'object' ? cell : Number.isFinite(cell.real) ? Number(cell.real.toFixed(6)) : null,
  );
}
