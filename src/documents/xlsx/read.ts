import type { Cell, PaperDocument } from '../blocks.js';
import { gathering } from '../gathering.js';
import { tidy, type Grid } from '../grid.js';
import type { OfficePackage } from '../ooxml/package.js';
import { readSheet } from './sheet.js';
import { readWorkbook } from './workbook.js';

/** Reads every sheet that shows, in the order of their tabs, with what a person sees in the cells. */
export async function readXlsx(
  office: OfficePackage,
  main: string,
  onProgress?: (done: number) => void,
): Promise<PaperDocument> {
  const workbook = await readWorkbook(office, main);
  const paper = gathering();
  for (const [at, { part }] of workbook.sheets.entries()) {
    const grid = await readSheet(office, part, workbook, (share) =>
      onProgress?.((at + share) / workbook.sheets.length),
    );
    addSheet(paper, tidy(grid));
  }
  return { format: 'xlsx', blocks: paper.blocks, picturePages: 0 };
}

/**
 * A sheet is a page that happens to have cells: titles and notes stand over and under the table in single cells. Those
 * become paragraphs; between the first and the last row of the table a single cell is a group's heading and stays a row.
 */
function addSheet(paper: ReturnType<typeof gathering>, grid: Grid): void {
  const first = grid.findIndex(isTableRow);
  if (first < 0) {
    grid.forEach((row) => addSingle(paper, row));
    return;
  }
  let last = grid.length - 1;
  while (last > first && standsAlone(grid[last] ?? [])) last -= 1;
  grid.slice(0, first).forEach((row) => addSingle(paper, row));
  paper.table(tidy(grid.slice(first, last + 1)));
  grid.slice(last + 1).forEach((row) => addSingle(paper, row));
}

const addSingle = (paper: ReturnType<typeof gathering>, row: readonly Cell[]): void => {
  for (const cell of row) paper.paragraph(cell.text);
};

const hasWords = (cell: Cell): boolean => cell.text.trim() !== '';
const isTableRow = (row: readonly Cell[]): boolean => row.filter(hasWords).length > 1;

/** A single text at the left edge, under the table: a note. A single text further right is a cell of the row above. */
function standsAlone(row: readonly Cell[]): boolean {
  return (
    row.filter(hasWords).length === 1 &&
    hasWords(row[0] ?? { text: '' }) &&
    !row.some((cell) => cell.continues === 'above')
  );
}
