import { linesOf, lineOf, type Line } from './lines.js';
import type { Glyph } from './marks.js';
import { cellText, type PartCell, type TablePart } from './table.js';

/*
 * Tables without rules, and those with flat rules alone, are told by their columns: white runs down between the same
 * places of line after line. This is the fallback, and a cautious one: prose must never become a table.
 */

/** White this wide within a line, in ems, parts columns. */
const COLUMN_GAP_EMS = 0.9;
/** Fewer columns could be a signature beside a date. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;
/** White between rows is at least so many times that between the lines of a cell. */
const ROW_GAP = 1.25;

interface Piece {
  readonly left: number;
  readonly right: number;
}

/** Finds the tables among the lines of a page; the lines of each stand together from `from` up to `to`. */
export function columnTables(
  lines: readonly Line[],
): { readonly from: number; readonly to: number; readonly part: TablePart }[] {
  const found: { from: number; to: number; part: TablePart }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const run = runFrom(lines, at);
    const part = run && partOf(lines.slice(at, run.to), run.columns);
    if (!run || !part) continue;
    found.push({ from: at, to: run.to, part });
    at = run.to - 1;
  }
  return found;
}

/** The lines from one on that leave the same white between columns. */
function runFrom(
  lines: readonly Line[],
  from: number,
): { readonly to: number; readonly columns: readonly Piece[] } | undefined {
  const first = lines[from];
  if (!first || piecesOf(first).length < LEAST_COLUMNS) return undefined;
  let columns: Piece[] = piecesOf(first);
  let to = from + 1;
  let full = 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (!line) break;
    const pieces = piecesOf(line);
    const merged = mergePieces([...columns, ...pieces]);
    // A line that closes the white between columns is prose again.
    if (
      merged.length < LEAST_COLUMNS ||
      merged.length < columns.length - 1 ||
      (merged.length < columns.length && full > 2)
    )
      break;
    columns = merged;
    if (pieces.length >= LEAST_COLUMNS) full += 1;
  }
  while (to > from + 1 && piecesOf(lines[to - 1] ?? first).length === 1 && startsAtEdge(lines[to - 1], columns))
    to -= 1;
  return full < LEAST_ROWS ? undefined : { to, columns };
}

const startsAtEdge = (line: Line | undefined, columns: readonly Piece[]): boolean =>
  line !== undefined &&
  columns[0] !== undefined &&
  line.left < columns[0].right &&
  line.right > (columns[1]?.left ?? Infinity);

function piecesOf({ glyphs, size }: Line): Piece[] {
  const pieces: { left: number; right: number }[] = [];
  for (const glyph of glyphs) {
    const open = pieces.at(-1);
    if (open && glyph.x - open.right < COLUMN_GAP_EMS * size) open.right = Math.max(open.right, glyph.x + glyph.width);
    else pieces.push({ left: glyph.x, right: glyph.x + glyph.width });
  }
  return pieces;
}

function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: { left: number; right: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const open = merged.at(-1);
    if (open && piece.left <= open.right) open.right = Math.max(open.right, piece.right);
    else merged.push({ ...piece });
  }
  return merged;
}

function partOf(lines: readonly Line[], columns: readonly Piece[]): TablePart | undefined {
  const rows = rowsOf(lines, columns);
  if (rows.length < LEAST_ROWS) return undefined;
  const xs = [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map((column, at) => (column.left + (columns[at]?.right ?? 0)) / 2),
    columns.at(-1)?.right ?? 0,
  ];
  const cells = rows.flatMap((row, at) =>
    columns.map((column, index): PartCell => {
      const glyphs = row.flatMap((line) => line.glyphs.filter((glyph) => isIn(glyph, column)));
      const held = linesOf(glyphs);
      const room = column.right - column.left;
      return { row: at, column: index, rows: 1, columns: 1, lines: held, room, text: cellText(held, room) };
    }),
  );
  const [top, bottom] = [lines[0], lines.at(-1)];
  return {
    xs,
    rows: rows.length,
    cells,
    openBelow: false,
    openAbove: false,
    top: (top?.y ?? 0) - (top?.size ?? 0),
    bottom: bottom?.y ?? 0,
  };
}

const isIn = (glyph: Glyph, column: Piece): boolean =>
  glyph.x + glyph.width / 2 >= column.left && glyph.x + glyph.width / 2 <= column.right;

/** A row begins where the white above it is wider than within rows, or, set evenly, where the first column has words. */
function rowsOf(lines: readonly Line[], columns: readonly Piece[]): Line[][] {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const least = Math.min(...gaps);
  const byWhite = gaps.some((gap) => gap > least * ROW_GAP) && gaps.filter((gap) => gap <= least * ROW_GAP).length > 0;
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const [first] = columns;
    const begins = byWhite
      ? (gaps[at - 1] ?? Infinity) > least * ROW_GAP
      : first !== undefined && lineOf(line.glyphs.filter((glyph) => isIn(glyph, first))) !== undefined;
    if (begins || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}
