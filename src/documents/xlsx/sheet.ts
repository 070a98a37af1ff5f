import type { Cell } from '../blocks.js';
import { checkGrid, type Grid } from '../grid.js';
import { MAX_CELLS, MAX_COLUMNS } from '../limits.js';
import type { OfficePackage } from '../ooxml/package.js';
import { UnreadablePaper } from '../unreadable.js';
import { plain } from './formats.js';
import { unescapeText, type Workbook } from './workbook.js';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a sheet that hold something, by row and column from 0, and what lies over them. */
export interface SheetCells {
  readonly rows: Map<number, Map<number, string>>;
  /** What a cell holds where its format shows less of it, by row and column: 12.3456 under 12.35. */
  readonly held: Map<number, Map<number, string>>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Area[];
  /** The area a filter is set on: rows it hides are still part of the paper. */
  filtered: Area | undefined;
}

const MAX_MERGES = 100_000;
const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const NO_CELL: Cell = { text: '' };

type OnShare = (share: number) => void;

/** Reads a sheet as one grid from its first used cell to its last. `onShare` is told the share read, 0 to 1. */
export const readSheet = async (
  office: OfficePackage,
  part: string,
  workbook: Workbook,
  onShare?: OnShare,
): Promise<Grid> => gridOf(await readCells(office, part, workbook, onShare));

/** Reads the cells of a sheet where they stand. `onShare` is told the share read, 0 to 1. */
export async function readCells(
  office: OfficePackage,
  part: string,
  workbook: Workbook,
  onShare?: OnShare,
): Promise<SheetCells> {
  const cells: SheetCells = {
    rows: new Map(),
    held: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    filtered: undefined,
  };
  let count = 0;
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let capture = false;
  let inReading = false;
  let filter: Area | undefined;
  const keep = (text: string): void => {
    if (text.trim() === '') return;
    if (column >= MAX_COLUMNS) throw new UnreadablePaper('too-many-cells', { count: column + 1, limit: MAX_COLUMNS });
    count += 1;
    if (count > MAX_CELLS) throw new UnreadablePaper('too-many-cells', { count, limit: MAX_CELLS });
    const line = cells.rows.get(row) ?? new Map<number, string>();
    cells.rows.set(row, line.set(column, text));
    const held = type === 'n' && style !== 0 ? shortened(value, text) : undefined;
    if (held !== undefined) cells.held.set(row, (cells.held.get(row) ?? new Map<number, string>()).set(column, held));
  };
  await office.read(
    part,
    {
      open: (name, attributes) => {
        switch (name) {
          case 'x:row':
            row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
            column = -1;
            if (isTrue(attributes['hidden'])) cells.hiddenRows.add(row);
            break;
          case 'x:c': {
            const at = attributes['r'] === undefined ? undefined : readReference(attributes['r']);
            column = at?.column ?? column + 1;
            if (at) row = at.row;
            type = attributes['t'] ?? 'n';
            style = Number(attributes['s'] ?? 0);
            value = '';
            break;
          }
          case 'x:rPh':
            inReading = true;
            break;
          case 'x:v':
            capture = true;
            break;
          case 'x:t':
            capture = !inReading;
            break;
          case 'x:col':
            if (isTrue(attributes['hidden']))
              cells.hiddenColumns.push({
                top: 0,
                bottom: Infinity,
                left: Number(attributes['min']) - 1,
                right: Number(attributes['max']) - 1,
              });
            break;
          case 'x:mergeCell':
            if (cells.merges.length >= MAX_MERGES)
              throw new UnreadablePaper('too-many-cells', { count: MAX_MERGES + 1, limit: MAX_MERGES });
            cells.merges.push(readArea(attributes['ref'] ?? ''));
            break;
          case 'x:autoFilter':
            filter = readArea(attributes['ref'] ?? '');
            break;
          case 'x:filterColumn':
            cells.filtered = filter;
            break;
          default:
        }
      },
      text: (piece) => {
        if (capture) value += piece;
      },
      close: (name) => {
        if (name === 'x:v' || name === 'x:t') capture = false;
        else if (name === 'x:rPh') inReading = false;
        else if (name === 'x:c') keep(shown(value, type, style, workbook));
      },
    },
    onShare,
  );
  return cells;
}

