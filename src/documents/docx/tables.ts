import type { Block } from '../blocks.js';
import { layGrid, type Grid, type PlacedCell } from '../grid.js';

export interface WordCell {
  readonly text: string;
  readonly columns: number;
  /** A merge downwards: the first cell of it, or one that it swallows. */
  readonly down?: 'starts' | 'continues';
  /** A merge to the right, in the old manner without a span. */
  readonly across?: 'starts' | 'continues';
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Columns left out before the first cell. */
  readonly before: number;
}

/** Lays the rows of a Word table out. A cell of a merge downwards continues the one that begins at the same column. */
export function gridOfRows(rows: readonly WordRow[]): Grid {
  const placed: { -readonly [key in keyof PlacedCell]: PlacedCell[key] }[] = [];
  let width = 0;
  let reaching = new Map<number, (typeof placed)[number]>(); // by column: the merges that the row above was part of
  rows.forEach((row, at) => {
    const goingOn = new Map<number, (typeof placed)[number]>();
    let column = row.before;
    let last: (typeof placed)[number] | undefined;
    for (const cell of row.cells) {
      const above = cell.down === 'continues' ? reaching.get(column) : undefined;
      if (cell.across === 'continues' && last) last.columns += cell.columns;
      else if (above) {
        above.rows = at - above.row + 1;
        goingOn.set(column, above);
      } else {
        last = { row: at, column, rows: 1, columns: cell.columns, text: cell.text };
        placed.push(last);
        // A merge that continues nothing is a cell by itself, and those below continue it.
        if (cell.down) goingOn.set(column, last);
      }
      column += cell.columns;
    }
    width = Math.max(width, column);
    reaching = goingOn;
  });
  return layGrid(placed, rows.length, width);
}

/** The words of blocks that stand in one cell: a line for each paragraph, and for each row of a table within. */
export const flatText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map((row) =>
            row
              .map((cell) => cell.text.replaceAll('\n', ' '))
              .filter((text) => text.trim() !== '')
              .join(' '),
          ),
    )
    .join('\n');
