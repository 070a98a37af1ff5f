import type { Align, Column, OutgoingCell, OutgoingTable, Row } from './document.js';

/** A cell of a table with the place of its upper left corner, both counted from 0, and how far it reaches. */
export interface PlacedCell {
  readonly cell: OutgoingCell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells of a table at their places, header first, each in the first free place of its row as in HTML.
 * @throws RangeError where the cells leave a hole or reach outside: the document is then wrong, not the data.
 */
export function placeCells(table: OutgoingTable): PlacedCell[] {
  const width = table.columns.length;
  return [...placeRows(table.header, width, 0), ...placeRows(table.rows, width, table.header.length)];
}

function placeRows(rows: readonly Row[], width: number, firstRow: number): PlacedCell[] {
  const freeFrom = new Array<number>(width).fill(0); // for each column, the first row that is free again
  return rows.flatMap((cells, row) => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((freeFrom[column] ?? Infinity) > row && column < width) column += 1;
      const at = { cell, row: firstRow + row, column, rows: cell.rows ?? 1, columns: cell.columns ?? 1 };
      const free = freeFrom.slice(column, column + at.columns).every((from) => from <= row);
      if (!free || column + at.columns > width || row + at.rows > rows.length)
        throw new RangeError(`row ${String(row)}: the cell “${cell.text}” reaches outside its table`);
      freeFrom.fill(row + at.rows, column, column + at.columns);
      column += at.columns;
      return at;
    });
    if (freeFrom.some((from) => from <= row)) throw new RangeError(`row ${String(row)} leaves a place empty`);
    return placed;
  });
}

/** How wide text is set in a table: a Han character, and what stays free in a cell beside it, in the measure of the widths. */
export interface Setting {
  readonly character: number;
  readonly padding: number;
}

/** A letter or a digit is about half of a Han character. */
export const LETTER = 0.58;
/** A day (2022-04-20), a time, a sum, a share: what a reader takes for two when it is broken over two lines. */
const FIGURE = /[\d.,:%/-]{2,12}/gu;

/** How wide each column is at least, so that no figure in it breaks. */
export function leastWidths(
  { columns: all, header }: Pick<OutgoingTable, 'columns' | 'header'>,
  placed: readonly PlacedCell[],
  { character, padding }: Setting,
): number[] {
  const least = all.map(() => 0);
  for (const { cell, row, column, columns } of placed) {
    if (columns > 1 || row < header.length) continue;
    for (const [figure] of cell.text.matchAll(FIGURE))
      least[column] = Math.max(least[column] ?? 0, figure.length * LETTER * character + padding);
  }
  return least;
}

/**
 * The widths of the columns, spread over `total` in their proportions; but none is so narrow that a day or a sum in it
 * breaks, as long as the others can spare the room.
 * @param least how wide each is at least
 */
export function columnWidths(columns: readonly Column[], total: number, least: readonly number[]): number[] {
  const widths = spread(columns, total);
  const narrow = widths.map((width, at) => width < (least[at] ?? 0));
  const taken = least.reduce((all, width, at) => (narrow[at] ? all + width : all), 0);
  const others = spread(
    columns.map(({ width }, at) => ({ width: narrow[at] ? 0 : width })),
    total - taken,
  );
  return taken > total || others.some((width, at) => !narrow[at] && width < (least[at] ?? 0))
    ? widths
    : others.map((width, at) => (narrow[at] ? (least[at] ?? 0) : width));
}

function spread(columns: readonly Column[], total: number): number[] {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  return columns.map(({ width }) => (sum === 0 ? 0 : (width / sum) * total));
}

/** A header is centred, a cell that reaches over several columns too; else the column decides. */
export const alignOf = (table: OutgoingTable, { row, column, columns }: PlacedCell): Align =>
  row < table.header.length || columns > 1 ? 'centre' : (table.columns[column]?.align ?? 'start');
