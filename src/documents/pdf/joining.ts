import { layGrid, type Grid } from '../grid.js';
import { joinWrapped, wouldShowBreak } from './lines.js';
import { breaksForRoom, cellText, type PartCell, type TablePart } from './table.js';

/** Columns of two parts are the same within this. */
const SAME_COLUMN_POINTS = 4;
/** Columns told by white end somewhere between two words; so far may the next page's words reach over. */
const LOOSE_COLUMN_POINTS = 4;
/** A sentence that ends so does not go on in the next row. */
const ENDS_SENTENCE = /[。；！？;!?]$/u;

/** A table gathered from the parts that stand on one page after another. */
export type JoinedTable = Omit<TablePart, 'openAbove' | 'top'>;

/** Joins a table with the part of it that stands on the next page, or undefined where that is another table. */
export function joinParts(table: JoinedTable, part: TablePart): JoinedTable | undefined {
  const xs = commonColumns(table, part);
  if (!xs) return undefined;
  const above = onColumns(table, xs);
  const below = onColumns(part, xs);
  const repeated = repeatedRows(above, below);
  const rows = { openBelow: part.openBelow, bottom: part.bottom, loose: table.loose, xs };
  const split = splitRow(above, table, below, part, repeated);
  if (!split) return { ...rows, ...appended(above, table.rows, below, part.rows, repeated) };
  // The rest of the split row belongs to the last row above; rows of a repeated heading before it are dropped with it.
  const cut = repeated + 1;
  const shift = table.rows - cut;
  const rest = below.flatMap((cell) => {
    if (cell.row + cell.rows <= cut) return [];
    const row = Math.max(cell.row, cut);
    return cell.row < cut ? [] : [{ ...cell, row: row + shift }];
  });
  const grown = above.map((cell) => {
    const tail = split.get(cell);
    if (!tail) return cell;
    const reach = tail.row + tail.rows - cut;
    return {
      ...cell,
      rows: cell.rows + Math.max(0, reach),
      lines: [...cell.lines, ...tail.lines],
      text: joinTexts(cell, tail),
    };
  });
  return { ...rows, rows: table.rows + part.rows - cut, cells: [...grown, ...rest] };
}

export const gridOfTable = ({ cells, rows, xs }: JoinedTable): Grid => layGrid(cells, rows, xs.length - 1);

type Columns = Pick<TablePart, 'xs' | 'loose' | 'cells'>;

/** The columns of both parts, where one has all the columns of the other: a part of wide rows alone lacks the narrow ones. */
function commonColumns(above: Columns, below: Columns): readonly number[] | undefined {
  if (above.loose !== below.loose) return undefined;
  const [a, b] = [above.xs, below.xs];
  if (above.loose)
    return a.length === b.length ? (fits(a, below.cells) ? a : fits(b, above.cells) ? b : undefined) : undefined;
  const has = (places: readonly number[], at: number): boolean =>
    places.some((place) => Math.abs(place - at) <= SAME_COLUMN_POINTS);
  if (!has(b, a[0] ?? 0) || !has(b, a.at(-1) ?? 0) || !has(a, b[0] ?? 0) || !has(a, b.at(-1) ?? 0)) return undefined;
  if (b.every((place) => has(a, place))) return a;
  if (a.every((place) => has(b, place))) return b;
  return undefined;
}

/** Whether the words of every column lie within the column of that number; the outermost reach as far as they like. */
const fits = (xs: readonly number[], cells: readonly PartCell[]): boolean =>
  cells
    .filter((cell) => cell.columns === 1)
    .every(({ column, lines }) => {
      const left = column === 0 ? -Infinity : (xs[column] ?? 0) - LOOSE_COLUMN_POINTS;
      const right = column >= xs.length - 2 ? Infinity : (xs[column + 1] ?? 0) + LOOSE_COLUMN_POINTS;
      return lines.every((line) => line.left >= left && line.right <= right);
    });

function onColumns(
  part: { readonly xs: readonly number[]; readonly cells: readonly PartCell[] },
  xs: readonly number[],
): PartCell[] {
  const place = (at: number): number => {
    const found = xs.findIndex((x) => Math.abs(x - (part.xs[at] ?? 0)) <= SAME_COLUMN_POINTS);
    return found < 0 ? at : found;
  };
  return part.cells.map((cell) => {
    const column = place(cell.column);
    return { ...cell, column, columns: place(cell.column + cell.columns) - column };
  });
}

