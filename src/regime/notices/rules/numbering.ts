import { readNumeral } from './numerals.js';
import { part, type Passage } from './page.js';
import type { Held, TaskRow } from './rows.js';

/** The number of a row: 3, 3., （3）, 三. */
export function readSeq(cell: Passage | undefined): number | null {
  const digits = /^[（(第]?\s*([\d一二三四五六七八九十百]+)\s*[）).．、项件]?$/u.exec(cell?.text ?? '')?.[1];
  return (digits === undefined ? undefined : readNumeral(digits)) ?? null;
}

/**
 * Rows that share a number, or have none of their own below one that has, are parts of one item: the same `seq`, and
 * `part` 1, 2, … on all of them (contract, sub-rows).
 */
export function numberParts(rows: readonly TaskRow[]): TaskRow[] {
  const numbered: TaskRow[] = [];
  for (const row of rows) numbered.push({ ...row, seq: row.seq ?? numbered.at(-1)?.seq ?? null });
  const runs = new Map<string, TaskRow[]>();
  const runOf = ({ seq, group }: TaskRow): TaskRow[] => runs.get(`${String(seq)} ${group ?? ''}`) ?? [];
  for (const row of numbered) runs.set(`${String(row.seq)} ${row.group ?? ''}`, [...runOf(row), row]);
  return numbered.map((row, index) => {
    const run = runOf(row);
    if (row.seq === null || run.length < 2 || !adjoin(numbered, index)) return row;
    return { ...row, part: run.indexOf(row) + 1 };
  });
}

const adjoin = (rows: readonly TaskRow[], index: number): boolean =>
  rows[index - 1]?.seq === rows[index]?.seq || rows[index + 1]?.seq === rows[index]?.seq;

/** The number that a text begins with: 1.农村公路, （二）饮水工程, 三、路灯. A figure of its own (1.5公里) is none. */
const MARK = /^[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[）)]|[.．、](?!\d))\s*/u;

/**
 * Numbers rows whose table has no column for it but whose titles, or contents, count themselves from 1 up. The mark
 * is no part of a title's words; a content stays as written.
 */
export function numberedByWords(rows: readonly TaskRow[]): TaskRow[] {
  if (rows.some(({ seq }) => seq !== null)) return [...rows];
  for (const field of ['title', 'content', 'goal'] as const) {
    const numbers = rows.map((row) => markOf(row[field]));
    if (!numbers.every((number, index) => number?.value === index + 1)) continue;
    return rows.map((row, index) => {
      const { title } = row;
      const length = field === 'title' ? (numbers[index]?.length ?? 0) : 0;
      return {
        ...row,
        seq: index + 1,
        ...(title && length > 0 && { title: { ...part(title, length, title.text.length), lines: title.lines } }),
      };
    });
  }
  return [...rows];
}

const markOf = (
  words: Held | undefined,
): { readonly value: number | undefined; readonly length: number } | undefined => {
  const match = MARK.exec(words?.text ?? '');
  return match ? { value: readNumeral(match[1] ?? ''), length: match[0].length } : undefined;
};

/** How long the number is that a text begins with; 0 where it begins with none. */
export const markLength = (text: string): number => MARK.exec(text)?.[0].length ?? 0;

/** The number that opens a line of a list without a column for numbers, or undefined. */
export const markIn = (text: string): number | undefined => {
  const digits = MARK.exec(text)?.[1];
  return digits === undefined ? undefined : readNumeral(digits);
};
