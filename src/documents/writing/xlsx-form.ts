import type { Cell, DataValidation, Worksheet } from 'exceljs';
import { FACES } from './official-form.js';
import { textHeight } from './row-height.js';

/** A workbook that is sent out, filled in and comes back: what may be filled in is open, all else is locked. */
export interface FormBook {
  readonly title: string;
  /** What may be chosen, by name; kept on a sheet that does not show. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly listsName: string;
  readonly sheets: readonly FormSheet[];
  /** What a program says to somebody who writes what a cell does not take. */
  readonly refusal: string;
}

export interface FormSheet {
  readonly name: string;
  /** How wide each column is, in digits. */
  readonly widths: readonly number[];
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** What stands behind the row in columns that do not show: what it is, and as what it went out. */
  readonly marks?: readonly string[];
}

export interface FormCell {
  readonly text: string;
  /** Kept as a number, where a number is filled in. */
  readonly figure?: number | undefined;
  /** How many columns it reaches over. */
  readonly columns?: number;
  readonly look?: 'title' | 'heading' | 'head' | 'note';
  /** What may be filled in; locked where nothing may. */
  readonly open?: OpenCell;
}

/** `choice`: one of a list; `suggestion`: one of a list or anything else. */
export type OpenCell =
  { readonly kind: 'text' | 'figure' } | { readonly kind: 'choice' | 'suggestion'; readonly list: string };

const CELL_POINTS = 11;
const TITLE_POINTS = 16;
const THIN = { style: 'thin', color: { argb: 'FF999999' } } as const;
/** What is locked is grey, so that what is to be filled in is seen without reading. */
const LOCKED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } } as const;
const A4 = 9;

/** Without marks of XML that no file holds, and half characters: what is written is what is read. */
export const writable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '');

/** Writes such a workbook. Every text stays text: nothing that somebody wrote is ever reckoned. */
export async function writeXlsxForm(book: FormBook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = book.title;
  const names = Object.keys(book.lists);
  const rangeOf = (list: string): string => {
    const column = String.fromCharCode(65 + names.indexOf(list));
    const count = Math.max(1, book.lists[list]?.length ?? 0);
    return `'${book.listsName}'!$${column}$1:$${column}$${String(count)}`;
  };
  for (const form of book.sheets) {
    const sheet = workbook.addWorksheet(form.name);
    fill(sheet, form, { rangeOf, refusal: book.refusal });
    await sheet.protect('', { formatRows: true, formatColumns: true });
  }
  const lists = workbook.addWorksheet(book.listsName, { state: 'hidden' });
  for (const [column, name] of names.entries())
    for (const [row, text] of (book.lists[name] ?? []).entries())
      writeText(lists.getCell(row + 1, column + 1), writable(text));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Filling {
  readonly rangeOf: (list: string) => string;
  readonly refusal: string;
}

function fill(sheet: Worksheet, { widths, rows }: FormSheet, filling: Filling): void {
  for (const [column, width] of widths.entries()) sheet.getColumn(column + 1).width = width;
  const marks = Math.max(0, ...rows.map((row) => row.marks?.length ?? 0));
  for (let column = 0; column < marks; column += 1) sheet.getColumn(widths.length + column + 1).hidden = true;
  for (const [at, row] of rows.entries()) {
    let column = 1;
    let height = 0;
    for (const cell of row.cells) {
      const columns = cell.columns ?? 1;
      const width = widths.slice(column - 1, column - 1 + columns).reduce((all, each) => all + each, 0);
      if (columns > 1) sheet.mergeCells(at + 1, column, at + 1, column + columns - 1);
      for (let right = 0; right < columns; right += 1) dress(sheet.getCell(at + 1, column + right), cell, filling);
      const target = sheet.getCell(at + 1, column);
      if (cell.figure === undefined) writeText(target, writable(cell.text), cell.open?.kind === 'figure');
      else target.value = cell.figure;
      height = Math.max(height, textHeight(cell.text, width, cell.look === 'title' ? TITLE_POINTS : CELL_POINTS));
      column += columns;
    }
    for (const [place, mark] of (row.marks ?? []).entries())
      writeText(sheet.getCell(at + 1, widths.length + place + 1), mark);
    sheet.getRow(at + 1).height = height;
  }
  sheet.pageSetup = { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

function dress(target: Cell, { look, open }: FormCell, { rangeOf, refusal }: Filling): void {
  const strong = look === 'title' || look === 'heading' || look === 'head';
  target.font = {
    name: look === 'title' ? FACES.title : strong ? FACES.first : FACES.plain,
    size: look === 'title' ? TITLE_POINTS : CELL_POINTS,
  };
  target.alignment = { wrapText: true, vertical: 'middle', horizontal: 'left' };
  target.protection = { locked: open === undefined };
  if (look === 'title' || look === 'heading' || look === 'note') return;
  target.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
  if (!open) target.fill = LOCKED;
  else if (open.kind !== 'text') target.dataValidation = validation(open, rangeOf, refusal);
}

function validation(open: OpenCell, rangeOf: Filling['rangeOf'], error: string): DataValidation {
  const refusing = { allowBlank: true, showErrorMessage: true, error } as const;
  return 'list' in open
    ? { ...refusing, showErrorMessage: open.kind === 'choice', type: 'list', formulae: [rangeOf(open.list)] }
    : { ...refusing, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] };
}

/** Text stays text, also after an edit; a cell for a number takes one. */
function writeText(cell: Cell, text: string, figure = false): void {
  if (!figure) cell.numFmt = '@';
  if (text !== '') cell.value = text;
}
