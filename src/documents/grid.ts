import type { Block, Cell } from './blocks.js';
import { MAX_CELLS, MAX_COLUMNS } from './limits.js';
import { UnreadablePaper } from './unreadable.js';

/** A cell with the place of its upper left corner and how far it reaches. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Rows of equal length; see `Table` in blocks.ts. */
export type Grid = readonly (readonly Cell[])[];

/** A cell as HTML has it: its place follows from the cells before it. */
export interface SpannedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

const EMPTY: Cell = { text: '' };
const FROM_ABOVE: Cell = { text: '', continues: 'above' };
const FROM_LEFT: Cell = { text: '', continues: 'left' };

/** @throws UnreadablePaper where the grid is larger than any paper's, before a row of it is made. */
export function checkGrid(rows: number, columns: number): void {
  if (columns > MAX_COLUMNS) throw new UnreadablePaper('too-many-cells', { count: columns, limit: MAX_COLUMNS });
  const count = rows * columns;
  if (count > MAX_CELLS) throw new UnreadablePaper('too-many-cells', { count, limit: MAX_CELLS });
}

/** Lays cells out as a full grid; where two claim a place, the first has it. Rows and columns without a word are dropped. */
export function layGrid(cells: readonly PlacedCell[], height: number, width: number): Grid {
  checkGrid(height, width);
  const rows = Array.from({ length: height }, (): (Cell | undefined)[] => new Array<Cell | undefined>(width));
  for (const cell of cells) {
    const bottom = Math.min(height, cell.row + cell.rows);
    const right = Math.min(width, cell.column + cell.columns);
    for (let row = cell.row; row < bottom; row += 1) {
      const line = rows[row];
      for (let column = cell.column; line && column < right; column += 1) {
        line[column] ??= column > cell.column ? FROM_LEFT : row > cell.row ? FROM_ABOVE : { text: cell.text };
      }
    }
  }
  return tidy(rows.map((row) => Array.from(row, (cell) => cell ?? EMPTY)));
}

/** Places cells as HTML does: each in the first free place of its row, those that reach down leaving less room below. */
export function layRows(rows: readonly (readonly SpannedCell[])[]): Grid {
  const placed: PlacedCell[] = [];
  const taken: number[] = []; // for each column, the first row that is free again
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > row) column += 1;
      const reach = Math.min(cell.rows, rows.length - row);
      const columns = Math.min(cell.columns, MAX_COLUMNS + 1);
      for (let at = column; at < column + columns; at += 1) taken[at] = row + reach;
      if (taken.length > MAX_COLUMNS) checkGrid(rows.length, taken.length);
      placed.push({ row, column, rows: reach, columns, text: cell.text });
      column += columns;
    }
  });
  return layGrid(placed, rows.length, taken.length);
}

/** Drops rows and columns that hold no word: spacers, and columns that exist only because rows are cut differently. */
export function tidy(grid: Grid): Grid {
  const worded = grid.filter((row) => row.some(hasWords));
  const width = worded[0]?.length ?? 0;
  const kept = Array.from({ length: width }, (_, column) => worded.some((row) => hasWords(row[column])));
  if (kept.every(Boolean) && worded.length === grid.length) return grid;
  return worded.map((row) => row.filter((_, column) => kept[column]));
}

/** A grid of one column is a frame round text, not a table: its lines are paragraphs. */
export function tableOrParagraphs(grid: Grid): Block[] {
  const width = grid[0]?.length ?? 0;
  if (width === 0) return [];
  if (width > 1) return [{ kind: 'table', rows: grid }];
  return grid
    .flatMap(([cell]) => cell?.text.split('\n') ?? [])
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}

const hasWords = (cell: Cell | undefined): boolean => cell !== undefined && cell.text.trim() !== '';