const rowText = (cells: readonly PartCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map((cell) => cell.text.replace(/\s/gu, ''))
    .join('|');

/** How many rows at the head of the next part repeat those at the head of the table. */
function repeatedRows(above: readonly PartCell[], below: readonly PartCell[]): number {
  let count = 0;
  while (count < 3) {
    const text = rowText(below, count);
    if (text.replaceAll('|', '') === '' || text !== rowText(above, count)) break;
    count += 1;
  }
  return count;
}

/**
 * Which cells of the last row go on in the first row of the next page: none unless that row looks like the rest of one.
 * It lacks what every row begins with (its number), has words only under words, and they go on in the middle of a sentence.
 */
function splitRow(
  above: readonly PartCell[],
  table: JoinedTable,
  below: readonly PartCell[],
  part: TablePart,
  repeated: number,
): Map<PartCell, PartCell> | undefined {
  const tails = below.filter((cell) => cell.row <= repeated && cell.row + cell.rows > repeated && cell.row >= repeated);
  const heads = above.filter((cell) => cell.row + cell.rows === table.rows);
  const worded = tails.filter((cell) => cell.text !== '');
  const headOf = (tail: PartCell): PartCell | undefined =>
    heads.find((head) => head.column === tail.column && head.columns === tail.columns);
  if (worded.length === 0 || part.rows <= repeated) return undefined;
  if (tails.some((tail) => !headOf(tail)) || worded.some((tail) => headOf(tail)?.text === '')) return undefined;
  const firstHead = Math.min(...heads.filter((head) => head.text !== '').map((head) => head.column));
  const firstTail = Math.min(...worded.map((tail) => tail.column));
  if (firstTail <= firstHead) return undefined;
  const goesOn = (tail: PartCell): boolean => {
    const head = headOf(tail);
    const [last, next] = [head?.lines.at(-1), tail.lines[0]];
    return head !== undefined && last !== undefined && next !== undefined && breaksForRoom(last, next, head.room);
  };
  const ends = (tail: PartCell): boolean => ENDS_SENTENCE.test(headOf(tail)?.text ?? '');
  // Where one cell goes on in mid-sentence, another may go on with its next paragraph.
  const isRest = worded.some(goesOn)
    ? worded.every((tail) => goesOn(tail) || ends(tail))
    : worded.length === 1 && !worded.some(ends);
  if (!isRest && !((table.openBelow || part.openAbove) && worded.some(goesOn))) return undefined;
  return new Map(
    tails.flatMap((tail) => {
      const head = headOf(tail);
      return head ? [[head, tail] as const] : [];
    }),
  );
}

function joinTexts(head: PartCell, tail: PartCell): string {
  const [last, next] = [head.lines.at(-1), tail.lines[0]];
  if (!last || !next) return head.text + tail.text;
  const joins = breaksForRoom(last, next, head.room) && wouldShowBreak(last.text, next.text);
  return joins
    ? joinWrapped(head.text, cellText(tail.lines, tail.room), last.endsInSpace)
    : `${head.text}\n${tail.text}`;
}

/**
 * Puts the rows of the next page under the table. A merged cell that reaches the foot of the page goes on over an empty
 * one at the head of the next; it cannot go on over a repeated heading, which then is left out.
 */
function appended(
  above: readonly PartCell[],
  aboveRows: number,
  below: readonly PartCell[],
  belowRows: number,
  repeated: number,
): { readonly rows: number; readonly cells: readonly PartCell[] } {
  const goesOn = new Map<PartCell, PartCell>();
  for (const cell of above) {
    if (cell.row + cell.rows !== aboveRows || cell.text === '') continue;
    const next = below.find(
      (other) =>
        other.row === repeated && other.column === cell.column && other.columns === cell.columns && other.text === '',
    );
    if (next && (cell.rows > 1 || next.rows > 1)) goesOn.set(cell, next);
  }
  const cut = goesOn.size > 0 ? repeated : 0;
  const swallowed = new Set(goesOn.values());
  const rest = below
    .filter((cell) => cell.row >= cut && !swallowed.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + aboveRows - cut }));
  const grown = above.map((cell) => ({ ...cell, rows: cell.rows + (goesOn.get(cell)?.rows ?? 0) }));
  return { rows: aboveRows + belowRows - cut, cells: [...grown, ...rest] };
}
