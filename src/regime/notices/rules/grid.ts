import { roleOf, type Role } from './columns.js';
import { findHeading, type Heading, type Row, withContent } from './grid/heading.js';
import { numberedByWords, numberParts, readSeq } from './numbering.js';
import { measuredOf } from './tasks/measured.js';
import type { PageCell, PageTable, Passage } from './page.js';
import { type Fields, fieldsOf, type Held, type Layout, standsApart, type TaskRow, withFigureAsGoal } from './rows.js';

/** Reads a table of tasks with real cells, or undefined where the table is none. A table without a heading takes `before`'s. */
export function readGrid(table: PageTable, before?: Heading): (Layout & { readonly heading: Heading }) | undefined {
  const own = findHeading(table.rows);
  const heading = own
    ? withContent(own, table.rows)
    : before && goesOn(table, before)
      ? { ...before, above: 0, below: 0 }
      : undefined;
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
  return {
    rows: numberParts(numberedByWords(rows)),
    namesLeads: has('lead'),
    namesDays: has('due'),
    groups,
    captions,
    heading,
  };
}

const hasWords = (cell: PageCell): boolean => cell.text !== '';

/** A page break has cut a table in two: as many columns, and a number (or a merged cell) where numbers stand. A blank form has neither. */
function goesOn(table: PageTable, before: Heading): boolean {
  const [first = []] = table.rows;
  const numbers = before.roles.indexOf('seq');
  const number = first[numbers];
  return (
    first.length === before.roles.length &&
    (!number || number.text === '' || readSeq(number) !== null || isNote(number.text))
  );
}

const isNote = (text: string): boolean => /^[（(]?(?:注|备注|说明|填表)/u.test(text);
const isTotal = (row: Row): boolean =>
  row.slice(0, 2).some((cell) => /^(?:合计|总计|小计|共计)$/u.test(cell.text.replace(/\s/g, '')));
/** A line across the whole table heads a group; two columns of it may be a number and its words. */
const spansRow = (row: Row): boolean =>
  row.length > 2 && row.filter((cell) => cell.continues === 'left').length >= row.length - 2;

const repeatsHeading = (row: Row, heading: Heading): boolean =>
  row.filter(hasWords).length >= 2 &&
  row.every(
    (cell, column) =>
      !hasWords(cell) || (roleOf(cell.text) !== undefined && (heading.words[column] ?? '').includes(cell.text)),
  );

/** A cell merged with the one above, or 同上, says again what that one says. */
const inherit = (row: Row, above: Row | undefined): Row =>
  row.map((cell, column) =>
    cell.continues === 'above' || DITTO.test(cell.text)
      ? { ...(above?.[column] ?? cell), continues: 'above' as const }
      : cell,
  );
const DITTO = /^(?:同上|同前|〃|″|〞|”|")$/u;

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
  const measured = measuredOf(held, heading.words[heading.roles.indexOf('figure')] ?? '');
  const cells = measured ? held : withFigureAsGoal(held);
  if (!(cells.title ?? cells.content ?? cells.goal)) return undefined;
  const named = group ?? held.group?.text;
  return {
    seq: readSeq(held.seq),
    ...(named !== undefined && { group: named }),
    ...fieldsOf(cells),
    ...measured,
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
