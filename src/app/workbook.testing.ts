import ExcelJS from 'exceljs';
import type { Visitor } from './regime-console.testing.js';

/** A workbook as it is downloaded: the rows of its first sheet below the title, the headings first, each cell as its text. */
export async function workbookRows(visitor: Visitor, url: string): Promise<readonly (readonly string[])[]> {
  const answer = await visitor.ask('GET', url);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${String(answer.statusCode)} ${answer.body}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(answer.rawPayload).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error(`${url}: no sheet`);
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number > 1) rows.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text));
  });
  return rows;
}
