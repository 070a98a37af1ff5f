import type { Cell, Worksheet } from 'exceljs';
import type { Heading, OutgoingDocument, OutgoingTable, Passage } from './document.js';
import { FACES, type PageForm, sheetForm, SIZES, typeAreaWidth } from './official-form.js';
import { alignOf, columnWidths, leastWidths, placeCells, type PlacedCell } from './placing.js';
import { lineHeight, roomyWidths, rowHeights, settingOf, textHeight } from './row-height.js';
import { planSheets, type SheetPlan } from './sheets.js';

const MILLIMETRES_PER_INCH = 25.4;
/** Excel measures a column in digits of its default face, 7 pixels each at 96 to the inch. */
const DIGITS_PER_MILLIMETRE = 96 / MILLIMETRES_PER_INCH / 7;
/** Paper size 9 is A4. */
const A4 = 9;
/** The size of what stands in cells, in points. */
const CELL_POINTS = 11;
const TITLE_POINTS = 18;

/** The document as a workbook, a sheet for each table, ready to print: A4, as wide as the page, header on every page. */
export async function writeXlsx(document: OutgoingDocument): Promise<Uint8Array> {
  // Loaded where a workbook is written: a program that starts does not wait four tenths of a second for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = document.title;
  const form = sheetForm(document.orientation);
  for (const plan of planSheets(document)) fillSheet(workbook.addWorksheet(plan.name), plan, form);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same as a file, named after what it holds and the day it was taken. */
export const workbookFile = async (document: OutgoingDocument, on: string) => ({
  name: `${document.title} ${on}.xlsx`,
  bytes: await writeXlsx(document),
});

function fillSheet(sheet: Worksheet, { above, table, below }: SheetPlan, form: PageForm): void {
  const placed = placeCells(table);
  const least = leastWidths(table, placed, settingOf(CELL_POINTS));
  const spread = columnWidths(table.columns, typeAreaWidth(form) * DIGITS_PER_MILLIMETRE, least);
  const widths = roomyWidths(placed, spread, least, CELL_POINTS);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const total = widths.reduce((all, each) => all + each, 0);
  above.forEach((part, index) => {
    writeWords(sheet, index + 1, part, table.columns.length, total);
  });
  const height = table.header.length + table.rows.length;
  writeTable(sheet, { table, placed, widths }, above.length);
  below.forEach((part, index) => {
    writeWords(sheet, above.length + height + index + 1, part, table.columns.length, total);
  });
  setUpPage(sheet, above.length, table.header.length, form);
}

/** A line of words over the whole width of the sheet. */
function writeWords(sheet: Worksheet, row: number, part: Heading | Passage, columns: number, width: number): void {
  const title = part.kind === 'heading' && part.level === 'title';
  const points = title ? TITLE_POINTS : CELL_POINTS;
  const cell = sheet.getCell(row, 1);
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  writeText(cell, part.text);
  cell.font = { name: title ? FACES.title : part.kind === 'heading' ? FACES.first : FACES.plain, size: points };
  const horizontal = title || (part.kind === 'passage' && part.style === 'subtitle') ? 'center' : 'left';
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal };
  sheet.getRow(row).height = textHeight(part.text, width, points) + (title ? lineHeight(points) / 2 : 0);
}

interface LaidTable {
  readonly table: OutgoingTable;
  readonly placed: readonly PlacedCell[];
  readonly widths: readonly number[];
}

function writeTable(sheet: Worksheet, { table, placed, widths }: LaidTable, above: number): void {
  for (const each of placed) {
    const { cell, row, column, rows, columns } = each;
    const top = above + row + 1;
    if (rows > 1 || columns > 1) sheet.mergeCells(top, column + 1, top + rows - 1, column + columns);
    const target = sheet.getCell(top, column + 1);
    if (cell.figure === undefined) writeText(target, cell.text);
    else target.value = cell.figure;
    const strong = row < table.header.length || cell.strong === true;
    target.font = { name: strong ? FACES.first : FACES.plain, size: CELL_POINTS };
    const horizontal = alignOf(table, each) === 'centre' ? 'center' : 'left';
    target.alignment = { wrapText: true, vertical: 'middle', horizontal };
    drawBorders(sheet, each, above);
  }
  rowHeights(placed, widths, CELL_POINTS).forEach((height, row) => {
    sheet.getRow(above + row + 1).height = height;
  });
}

/** Text stays text: neither 4-7 becomes a day, nor 1198.10 loses its zero, nor =1+1 is reckoned, also after an edit. */
function writeText(cell: Cell, text: string): void {
  cell.numFmt = '@';
  cell.value = text;
}

/** Every cell under a merge has borders of its own, or the frame has gaps. */
function drawBorders(sheet: Worksheet, { row, column, rows, columns }: PlacedCell, above: number): void {
  const thin = { style: 'thin' } as const;
  for (let down = 0; down < rows; down += 1)
    for (let right = 0; right < columns; right += 1)
      sheet.getCell(above + row + down + 1, column + right + 1).border = {
        top: thin,
        left: thin,
        bottom: thin,
        right: thin,
      };
}

function setUpPage(sheet: Worksheet, above: number, header: number, { width, height, margins }: PageForm): void {
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: width > height ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.top / 2),
      footer: inches(margins.bottom / 2),
    },
    ...(header > 0 && { printTitlesRow: `${String(above + 1)}:${String(above + header)}` }),
  };
  sheet.headerFooter = { oddFooter: `&C&"${FACES.plain}"&${String(SIZES.four)}— &P —` };
  if (header > 0) sheet.views = [{ state: 'frozen', ySplit: above + header }];
}
