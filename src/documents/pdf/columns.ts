import { linesOf, type Line } from './lines.js';
import type { Glyph } from './marks.js';
import { bandsOf, type Span } from './rows.js';
import type { Rule } from './rules.js';
import { cellText, type PartCell, type TablePart } from './table.js';

/*
 * Tables without upright rules are told by their columns: white runs down between the same places of line after line.
 * This is the fallback, and a cautious one: prose must never become a table.
 */

/** White within a line, in ems, that may part columns where it stays in its place, and that does so by itself. */
const GAP_EMS = 0.4;
const WIDE_GAP_EMS = 0.9;
/** In a title set with its letters apart nearly every piece is one letter; a table has some narrow columns. */
const LETTERS_SHARE = 0.67;
/** No title is set with its letters so far apart, in ems. */
const APART_EMS = 2;
/** Fewer columns could be a signature beside a date. */
const LEAST_COLUMNS = 3;
/** So many lines must show the columns; of those with wide white, fewer do. */
const LEAST_LINES = 4;
const LEAST_WIDE_LINES = 2;
/** A line across the columns, such as a group's heading, is part of the table when rows go on within so many lines. */
const LOOK_AHEAD = 2;

export interface ColumnTable {
  /** The lines it takes up, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly part: TablePart;
}

/** Finds the tables among the lines of a page that stand in no ruled table. */
export function columnTables(lines: readonly Line[], rules: readonly Rule[]): ColumnTable[] {
  const found: ColumnTable[] = [];
  let after = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const region = isRowLike(lines[at]) ? regionAround(lines, at, after) : undefined;
    if (!region) continue;
    found.push({
      from: region.from,
      to: region.to,
      part: partOf(lines.slice(region.from, region.to), region.columns, rules),
    });
    after = region.to;
    at = region.to - 1;
  }
  return found;
}

/** A line in three pieces or more; letters set apart in a title are pieces too, but of one character each. */
export function isRowLike(line: Line | undefined): line is Line {
  if (!line) return false;
  const pieces = piecesOf(line, GAP_EMS);
  const letters = pieces.filter((piece) => piece.characters === 1 && piece.isHan).length;
  if (pieces.length < LEAST_COLUMNS) return false;
  return letters <= pieces.length * LETTERS_SHARE || piecesOf(line, APART_EMS).length >= LEAST_COLUMNS;
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Span[];
}

/** The lines above and below that leave the same white between columns. */
function regionAround(lines: readonly Line[], seed: number, earliest: number): Region | undefined {
  const first = lines[seed];
  if (!first) return undefined;
  let columns: readonly Span[] = merged(piecesOf(first, GAP_EMS));
  let to = seed + 1;
  for (; to < lines.length; to += 1) {
    const grown = grow(columns, lines[to]);
    if (grown) columns = grown;
    else if (!lines.slice(to + 1, to + 1 + LOOK_AHEAD).some((line) => isRowLike(line) && grow(columns, line))) break;
  }
  let from = seed;
  for (; from > earliest; from -= 1) {
    const grown = grow(columns, lines[from - 1]);
    // Upwards only what stands close: a heading set over two lines, not the paragraph before the table.
    if (!grown || (lines[from]?.y ?? 0) - (lines[from - 1]?.y ?? 0) > 2 * first.size) break;
    columns = grown;
  }
  const within = lines.slice(from, to);
  const shown = within.filter((line) => piecesOf(line, GAP_EMS).length >= LEAST_COLUMNS).length;
  const wide = within.filter((line) => piecesOf(line, WIDE_GAP_EMS).length >= LEAST_COLUMNS).length;
  return shown >= LEAST_LINES || wide >= LEAST_WIDE_LINES ? { from, to, columns } : undefined;
}

/** The columns with a line added, or undefined where the line closes the white between them. */
function grow(columns: readonly Span[], line: Line | undefined): readonly Span[] | undefined {
  if (!line) return undefined;
  const grown = merged([...columns, ...piecesOf(line, GAP_EMS)]);
  const kept = grown.length >= Math.max(LEAST_COLUMNS, columns.length);
  return kept ? grown : undefined;
}

interface Piece extends Span {
  readonly characters: number;
  readonly isHan: boolean;
}

function piecesOf({ glyphs, size }: Line, gap: number): Piece[] {
  const pieces: { from: number; to: number; characters: number; isHan: boolean }[] = [];
  for (const glyph of glyphs) {
    const open = pieces.at(-1);
    if (open && glyph.x - open.to < gap * size) {
      open.to = Math.max(open.to, glyph.x + glyph.width);
      open.characters += 1;
    } else
      pieces.push({
        from: glyph.x,
        to: glyph.x + glyph.width,
        characters: 1,
        isHan: /\p{Script=Han}/u.test(glyph.text),
      });
  }
  return pieces;
}

function merged(pieces: readonly Span[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const open = spans.at(-1);
    if (open && piece.from <= open.to) open.to = Math.max(open.to, piece.to);
    else spans.push({ from: piece.from, to: piece.to });
  }
  return spans;
}

function partOf(lines: readonly Line[], columns: readonly Span[], rules: readonly Rule[]): TablePart {
  const xs = [
    columns[0]?.from ?? 0,
    ...columns.slice(1).map((column, at) => (column.from + (columns[at]?.to ?? 0)) / 2),
    columns.at(-1)?.to ?? 0,
  ];
  const bands = bandsOf(lines, columns, rules);
  const cells = bands.flatMap((band, row) => {
    const [only] = band;
    if (band.length === 1 && only && !grow(columns, only)) return [acrossAll(only, row, columns.length)];
    const held: Glyph[][] = columns.map(() => []);
    for (const glyph of band.flatMap((line) => line.glyphs)) held[columnAt(xs, glyph)]?.push(glyph);
    return held.map((glyphs, column): PartCell => {
      const inCell = linesOf(glyphs);
      const room = (columns[column]?.to ?? 0) - (columns[column]?.from ?? 0);
      return { row, column, rows: 1, columns: 1, lines: inCell, room, text: cellText(inCell, room) };
    });
  });
  const [top, bottom] = [lines[0], lines.at(-1)];
  return {
    xs,
    rows: bands.length,
    cells,
    loose: true,
    openBelow: false,
    openAbove: false,
    top: (top?.y ?? 0) - (top?.size ?? 0),
    bottom: bottom?.y ?? 0,
  };
}

const acrossAll = (line: Line, row: number, columns: number): PartCell => ({
  row,
  column: 0,
  rows: 1,
  columns,
  lines: [line],
  room: Infinity,
  text: line.text,
});

function columnAt(xs: readonly number[], glyph: Glyph): number {
  const middle = glyph.x + glyph.width / 2;
  const found = xs.slice(1, -1).findIndex((x) => middle < x);
  return found < 0 ? xs.length - 2 : found;
}
