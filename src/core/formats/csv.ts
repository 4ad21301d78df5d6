import { everythingBut } from './features';
import type { Format, FormatDocument, WriteOptions } from './format';
import { CLAIM_COLUMNS, claimRows, type Row } from './table';

const LINES = {
  head: ({ bom }: WriteOptions): string => csvText([CLAIM_COLUMNS], bom === true),
  of: (document: FormatDocument): string => csvText(claimRows(document)),
};

/**
 * A tidy table, a row a claim. Comma-separated, quoted where needed, CRLF line ends: RFC 4180. Excel reads Arabic only
 * with a byte order mark (option). Offsets: code points.
 */
export const CSV: Format = {
  id: 'csv',
  title: 'CSV table (a row a claim)',
  ending: '.csv',
  unit: 'codePoint',
  holds: everythingBut('mentions', 'idle'),
  scope: 'collection',
  write: (documents, options, name) => [
    { name: `${name}.csv`, data: LINES.head(options) + documents.map(LINES.of).join('') },
  ],
  lines: LINES,
};

/** Rows as CSV; null is an empty field. */
export function csvText(rows: readonly Row[], bom = false): string {
  const field = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\n\r]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${bom ? '\uFEFF' : ''}${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
