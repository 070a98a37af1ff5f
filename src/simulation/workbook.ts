import ExcelJS from 'exceljs';
import type { FilingView } from '../regime/reports/contract.js';
import type { FoundSheetView, ReturnedSheetView } from '../regime/reports/contract.sheet.js';
import type { District } from './district.js';
import type { Visitor } from './visitor.js';

/** Cells that are typed into one section, by the mark of their row. */
export type CellsOf = (section: FilingView['sections'][number]) => Readonly<Record<string, string | number>>;

/** Behind every row of a unit's workbook stands the mark by which it is known again. */
const MARK = 6;
const [TEXT, FIGURE] = [2, 4];

/** A unit fills the workbook of its report in, away from here: a sheet for each item, in their order. */
async function filledIn(bytes: Buffer, sections: FilingView['sections'], cellsOf: CellsOf): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const [, ...sheets] = book.worksheets;
  for (const [at, section] of sections.entries()) {
    const cells = cellsOf(section);
    sheets[at]?.eachRow((row) => {
      const said = cells[row.getCell(MARK).text];
      if (said !== undefined) row.getCell(typeof said === 'number' ? FIGURE : TEXT).value = said;
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/**
 * The workbook that a unit sent by another channel is brought in by the clerk: whose it is is read from it, what it says is
 * typed, and it proves the receipt.
 */
export async function bringIn(
  district: District,
  unit: Visitor,
  obligationId: string,
  { receivedOn, cellsOf }: { readonly receivedOn: string; readonly cellsOf: CellsOf },
): Promise<void> {
  const report = `/api/obligations/${obligationId}/report`;
  const { sections } = await unit.ask<FilingView>('GET', report);
  const bytes = await filledIn(await unit.take(`${report}.xlsx`), sections, cellsOf);
  const clerk = await district.as('gov-office');
  const uploadId = await clerk.send('返回的填报表.xlsx', bytes);
  const found = await clerk.ask<FoundSheetView>(
    'GET',
    `/api/programmes/${await district.programmeId()}/report-sheet?upload=${uploadId}`,
  );
  if (found.obligationId !== obligationId) throw new Error(`the workbook is of another report: ${found.unread ?? ''}`);
  const returned = await clerk.ask<ReturnedSheetView>('GET', `${report}-sheet?upload=${uploadId}`);
  if (returned.unread !== null || returned.faults.length > 0) throw new Error('the workbook cannot be taken');
  for (const { taskId, version, fields } of returned.sections)
    await clerk.ask('PATCH', `${report}/sections/${taskId}`, fields, version);
  await clerk.ask('POST', `${report}/receipt`, {
    ...{ channel: 'xlsx', receivedOn, proof: { kind: 'scan', uploadId }, signedBy: '演示·镇长' },
  });
}