function shown(value: string, type: string, style: number, workbook: Workbook): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapeText(value);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd': {
      const at = Date.parse(`${value.length <= 10 ? `${value}T00:00:00` : value.replace(/Z$/u, '')}Z`);
      return Number.isNaN(at) ? value : workbook.format(style)((at - EPOCH_1900) / MS_PER_DAY);
    }
    default: {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      return style === 0 ? plain(number) : workbook.format(style)(number);
    }
  }
}

/** The number a cell holds, where what is shown of it is that number rounded to fewer decimals; else undefined. */
function shortened(value: string, text: string): string | undefined {
  const number = Number(value);
  const [digits = '', decimals = ''] = /\d[\d,]*(?:\.(\d+))?/u.exec(text) ?? [];
  const seen = Number(digits.replaceAll(',', ''));
  if (digits === '' || Number.isNaN(number)) return undefined;
  const away = Math.abs(Math.abs(number) - seen);
  const held = plain(Math.abs(number));
  const written = held.includes('e') || Number(held) === seen ? undefined : held;
  return away > 0 && away <= 0.5000001 * 10 ** -decimals.length ? written : undefined;
}

/** The used part of the sheet as a full grid: hidden rows and columns left out, merges clipped to what is used. */
function gridOf({ rows, merges, hiddenRows, hiddenColumns, filtered }: SheetCells): Grid {
  const isHiddenRow = (row: number): boolean =>
    hiddenRows.has(row) && !(filtered && row >= filtered.top && row <= filtered.bottom);
  const isHiddenColumn = (column: number): boolean =>
    hiddenColumns.some(({ left, right }) => column >= left && column <= right);
  const usedRows = [...rows.keys()].filter((row) => !isHiddenRow(row)).sort((a, b) => a - b);
  const used = new Set<number>();
  for (const row of usedRows)
    for (const column of rows.get(row)?.keys() ?? []) if (!isHiddenColumn(column)) used.add(column);
  const columns = [...used].sort((a, b) => a - b);
  checkGrid(usedRows.length, columns.length);
  const rowAt = new Map(usedRows.map((row, at) => [row, at]));
  const grid: Cell[][] = usedRows.map((row) => columns.map((column) => cellOf(rows.get(row)?.get(column))));
  let covered = 0;
  for (const area of merges) {
    // A merged cell whose corner is hidden or empty still shows its corner's text in the first place that shows.
    const across = columns.flatMap((column, at) => (column >= area.left && column <= area.right ? [at] : []));
    const [first] = across;
    if (first === undefined) continue;
    const text = rows.get(area.top)?.get(area.left) ?? '';
    let topmost = true;
    for (let row = Math.max(area.top, usedRows[0] ?? 0); row <= Math.min(area.bottom, usedRows.at(-1) ?? 0); row += 1) {
      covered += 1;
      if (covered > MAX_CELLS) throw new UnreadablePaper('too-many-cells', { count: covered, limit: MAX_CELLS });
      const line = grid[rowAt.get(row) ?? -1];
      if (!line) continue;
      covered += across.length;
      for (const at of across)
        line[at] = at > first ? { text: '', continues: 'left' } : topmost ? { text } : { text: '', continues: 'above' };
      topmost = false;
    }
  }
  return grid;
}

const cellOf = (text: string | undefined): Cell => (text === undefined ? NO_CELL : { text });

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `C12` → row 11, column 2. */
function readReference(reference: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20; // capital
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { row: Number(reference.slice(at)) - 1, column: column - 1 };
}

/** `A1:F1`; a reference of whole rows or columns reaches to the end. */
function readArea(reference: string): Area {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const start = readReference(from);
  const end = readReference(to);
  return {
    top: start.row < 0 ? 0 : start.row,
    left: Math.max(start.column, 0),
    bottom: end.row < 0 ? Infinity : end.row,
    right: end.column < 0 ? Infinity : end.column,
  };
}
