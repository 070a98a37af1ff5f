import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { rowBlockers } from './issue-guards.js';
import { rowName } from './row-name.js';
import { type AmendedCell, type Amendment, type Notice, noticeMachine, type NoticeRow } from './machine.js';

export interface NoticeAmended {
  readonly type: 'notice.amended';
  readonly noticeId: string;
  readonly number: string;
  readonly on: Day;
  readonly cells: readonly AmendedCell[];
}

/** What stands outside the notice that a correction of it must respect. */
export interface AmendingFacts {
  readonly today: Day;
  /** Numbers that other papers of the district bear. */
  readonly taken: readonly string[];
}

/**
 * Corrects cells of an issued notice. Each correction names what it replaces, so two clerks cannot overwrite one another;
 * what results must be a row that could have been issued.
 */
export function amend(
  notice: Notice,
  amendment: Amendment,
  { today, taken }: AmendingFacts,
): Decision<Notice, NoticeAmended> {
  const state = next(noticeMachine, notice.state, 'amend');
  if (state === undefined) return refuse('notice.wrong-state', { state: notice.state, move: 'amend' });
  const { number, on, reason, cells } = amendment;
  if (number.trim() === '' || reason.trim() === '') return refuse('amendment.number-or-reason-missing', {}, 'point 11');
  if (cells.length === 0) return refuse('amendment.empty');
  if ([notice.number, ...notice.amendments.map((each) => each.number), ...taken].includes(number))
    return refuse('amendment.number-taken', { number }, 'I21');
  const last = notice.amendments.at(-1)?.on ?? notice.issuedOn ?? on;
  if (on < last) return refuse('amendment.before-notice', { on, last });
  if (on > today) return refuse('amendment.not-yet-signed', { on, today });
  let rows = notice.rows;
  for (const cell of cells) {
    const row = rows.find((each) => rowName(each) === cell.row);
    if (!row) return refuse('amendment.no-such-row', { row: cell.row });
    if (!same(row[cell.field], cell.old)) return refuse('amendment.stale-cell', { row: cell.row, field: cell.field });
    if (same(cell.old, cell.new)) return refuse('amendment.changes-nothing', { row: cell.row, field: cell.field });
    rows = rows.map((each) => (each === row ? withCell(each, cell, cell.new) : each));
  }
  const [wrong] = rows.flatMap(rowBlockers);
  if (wrong) return refuse(`amendment.${wrong.code}`, { row: wrong.row ?? '' }, wrong.clause);
  return done(
    { ...notice, state, rows, amendments: [...notice.amendments, amendment] },
    { type: 'notice.amended', noticeId: notice.id, number, on, cells },
  );
}

/** The rows as they stand after corrections, in the order in which those were made. */
export const rowsAfter = <Row extends NoticeRow>(rows: readonly Row[], amendments: readonly Amendment[]): Row[] =>
  amendments
    .flatMap(({ cells }) => cells)
    .reduce<Row[]>(
      (now, cell) => now.map((row) => (rowName(row) === cell.row ? withCell(row, cell, cell.new) : row)),
      [...rows],
    );

/** The rows as they were first issued: "the original promise is never overwritten" (I9). */
export const firstIssued = ({ rows, amendments }: Notice): NoticeRow[] =>
  amendments
    .flatMap(({ cells }) => cells)
    .toReversed()
    .reduce<NoticeRow[]>(
      (now, cell) => now.map((row) => (rowName(row) === cell.row ? withCell(row, cell, cell.old) : row)),
      [...rows],
    );

/** Since when each row is led by another unit than the one it was issued to, by its number. */
export const leadSince = (amendments: readonly Amendment[]): ReadonlyMap<string, Day> =>
  new Map(
    amendments.flatMap(({ on, cells }) =>
      cells.flatMap(({ field, row }) => (field === 'leadUnits' ? [[row, on] as const] : [])),
    ),
  );

const withCell = <Row extends NoticeRow>(row: Row, { field }: AmendedCell, value: AmendedCell['new']): Row => ({
  ...row,
  [field]: value,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
