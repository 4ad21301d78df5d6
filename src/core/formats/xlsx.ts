import writeXlsxFile, { type Row as SheetRow, type Sheet } from 'write-excel-file/universal';
import { NOT_XML, everythingBut } from './features';
import { FormatError, type Format, type FormatDocument, type OutputFile } from './format';
import { CLAIM_COLUMNS, claimRows, type Row } from './table';

/** The most that a cell holds, in UTF-16 units (Excel specifications and limits). */
const CELL_LIMIT = 32767;

/**
 * An Excel workbook with right-to-left sheets: claims (as in CSV), speakers, articles. Office Open XML
 * (ECMA-376), `sheetView rightToLeft`.
 */
export const XLSX: Format = {
  id: 'xlsx',
  title: 'Excel workbook',
  ending: '.xlsx',
  unit: 'codePoint',
  holds: everythingBut('mentions', 'control'),
  scope: 'collection',
  write,
};

const SPEAKER_COLUMNS = ['article', 'speaker_id', 'speaker', 'role', 'kind', 'status', 'claims'] as const;
const ARTICLE_COLUMNS = ['article', 'claims', 'speakers', 'characters'] as const;

async function write(
  documents: readonly FormatDocument[],
  _: unknown,
  name: string,
): Promise<readonly OutputFile[]> {
  const claims = documents.flatMap(claimRows);
  const articles = documents.map(({ file, text, annotation }) => [
    file,
    annotation.claims.length,
    annotation.speakers.length,
    Array.from(text).length,
  ]);
  const sheets = [
    sheet('Claims', CLAIM_COLUMNS, claims, ['content', 'note', 'cue', 'mention']),
    sheet('Speakers', SPEAKER_COLUMNS, documents.flatMap(speakerRows), ['speaker', 'role']),
    sheet('Articles', ARTICLE_COLUMNS, articles, ['article']),
  ];
  const blob = await writeXlsxFile(sheets).toBlob();
  return [{ name: `${name}.xlsx`, data: new Uint8Array(await blob.arrayBuffer()) }];
}

function speakerRows({ file, annotation }: FormatDocument): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { speaker } of annotation.claims)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return annotation.speakers.map(({ id, name, role, kind, status }) => [
    file,
    id,
    name,
    role ?? null,
    kind,
    status,
    counts.get(id) ?? 0,
  ]);
}

function sheet(
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  wide: readonly string[],
): Sheet<Blob> {
  const head: SheetRow = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  return {
    sheet: title,
    rightToLeft: true,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({
      width: column === 'content' ? 80 : wide.includes(column) ? 30 : 14,
    })),
    data: [head, ...rows.map((row) => row.map((value) => cell(value, row, columns)))],
  };
}

function cell(value: string | number | null, row: Row, columns: readonly string[]): SheetRow[number] {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (value.length > CELL_LIMIT) {
    const column = columns[row.indexOf(value)] ?? '';
    throw new FormatError(
      `claim ${row[1]}: its ${column} is longer than a cell of Excel holds (${CELL_LIMIT}); export CSV`,
      String(row[0]),
    );
  }
  // Text, also where it begins with = or +: no formula.
  return { value: value.replace(NOT_XML, '\uFFFD'), type: String, wrap: true, alignVertical: 'top' };
}
