import type { Writable } from 'node:stream';
import type { Worksheet } from 'exceljs';

/** A long list as a workbook: what stands over its columns, and how wide each is in digits. */
export interface RowsForm {
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
}

/** Excel takes 1,048,576 rows a sheet; a round number below it, so that the heading fits too. */
const ROWS_A_SHEET = 1_000_000;

/**
 * Writes rows as they come, none of them kept in memory: for lists longer than a document. Every cell is text, so that
 * nothing is reckoned or made a day of.
 */
export async function writeRows(
  into: Writable,
  { sheet, columns }: RowsForm,
  rows: AsyncIterable<readonly string[]>,
): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: into, useStyles: true, useSharedStrings: false });
  const begin = (place: number): Worksheet => {
    const added = workbook.addWorksheet(place === 1 ? sheet : `${sheet} ${String(place)}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    added.columns = columns.map(({ heading, width }) => ({ header: heading, width, style: { numFmt: '@' } }));
    added.getRow(1).font = { bold: true };
    added.getRow(1).commit();
    return added;
  };
  let place = 1;
  let current = begin(place);
  let written = 0;
  for await (const row of rows) {
    if (written === ROWS_A_SHEET) {
      current.commit();
      place += 1;
      current = begin(place);
      written = 0;
    }
    current.addRow([...row]).commit();
    written += 1;
  }
  current.commit();
  await workbook.commit();
}
