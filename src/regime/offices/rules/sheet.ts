import { type Day, dayOf } from '../../../kernel/day.js';

/** A sheet that somebody filled in: rows under the numbers they bear there, cells by column from 0 (A). */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** By column: the number a cell holds, without its sign, where it is shown rounded; what counts money reads this. */
  readonly held?: Readonly<Record<number, string>>;
}

/** What is wrong with a sheet, and where: the row and the column as the sheet shows them. */
export interface SheetFault<Field extends string = string, Code extends string = string> {
  /** Null where the sheet as a whole is meant. */
  readonly row: number | null;
  /** A, B, …; null where the column is not there, or the whole row is meant. */
  readonly column: string | null;
  readonly field: Field | null;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where the columns of a sheet stand. */
export interface Columns<Field extends string> {
  readonly headerRow: number;
  readonly at: ReadonlyMap<Field, number>;
  /** Headings of columns that nothing is made of. */
  readonly ignored: readonly string[];
}

/** A title, a day and a note may stand above the table; further down a heading is more likely a value. */
const HEADER_WITHIN_ROWS = 20;

/**
 * Finds the row of headings: the first that holds the one that no list can do without.
 * @param headingsOf what a column may be called, in any language
 */
export function columnsOf<Field extends string>(
  { rows }: Sheet,
  fields: readonly Field[],
  headingsOf: (field: Field) => readonly string[],
  needed: Field,
): Columns<Field> | undefined {
  const named = new Map(fields.flatMap((field) => headingsOf(field).map((heading) => [bare(heading), field] as const)));
  const fieldOf = (cell: string): Field | undefined => named.get(bare(cell));
  const header = rows.slice(0, HEADER_WITHIN_ROWS).find(({ cells }) => cells.some((cell) => fieldOf(cell) === needed));
  if (!header) return undefined;
  const at = new Map<Field, number>();
  const ignored: string[] = [];
  for (const [column, cell] of header.cells.entries()) {
    const field = fieldOf(cell);
    if (field !== undefined && !at.has(field)) at.set(field, column);
    else if (cell !== '') ignored.push(cell);
  }
  return { headerRow: header.number, at, ignored };
}

/** 单位 名称* is 单位名称: spaces, line ends, marks of what must be filled in, and notes in brackets say nothing. */
export const bare = (heading: string): string =>
  heading
    .replaceAll(/[（(].*?[）)]/gu, '')
    .replaceAll(/[\s*＊:：]/gu, '')
    .toLowerCase();

const LETTERS = 26;

/** The letters of a column: 0 is A, 25 is Z, 26 is AA. */
export const columnLetters = (at: number): string =>
  (at >= LETTERS ? columnLetters(Math.floor(at / LETTERS) - 1) : '') + String.fromCharCode(65 + (at % LETTERS));

const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** Reads a day as offices write it in a cell: 2022-04-07, 2022/4/7, 2022年4月7日; undefined where it is none. */
export function dayInCell(text: string): Day | undefined {
  const [, year, month, dayOfMonth] = WRITTEN_DAY.exec(text.replaceAll(/\s/gu, '')) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(dayOfMonth));
}

/** Several in one cell, each once. */
export const severalIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
