import { joinWrapped, linesOf, neededAfter, wouldShowBreak, type Line } from './lines.js';
import type { Glyph } from './marks.js';
import type { RuledGrid } from './ruled.js';

/** A table, or the part of one that stands on a page. */
export interface TablePart {
  /** Where its columns begin and end, one more than there are columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PartCell[];
  /** Its columns were told by the white between words: where exactly they end is not known. */
  readonly loose: boolean;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
  readonly top: number;
  readonly bottom: number;
}

export interface PartCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly lines: readonly Line[];
  /** How wide a line in it can be. */
  readonly room: number;
}

/** White left and right of a cell's words is at most this; more of it is a short line in a wide cell. */
const MAX_PADDING_POINTS = 6;
/** What a line may lack of being full, in ems. */
const FULL_SLACK_EMS = 0.1;
/** The middle of a character above its foot, in ems. */
const MIDDLE_EMS = 0.35;

export const insideOf = (glyph: Glyph, grid: RuledGrid): boolean => {
  const x = glyph.x + glyph.width / 2;
  const y = glyph.y - glyph.size * MIDDLE_EMS;
  return x > (grid.xs[0] ?? 0) && x < (grid.xs.at(-1) ?? 0) && y > (grid.ys[0] ?? 0) && y < (grid.ys.at(-1) ?? 0);
};

/** Fills the cells of a ruled table with the characters that stand in them. */
export function fillGrid(grid: RuledGrid, glyphs: readonly Glyph[]): TablePart {
  const columns = grid.xs.length - 1;
  const owner = new Array<number>(columns * (grid.ys.length - 1)).fill(-1);
  grid.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        owner[row * columns + column] = index;
    }
  });
  const held: Glyph[][] = grid.cells.map(() => []);
  for (const glyph of glyphs) {
    const column = fieldAt(grid.xs, glyph.x + glyph.width / 2);
    const row = fieldAt(grid.ys, glyph.y - glyph.size * MIDDLE_EMS);
    held[owner[row * columns + column] ?? -1]?.push(glyph);
  }
  const filled = grid.cells.map((cell, index) => {
    const left = grid.xs[cell.column] ?? 0;
    const right = grid.xs[cell.column + cell.columns] ?? left;
    return { cell, left, right, lines: linesOf(held[index] ?? []) };
  });
  const padding = paddingOf(filled);
  return {
    xs: grid.xs,
    rows: grid.ys.length - 1,
    cells: filled.map(({ cell, left, right, lines }) => {
      const room = right - left - 2 * padding;
      return { ...cell, lines, room, text: cellText(lines, room) };
    }),
    loose: false,
    openBelow: grid.openBelow,
    openAbove: grid.openAbove,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
  };
}

function fieldAt(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The white left and right of words in this table: what the fullest line leaves. */
function paddingOf(
  cells: readonly { readonly left: number; readonly right: number; readonly lines: readonly Line[] }[],
): number {
  let least = MAX_PADDING_POINTS;
  for (const { left, right, lines } of cells) {
    for (const line of lines) least = Math.min(least, Math.max(0, Math.min(line.left - left, right - line.right)));
  }
  return least;
}

/** Whether a line broke because nothing more would fit, and not because a paragraph ended. */
export const breaksForRoom = (line: Line, next: Line, room: number): boolean =>
  line.right - line.left + neededAfter(line, next) > room - FULL_SLACK_EMS * line.size;

/**
 * The words of a cell. Lines stay apart, since only their meaning can tell a list of units, one a line, from one long
 * name; but where a full line breaks at a digit or a sign (147|户), the break is setting's and would show as a space.
 */
export function cellText(lines: readonly Line[], room: number): string {
  let text = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before) text = line.text;
    else if (breaksForRoom(before, line, room) && wouldShowBreak(before.text, line.text))
      text = joinWrapped(text, line.text, before.endsInSpace);
    else text += `\n${line.text}`;
  });
  return text;
}
