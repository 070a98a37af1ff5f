import { LETTER, type PlacedCell, type Setting } from './placing.js';

/** Excel refuses a higher row. */
export const MAX_ROW_POINTS = 409;
/** How much of a column its padding takes, in digits. */
const PADDING_DIGITS = 1.5;
/** A digit of the default face is 7 pixels wide, a point is 4/3 of a pixel. */
const DIGITS_PER_POINT = 4 / 3 / 7;
/** Faces differ in height as programs do in breaking lines. */
const SPARE_LINES = 0.7;
const LINE_SPACING = 1.4;

/** How text of a size is set in a cell, in digits. */
export const settingOf = (points: number): Setting => ({
  ...{ character: points * DIGITS_PER_POINT, padding: PADDING_DIGITS },
});

/** The height of one line of a size, in points. */
export const lineHeight = (points: number): number => points * LINE_SPACING;

/**
 * The height in points that a text fills in a column of `width` digits. Programs differ in how they break lines, and
 * WPS shows a row at the height the file gives: so it is given, and rather a line too much than a line cut off.
 */
export const textHeight = (text: string, width: number, points: number): number =>
  Math.min(MAX_ROW_POINTS, fullHeight(text, width, points));

function fullHeight(text: string, width: number, points: number): number {
  const room = Math.max(1, width - PADDING_DIGITS);
  const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(widthOf(line, points) / room)), 0);
  return (lines + SPARE_LINES) * lineHeight(points);
}

/** A column gives away no more of its width than this part, in steps of so much. */
const GIVES = 0.5;
const STEP = 0.04;

/**
 * The widths of the columns where a text would not fit into the highest row there is and be cut off: its column then takes
 * room from the others, of each no more than it can spare, until it fits or nothing is left to take.
 * @param least how wide each column is at least
 */
export function roomyWidths(
  placed: readonly PlacedCell[],
  widths: readonly number[],
  least: readonly number[],
  points: number,
): number[] {
  const floors = widths.map((width, at) => Math.min(width, Math.max(width * GIVES, least[at] ?? 0)));
  const now = [...widths];
  for (;;) {
    const highest = { column: -1, height: MAX_ROW_POINTS };
    for (const { cell, column, columns, rows } of placed) {
      const height = columns === 1 ? fullHeight(cell.text, now[column] ?? 0, points) / rows : 0;
      if (height > highest.height) Object.assign(highest, { column, height });
    }
    if (highest.column === -1) return now;
    const given = now.map((width, at) =>
      at === highest.column ? 0 : Math.min(width * STEP, width - (floors[at] ?? width)),
    );
    const all = given.reduce((sum, each) => sum + each, 0);
    if (all < 1) return now;
    now.forEach((width, at) => (now[at] = at === highest.column ? width + all : width - (given[at] ?? 0)));
  }
}

/** For each row of a table its height in points; a cell that reaches down gives every row its share. */
export function rowHeights(placed: readonly PlacedCell[], widths: readonly number[], points: number): number[] {
  const heights: number[] = [];
  for (const { cell, row, column, rows, columns } of placed) {
    const width = widths.slice(column, column + columns).reduce((all, each) => all + each, 0);
    const share = textHeight(cell.text, width, points) / rows;
    for (let at = row; at < row + rows; at += 1) heights[at] = Math.max(heights[at] ?? 0, share);
  }
  return heights;
}

/** How many digits wide a line is set: a Han character is a square, a letter about half of one. */
const widthOf = (line: string, points: number): number =>
  [...line].reduce((sum, character) => sum + (/[\u0000-\u024f]/u.test(character) ? LETTER : 1), 0) *
  points *
  DIGITS_PER_POINT;
