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

/** The widths of the columns, spread over `total` in their proportions. */
export function columnWidths(columns: readonly Column[], total: number): number[] {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  return columns.map(({ width }) => (width / sum) * total);
}

/** A header is centred, a cell that reaches over several columns too; else the column decides. */
export const alignOf = (table: OutgoingTable, { row, column, columns }: PlacedCell): Align =>
  row < table.header.length || columns > 1 ? 'centre' : (table.columns[column]?.align ?? 'start');
