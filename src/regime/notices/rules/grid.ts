import { headsTasks, roleOf, rolesOf, type Role } from './columns.js';
import { readNumeral } from './numerals.js';
import type { PageCell, PageTable, Passage } from './page.js';
import { type Fields, fieldsOf, type Held, type Layout, standsApart, type TaskRow } from './rows.js';

/** How many rows a heading may take: 责任单位 above 牵头单位 | 配合单位. */
const HEADING_ROWS = 2;
/** How far down a table's heading may stand, under its title and a line of units (单位：万元). */
const HEADING_WITHIN = 6;

type Row = readonly PageCell[];

interface Heading {
  readonly roles: readonly (Role | undefined)[];
  readonly words: readonly string[];
  /** The first row under the heading. */
  readonly below: number;
  readonly above: number;
}

/** Reads a table of tasks with real cells, or undefined where the table is none. A table without a heading takes `before`'s. */
export function readGrid(table: PageTable, before?: Heading): (Layout & { readonly heading: Heading }) | undefined {
  const heading =
    findHeading(table.rows) ??
    (before?.roles.length === widthOf(table) ? { ...before, above: 0, below: 0 } : undefined);
  if (!heading) return undefined;
  const rows: TaskRow[] = [];
  const groups: { name: string; place: Passage; first: number }[] = [];
  const captions: Passage[] = table.rows.slice(0, heading.above).flatMap((row) => row.filter(hasWords));
  let group: string | undefined;
  let above: Row | undefined;
  for (const row of table.rows.slice(heading.below)) {
    const alone = row.filter(hasWords);
    const [only] = alone;
    if (!only && row.every((cell) => cell.continues !== 'above')) continue;
    if (repeatsHeading(row, heading)) continue;
    if (only && alone.length === 1 && spansRow(row)) {
      if (isNote(only.text)) captions.push(only);
      else {
        group = only.text;
        groups.push({ name: group, place: only, first: rows.length });
      }
      continue;
    }
    if (isTotal(row)) continue;
    const filled = inherit(row, above);
    if (only && alone.length === 1 && isNote(only.text)) {
      captions.push(only);
      continue;
    }
    const read = readRow(row, filled, heading, group);
    const last = rows.at(-1);
    if (read) {
      rows.push(read);
      above = filled;
    } else if (last) rows[rows.length - 1] = absorb(last, row, heading);
  }
  const has = (role: Role): boolean => heading.roles.includes(role);
  return { rows: numberParts(rows), namesLeads: has('lead'), namesDays: has('due'), groups, captions, heading };
}

const hasWords = (cell: PageCell): boolean => cell.text !== '';
const widthOf = (table: PageTable): number => table.rows[0]?.length ?? 0;
const isNote = (text: string): boolean => /^[（(]?(?:注|备注|说明|填表)/u.test(text);
const isTotal = (row: Row): boolean =>
  row.slice(0, 2).some((cell) => /^(?:合计|总计|小计|共计)$/u.test(cell.text.replace(/\s/g, '')));
/** A line across the whole table heads a group; two columns of it may be a number and its words. */
const spansRow = (row: Row): boolean =>
  row.length > 2 && row.filter((cell) => cell.continues === 'left').length >= row.length - 2;

/** Finds the heading, in one row or two: the words of both rows are read together, the lower one deciding. */
function findHeading(rows: readonly Row[]): Heading | undefined {
  for (let above = 0; above < Math.min(rows.length, HEADING_WITHIN); above += 1) {
    for (let height = HEADING_ROWS; height >= 1; height -= 1) {
      const heading = headingOf(rows.slice(above, above + height));
      if (heading && headsTasks(heading.roles)) return { ...heading, above, below: above + height };
    }
  }
  return undefined;
}

function headingOf(rows: readonly Row[]): Pick<Heading, 'roles' | 'words'> | undefined {
  const [upper = [], lower] = rows;
  const spread = upper.map((_, column) => textAt(upper, column));
  if (!lower) return checked(spread);
  // A second row of headings has something under a heading that spans columns, and goes on where one spans rows.
  if (!lower.some((cell) => cell.continues === 'above' || cell.text === '') || !lower.some(hasWords)) return undefined;
  const below = lower.map((cell) => cell.text);
  if (below.some((text) => text !== '' && !roleOf(text))) return undefined;
  return checked(below.map((text, column) => text || (spread[column] ?? '')));
}

function checked(words: readonly string[]): Pick<Heading, 'roles' | 'words'> | undefined {
  const roles = rolesOf(words);
  const filled = words.filter((word) => word !== '').length;
  return roles.filter(Boolean).length >= Math.max(2, filled - 2) ? { roles, words } : undefined;
}

/** The words that a column stands under, also where they stand in a cell that spans to it from the left. */
function textAt(row: Row, column: number): string {
  const cell = row[column];
  return cell?.continues === 'left' && column > 0 ? textAt(row, column - 1) : (cell?.text ?? '');
}

const repeatsHeading = (row: Row, heading: Heading): boolean =>
  row.filter(hasWords).length >= 2 &&
  row.every(
    (cell, column) =>
      !hasWords(cell) || (roleOf(cell.text) !== undefined && (heading.words[column] ?? '').includes(cell.text)),
  );

/** A cell merged with the one above says again what that one says. */
const inherit = (row: Row, above: Row | undefined): Row =>
  row.map((cell, column) => (cell.continues === 'above' ? { ...(above?.[column] ?? cell), continues: 'above' } : cell));

function readRow(row: Row, filled: Row, heading: Heading, group: string | undefined): TaskRow | undefined {
  const own = row.filter(hasWords);
  const [first] = own;
  if (!first) return undefined;
  const held: Partial<Record<Role, Held>> = {};
  const other: [string, Held][] = [];
  filled.forEach((cell, column) => {
    const role = heading.roles[column] ?? 'other';
    if (!hasWords(cell)) return;
    if (standsApart(role, held)) other.push([heading.words[column] ?? '', cell]);
    else held[role] = cell;
  });
  if (!(held.title ?? held.content ?? held.goal)) return undefined;
  const named = group ?? held.group?.text;
  return {
    seq: readSeq(held.seq),
    ...(named !== undefined && { group: named }),
    ...fieldsOf(held),
    other,
    span: { start: first.start, end: Math.max(...own.map((cell) => cell.end)) },
  };
}

/** A row that promises nothing goes on with the one before: a list of units that a page break has cut. */
function absorb(last: TaskRow, row: Row, heading: Heading): TaskRow {
  const grown: Fields = {};
  row.forEach((cell, column) => {
    const role = heading.roles[column];
    if (!hasWords(cell) || (role !== 'lead' && role !== 'responsible' && role !== 'due')) return;
    const before = last[role];
    grown[role] = before
      ? { text: before.text + cell.text, lines: [...before.lines, ...cell.lines], start: before.start, end: cell.end }
      : cell;
  });
  return { ...last, ...grown };
}

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
  return numbered.map((row, index) => {
    if (row.seq === null) return row;
    const run = numbered.filter(({ seq, group }) => seq === row.seq && group === row.group);
    if (run.length < 2 || !adjoin(numbered, index)) return row;
    return { ...row, part: run.indexOf(row) + 1 };
  });
}

const adjoin = (rows: readonly TaskRow[], index: number): boolean =>
  rows[index - 1]?.seq === rows[index]?.seq || rows[index + 1]?.seq === rows[index]?.seq;
