import { decodeText } from '../decode.js';
import { kindOf } from '../kind.js';
import { oleKind } from '../legacy/ole.js';
import { checkSize, MAX_CELLS } from '../limits.js';
import { mainPart } from '../ooxml/main.js';
import { openPackage } from '../ooxml/package.js';
import type { PaperFile } from '../read.js';
import { UnreadablePaper } from '../unreadable.js';
import { readCells, type SheetCells } from './sheet.js';
import { readWorkbook } from './workbook.js';

/** A sheet as a list to be taken over: every row under its own number, so that a fault can be named where it stands. */
export interface SheetOfRows {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the program that made the sheet numbers it: from 1. */
  readonly number: number;
  /** By column from 0 (A); what is empty is ''. */
  readonly cells: readonly string[];
  /** By column: the number a cell holds, without its sign, where its format shows it rounded. Left out where none does. */
  readonly held?: Readonly<Record<number, string>>;
}

/**
 * Reads every sheet of a workbook that shows, with what a person sees in the cells. Rows that are hidden are rows all the
 * same; a cell merged downwards stands in each of its rows.
 * @throws UnreadablePaper for everything that is no sound .xlsx
 */
export async function readSheetRows(file: PaperFile, onProgress?: (done: number) => void): Promise<SheetOfRows[]> {
  const office = await openPackage(checked(file));
  const main = await mainPart(office);
  if (main?.kind !== 'xlsx') throw new UnreadablePaper('not-a-document', { found: main?.kind ?? 'archive' });
  const workbook = await readWorkbook(office, main.part);
  const sheets: SheetOfRows[] = [];
  for (const [at, { name, part }] of workbook.sheets.entries()) {
    const cells = await readCells(office, part, workbook, (share) =>
      onProgress?.((at + share) / workbook.sheets.length),
    );
    sheets.push({ name, rows: rowsOf(cells) });
  }
  return sheets;
}

/** The bytes of what may be a workbook. An old .xls is not converted: who exported the list has the new format at hand. */
function checked({ name, bytes }: PaperFile): Uint8Array {
  checkSize(bytes.length);
  const kind = kindOf(bytes, name, decodeText);
  if (kind === 'zip') return bytes;
  if (kind !== 'ole') throw new UnreadablePaper('not-a-document', { found: kind });
  throw oleKind(bytes) === 'encrypted'
    ? new UnreadablePaper('encrypted')
    : new UnreadablePaper('legacy-needs-libreoffice', { format: 'xls' });
}

function rowsOf({ rows, merges, held }: SheetCells): SheetRow[] {
  const last = [...rows.keys()].reduce((most, row) => Math.max(most, row), 0);
  let covered = 0;
  for (const { top, bottom, left } of merges) {
    const text = rows.get(top)?.get(left);
    if (text === undefined) continue;
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1) {
      covered += 1;
      if (covered > MAX_CELLS) throw new UnreadablePaper('too-many-cells', { count: covered, limit: MAX_CELLS });
      rows.get(row)?.set(left, text);
    }
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      const exact = held.get(row);
      return { number: row + 1, cells: lined(cells), ...(exact && { held: Object.fromEntries(exact) }) };
    });
}

/** The cells of a row from A on, up to the last that holds something. */
function lined(cells: ReadonlyMap<number, string>): string[] {
  const width = [...cells.keys()].reduce((most, column) => Math.max(most, column + 1), 0);
  return Array.from({ length: width }, (_, column) => cells.get(column)?.trim() ?? '');
}
